/** A rendered row of the stream. */
export interface Row {
  /** Of the line version: unique on the page. */
  id: string;
  /** Of the line, shared by its versions. */
  line: string;
}

/**
 * The rows that a page gets to see, newest first: each once, and of each line only its newest version.
 *
 * @param arrived rows of one event, newest first
 * @param present ids that the page holds or that wait already
 */
export function unseen<R extends Row>(arrived: readonly R[], present: ReadonlySet<string>): R[] {
  const ids = new Set(present);
  const lines = new Set<string>();
  return arrived.filter((row) => {
    if (ids.has(row.id) || lines.has(row.line)) {
      return false;
    }
    ids.add(row.id);
    lines.add(row.line);
    return true;
  });
}

/** Words with their places filled in: {@code #count} and {@code #time}. */
export function newLines(one: string, many: string, count: number, time: string): string {
  return (count === 1 ? one : many).replace("#count", String(count)).replace("#time", time);
}
