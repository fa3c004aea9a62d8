import controls from './styles/controls.css?inline';
import layout from './styles/layout.css?inline';
import tokens from './styles/tokens.css?inline';

let shared: CSSStyleSheet | undefined;

/** One style sheet for all elements. It is constructed, because a strict Content-Security-Policy allows that. */
export function softphoneStyles(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(tokens + layout + controls);
  }
  return shared;
}
