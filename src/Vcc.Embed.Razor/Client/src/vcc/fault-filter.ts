/** Passes each fault once, and only a limited number of them. */
export class FaultFilter {
  readonly #texts = new Set<string>();

  isNew(text: string): boolean {
    if (this.#texts.has(text) || this.#texts.size > 50) return false;
    this.#texts.add(text);
    return true;
  }
}
