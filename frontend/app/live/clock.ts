/** The server sends something every 15 seconds; after so many milliseconds of silence the board is not live. */
export const SILENCE = 40_000;

/** A connection that broke is usually back at once; after so many milliseconds without one the board is not live. */
export const BROKEN = 4_000;

/** How long a silent connection may stay open before another one is tried. */
export const PATIENCE = 60_000;

/** What the clock says, and how. */
export interface ClockFace {
  words: string;
  stale: boolean;
}

/** Words of the page's language with {@code #time} where the time goes. */
export interface ClockWords {
  live: string;
  stale: string;
}

/**
 * @param heard when something last came from the server; times in milliseconds since 1970
 * @param broken when the connection broke, if it has not come back
 */
export function clockFace(heard: number, now: number, zone: string, words: ClockWords, broken?: number): ClockFace {
  const stale = now - heard >= SILENCE || (broken !== undefined && now - broken >= BROKEN);
  return { words: (stale ? words.stale : words.live).replace("#time", timeOfDay(heard, zone)), stale };
}

/** {@code 14:03:27} in the programme's zone, whatever the reader's is. */
export function timeOfDay(time: number, zone: string): string {
  return format(zone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(time);
}

/** {@code 14:03}. */
export function shortTime(time: number, zone: string): string {
  return timeOfDay(time, zone).slice(0, 5);
}

/** {@code 2026-11-23} in the programme's zone. */
export function dayOf(time: number, zone: string): string {
  const parts = format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(time);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", options); // A zone this browser does not know.
  }
}
