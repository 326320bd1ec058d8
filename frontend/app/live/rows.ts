import { unseen } from "./waiting.js";

const MOST_ROWS = 200;

/** A row as parsed from the stream. */
interface ParsedRow {
  id: string;
  line: string;
  element: HTMLTableRowElement;
}

/**
 * The rows of the board. New ones go in quietly while the reader is at the top; else they wait behind a bar, because
 * nothing may move what is being read.
 */
export class Rows {
  private readonly body: HTMLElement;
  private readonly bar: HTMLButtonElement | null;
  private waiting: ParsedRow[] = [];

  /** @param words what the bar says for so many lines, the newest published at that time */
  constructor(
    board: HTMLElement,
    private readonly words: (count: number, newest: number) => string,
  ) {
    this.body = board.querySelector<HTMLElement>("#rows") as HTMLElement;
    this.bar = board.querySelector<HTMLButtonElement>("#arrivals");
    this.bar?.addEventListener("click", () => {
      this.insertWaiting();
      scrollTo({ top: 0 });
      this.body.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
    });
    addEventListener("scroll", () => this.waiting.length > 0 && !this.isBeingRead() && this.insertWaiting(), {
      passive: true,
    });
  }

  /** Takes the rows of one event and tells how many were new. */
  arrive(html: string): number {
    const present = new Set([...this.ids(), ...this.waiting.map((row) => row.id)]);
    const fresh = unseen(parse(html), present);
    if (fresh.length === 0) {
      return 0;
    }
    const lines = new Set(fresh.map((row) => row.line));
    this.waiting = [...fresh, ...this.waiting.filter((row) => !lines.has(row.line))].slice(0, MOST_ROWS);
    if (this.isBeingRead()) {
      this.showBar();
    } else {
      this.insertWaiting();
    }
    return fresh.length;
  }

  replaceAll(html: string): void {
    this.waiting = [];
    this.hideBar();
    this.body.replaceChildren(...parse(html).map((row) => row.element));
  }

  /** Scrolled away from the top of the list, or with the keyboard or a selection inside it. */
  private isBeingRead(): boolean {
    const scrolled = this.body.getBoundingClientRect().top < 0;
    const selected = getSelection();
    const selecting =
      selected !== null && !selected.isCollapsed && selected.anchorNode !== null && this.body.contains(selected.anchorNode);
    return scrolled || selecting || this.body.contains(document.activeElement);
  }

  private insertWaiting(): void {
    for (const row of this.waiting) {
      this.body.querySelector(`[data-line="${CSS.escape(row.line)}"]`)?.remove();
      row.element.classList.add("new");
    }
    this.body.prepend(...this.waiting.map((row) => row.element));
    this.waiting = [];
    while (this.body.children.length > MOST_ROWS) {
      this.body.lastElementChild?.remove();
    }
    document.getElementById("empty")?.remove();
    this.hideBar();
  }

  private showBar(): void {
    if (this.bar) {
      const newest = this.waiting[0]?.element.querySelector("time")?.dateTime ?? "";
      this.bar.textContent = this.words(this.waiting.length, Date.parse(newest) || Date.now());
      this.bar.hidden = false;
    }
  }

  private hideBar(): void {
    if (this.bar) {
      this.bar.hidden = true;
    }
  }

  private ids(): string[] {
    return [...this.body.children].map((row) => row.id);
  }
}

/** The stream comes from this server, which escapes every text in it. */
function parse(html: string): ParsedRow[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.querySelectorAll("tr")].map((element) => ({
    id: element.id,
    line: element.dataset["line"] ?? element.id,
    element,
  }));
}
