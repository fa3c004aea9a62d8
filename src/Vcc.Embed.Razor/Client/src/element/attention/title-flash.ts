const everyMs = 1_000;

/** Shows a text in the title of a hidden page, in turn with the host's title. Gives the host's title back exactly. */
export class TitleFlash {
  #text = '';
  #host: string | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Shows the text from now on; an empty text ends it. */
  show(text: string): void {
    if (text === this.#text) return;
    this.#restore();
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#text = text;
    if (!text) return;
    this.#cover();
    // A title that stands still is less motion.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setInterval(() => (this.#covers && !still ? this.#restore() : this.#cover()), everyMs);
  }

  /** The text stands in the title. The host may have replaced it meanwhile. */
  get #covers(): boolean {
    return this.#host !== null && read() === this.#text;
  }

  #cover(): void {
    if (this.#covers) return;
    this.#host = read();
    write(this.#text);
  }

  #restore(): void {
    if (this.#covers) write(this.#host ?? '');
    this.#host = null;
  }
}

function read(): string {
  return document.querySelector('title')?.textContent ?? '';
}

/** Changes the text node itself. Frameworks keep a reference to it and would write into a removed one. */
function write(text: string): void {
  const node = document.querySelector('title')?.firstChild;
  if (node instanceof Text && !node.nextSibling) node.data = text;
  else document.title = text;
}
