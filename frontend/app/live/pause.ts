const SHORTEST = 1_000;
const LONGEST = 30_000;

/**
 * Milliseconds before the next attempt: doubling with each failure up to half a minute, and anywhere between half of
 * that and all of it, so that boards do not come back all at once.
 *
 * @param failures attempts that failed before this one
 * @param chance evenly distributed between 0 and 1
 */
export function pause(failures: number, chance: number): number {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 10));
  return Math.round(longest * (0.5 + 0.5 * chance));
}
