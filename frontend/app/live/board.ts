import { type ClockWords, clockFace, dayOf, PATIENCE, shortTime } from "./clock.js";
import { Connection } from "./connection.js";
import { Rows } from "./rows.js";
import { Voice } from "./voice.js";
import { newLines } from "./waiting.js";

const BETWEEN_RESYNCS = 5_000;

/** Makes the board of today live. The server has rendered everything; this adds rows, sums and the clock. */
export function follow(board: HTMLElement): void {
  new LiveBoard(board).start();
}

class LiveBoard {
  private heardAt = Date.now();
  private brokenAt: number | undefined;
  private triedAt = Date.now();
  private stale = false;
  /** The server's clock less this one's, in milliseconds: readers' clocks are wrong more often than one thinks. */
  private skew = 0;
  private reloading = false;
  private reloadedAt = -Infinity;
  private readonly zone: string;
  private readonly words: ClockWords & { one: string; many: string };
  private readonly rows: Rows;
  private readonly voice: Voice;
  private readonly connection: Connection;

  constructor(private readonly board: HTMLElement) {
    const data = board.dataset;
    this.zone = data["zone"] ?? "UTC";
    this.words = {
      live: data["live"] ?? "",
      stale: data["stale"] ?? "",
      one: data["newLine"] ?? "",
      many: data["newLines"] ?? "",
    };
    this.voice = new Voice((count) => this.say(this.arrived(count, Date.now() + this.skew)));
    this.rows = new Rows(board, (count, newest) => this.arrived(count, newest));
    this.connection = new Connection(data["stream"] ?? "", data["size"] ?? "0", {
      rows: (html) => this.voice.more(this.rows.arrive(html)),
      day: (html) => this.replace("tally", html),
      resync: () => void this.resync(),
      alive: () => this.alive(),
      broken: () => (this.brokenAt ??= Date.now()),
      tick: (time) => this.setSkew(time),
    });
  }

  start(): void {
    this.connection.open();
    setInterval(() => this.look(), 1_000);
    // A phone that wakes up does not wait for the next beat.
    document.addEventListener("visibilitychange", () => this.look());
    addEventListener("pagehide", () => this.connection.close());
    addEventListener("pageshow", (event) => event.persisted && this.connection.open());
  }

  private alive(): void {
    this.heardAt = Date.now();
    this.brokenAt = undefined;
    this.look();
  }

  private setSkew(time: string): void {
    const skew = Date.parse(time) - Date.now();
    this.skew = Number.isNaN(skew) ? 0 : skew;
    this.look();
  }

  private look(): void {
    const now = Date.now();
    const face = clockFace(
      this.heardAt + this.skew,
      now + this.skew,
      this.zone,
      this.words,
      this.brokenAt === undefined ? undefined : this.brokenAt + this.skew,
    );
    const clock = document.getElementById("clock");
    clock?.classList.toggle("stale", face.stale);
    clock?.classList.toggle("on", !face.stale);
    const text = clock?.querySelector("span");
    if (text && text.textContent !== face.words) {
      text.textContent = face.words;
    }
    if (face.stale && now - Math.max(this.heardAt, this.triedAt) >= PATIENCE) {
      this.triedAt = now;
      this.connection.again();
    }
    const revived = this.stale && !face.stale;
    this.stale = face.stale;
    const newDay = !face.stale && dayOf(now + this.skew, this.zone) > (this.board.dataset["day"] ?? "");
    // A wall screen takes whatever the server serves after a restart; others only move on at midnight.
    if (newDay || (revived && document.body.classList.contains("kiosk"))) {
      void this.resync();
    }
  }

  /** Takes the whole page anew: after too long a gap, and at midnight. */
  private async resync(): Promise<void> {
    if (this.reloading || Date.now() - this.reloadedAt < BETWEEN_RESYNCS) {
      return;
    }
    this.reloading = true;
    this.reloadedAt = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-cache" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const board = fresh.getElementById("live");
      if (!answer.ok || !board) {
        return;
      }
      if (board.dataset["day"] !== this.board.dataset["day"]) {
        location.reload();
        return;
      }
      this.connection.standAt(board.dataset["size"] ?? "0");
      this.replace("tally", fresh.getElementById("tally")?.innerHTML ?? "");
      this.rows.replaceAll(fresh.getElementById("rows")?.innerHTML ?? "");
    } catch {
      // The clock says that the board is not live; the next resync repairs it.
    } finally {
      this.reloading = false;
    }
  }

  private replace(id: string, html: string): void {
    const part = document.getElementById(id);
    if (part && html) {
      part.innerHTML = html;
    }
  }

  private arrived(count: number, newest: number): string {
    return newLines(this.words.one, this.words.many, count, shortTime(newest, this.zone));
  }

  private say(words: string): void {
    const spoken = document.getElementById("spoken");
    if (spoken) {
      spoken.textContent = words;
    }
  }
}
