import controls from './styles/controls.css?inline';
import layout from './styles/layout.css?inline';
import tokens from './styles/tokens.css?inline';

let shared: CSSStyleSheet | undefined;

/** One sheet for all faces. Constructed, not written into the page: a strict Content-Security-Policy allows it. */
export function faceStyles(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(tokens + layout + controls);
  }
  return shared;
}
