// Reads and fills a page's elements. Text from outside is set as text only.

export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} "${id}".`);
  return element;
}

/** Fills every `data-text` and `data-label` of the page from one language's table. */
export function translate(texts: Readonly<Record<string, string>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = texts[element.dataset['text'] ?? ''] ?? '';
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = texts[element.dataset['label'] ?? ''] ?? '';
    element.title = label;
    element.setAttribute('aria-label', label);
  }
}

export function fillSelect(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, label: string])[],
): void {
  const value = select.value;
  select.replaceChildren(...options.map(([optionValue, label]) => new Option(label, optionValue)));
  if (options.some(([optionValue]) => optionValue === value)) select.value = value;
}

export function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
