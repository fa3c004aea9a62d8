// A file, because a strict policy allows a page no `data:` images.
const ringing = new URL('./vcc-ringing.svg', import.meta.url).href;

/** Shows an icon of its own in the tab while something rings. Gives the host's icons back exactly. */
export class RingingIcon {
  #shown = false;
  #hosts: (readonly [link: HTMLLinkElement, address: string | null])[] = [];
  #own: HTMLLinkElement | undefined;

  show(on: boolean): void {
    if (on === this.#shown) return;
    this.#shown = on;
    if (on) this.#cover();
    else this.#restore();
  }

  #cover(): void {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon" i]')];
    this.#hosts = links.map((link) => [link, link.getAttribute('href')]);
    for (const link of links) link.href = ringing;
    if (links.length > 0) return;
    this.#own = document.createElement('link');
    this.#own.rel = 'icon';
    this.#own.href = ringing;
    document.head.append(this.#own);
  }

  #restore(): void {
    this.#own?.remove();
    this.#own = undefined;
    for (const [link, address] of this.#hosts) {
      // The host may have changed its icon meanwhile.
      if (link.href !== ringing) continue;
      if (address === null) link.removeAttribute('href');
      else link.setAttribute('href', address);
    }
    this.#hosts = [];
  }
}
