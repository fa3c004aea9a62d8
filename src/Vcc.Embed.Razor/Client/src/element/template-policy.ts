/** The parts of the Trusted Types API that templates need. TypeScript does not declare them yet. */
interface TemplatePolicy {
  createHTML(html: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): TemplatePolicy;
}

/**
 * The Trusted Types policy of our templates, which hold no text from outside. A page with a `trusted-types` directive
 * lists its name. It is undefined where the page does not allow it, or where this file was loaded before and created
 * it.
 */
export function createTemplatePolicy(factory: PolicyFactory): TemplatePolicy | undefined {
  try {
    return factory.createPolicy('vcc-embed', { createHTML: (html) => html });
  } catch {
    return undefined;
  }
}
