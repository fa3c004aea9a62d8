/** A realm's frame in the page. `loaded` resolves when its page has arrived. */
export interface RealmFrame {
  readonly element: HTMLIFrameElement;
  readonly loaded: Promise<unknown>;
}

/**
 * Returns a shadow root of the body for frames. Enhanced navigation replaces the children of the body, and a frame that
 * is moved or removed reloads.
 */
function frameParent(document: Document): ParentNode & Node {
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
  // Before a frame that was left and still sends its last messages.
  frameParent(document).prepend(element);
  return { element, loaded };
}
