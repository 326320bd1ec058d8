/** Speaks to screen readers at most every ten seconds, so that a busy day does not drown the reader. */
export const SILENCE_BETWEEN = 10_000;

export class Voice {
  private count = 0;
  private spokenAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly say: (count: number) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** So many lines more; they are spoken together when it is time. */
  more(count: number): void {
    this.count += count;
    if (this.count === 0 || this.timer !== undefined) {
      return;
    }
    const wait = Math.max(0, this.spokenAt + SILENCE_BETWEEN - this.now());
    this.timer = setTimeout(() => this.speak(), wait);
  }

  private speak(): void {
    this.timer = undefined;
    this.spokenAt = this.now();
    this.say(this.count);
    this.count = 0;
  }
}
