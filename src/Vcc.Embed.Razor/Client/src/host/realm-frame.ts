/** A realm's frame in the page, and when its page has arrived. */
export interface RealmFrame {
  readonly element: HTMLIFrameElement;
  readonly loaded: Promise<unknown>;
}

/**
 * Frames live in a shadow root of the body: navigation that replaces the page's content (Blazor's enhanced navigation, Turbo)
 * compares the children of the body, and a frame that is moved or removed reloads.
 */
function home(document: Document): ParentNode & Node {
  const { body } = document;
  if (body.shadowRoot) return body.shadowRoot;
  try {
    const root = body.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    return root;
  } catch {
    return body;
  }
}

export function attachFrame(url: string): RealmFrame {
  const element = document.createElement('iframe');
  Object.assign(element, { src: url, hidden: true, title: 'VCC', allow: 'microphone; autoplay', ariaHidden: 'true' });
  element.dataset['vccRealm'] = '';
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  // Before a frame that was left and is still saying its last words.
  home(document).prepend(element);
  return { element, loaded };
}
