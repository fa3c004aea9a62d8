import controls from './styles/controls.css?inline';
import layout from './styles/layout.css?inline';
import tokens from './styles/tokens.css?inline';

let shared: CSSStyleSheet | undefined;
let added: string | undefined;

/** One style sheet for all elements. It is constructed, because a strict Content-Security-Policy allows that. */
export function softphoneStyles(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    addStyles('');
  }
  return shared;
}

/** Adds the styles of the panels, for all elements and once. */
export function addStyles(css: string): void {
  if (added === css) return;
  added = css;
  shared?.replaceSync(tokens + layout + controls + css);
}
