import { pause } from "./pause.js";

/** What the server says on the live stream. */
export interface Heard {
  rows(html: string): void;
  day(html: string): void;
  resync(): void;
  /** Anything at all, heartbeats included: the board is true as of now. */
  alive(): void;
  /** The connection broke; another one is tried. */
  broken(): void;
  /** A heartbeat, with the server's time as data. */
  tick(time: string): void;
}

/**
 * Keeps one event stream open. The browser's own reconnecting is not used: it gives up after some errors, has no
 * jitter, and a thousand boards would come back in the same second after a restart.
 */
export class Connection {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly address: string,
    private size: string,
    private readonly heard: Heard,
  ) {}

  open(): void {
    this.close();
    const source = new EventSource(addressFrom(this.address, this.size));
    this.source = source;
    source.addEventListener("open", () => {
      this.failures = 0;
      this.heard.alive();
    });
    source.addEventListener("error", () => {
      this.heard.broken();
      this.again();
    });
    this.on(source, "rows", (data) => this.heard.rows(data));
    this.on(source, "day", (data) => this.heard.day(data));
    this.on(source, "tick", (data) => this.heard.tick(data));
    this.on(source, "resync", () => this.heard.resync());
  }

  /** After a resync the page stands at another size. */
  standAt(size: string): void {
    this.size = size;
  }

  /** Opens anew after a pause, for a stream that is down or has gone silent. */
  again(): void {
    this.close();
    this.timer = setTimeout(() => this.open(), pause(this.failures++, Math.random()));
  }

  close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private on(source: EventSource, type: string, act: (data: string) => void): void {
    source.addEventListener(type, (event: MessageEvent<string>) => {
      if (source !== this.source) {
        return;
      }
      if (event.lastEventId !== "") {
        this.size = event.lastEventId;
      }
      this.heard.alive();
      act(event.data);
    });
  }
}

/** The stream's address from a ledger size on: an event source cannot set the header of that name. */
export function addressFrom(address: string, size: string): string {
  const separator = address.includes("?") ? "&" : "?";
  return `${address}${separator}since=${encodeURIComponent(size)}`;
}
