import { brotliCompressSync } from 'node:zlib';

const kilobyte = 1024;

/** A budget may be exceeded by this part of it. A small change then stops no release build. */
export const room = 0.03;

/** The most a page may load of ours, in bytes after brotli. See docs/adr/0011. */
export const budgets = {
  'first load': {
    bytes: 32 * kilobyte,
    holds: (name) => /^(vcc-softphone|Vcc\.Embed\.Razor\.lib\.module)\.js$/.test(name),
  },
  headless: { bytes: 20 * kilobyte, holds: (name) => name === 'vcc-phone.js' },
  // The first load and all that one page may load later. A page never needs the headless phone besides.
  everything: {
    bytes: 76 * kilobyte,
    holds: (name) => !/^(vcc-phone|vcc-phone\.journal|vcc-shell)\.js$/.test(name),
    // A page has one language, so the largest counts.
    oneOf: (name) => /^vcc-softphone\.(vi-errors|[a-z]{2,3})\.js$/.test(name),
  },
  // Loaded when idle, and only where the application keeps records of calls.
  journal: { bytes: 7 * kilobyte, holds: (name) => name === 'vcc-phone.journal.js' },
  // Loaded once by the shell, and not by the pages in it.
  shell: { bytes: 2 * kilobyte, holds: (name) => name === 'vcc-shell.js' },
};

export const brotli = (text) => brotliCompressSync(text).length;

/** The size of each budget's files together, in bytes after brotli. */
export function measure(files) {
  const sizes = (holds) => files.filter(({ name }) => holds(name)).map(({ text }) => brotli(text));
  const sum = ({ holds, oneOf = () => false }) =>
    sizes((name) => holds(name) && !oneOf(name)).reduce((total, size) => total + size, 0) +
    Math.max(0, ...sizes((name) => holds(name) && oneOf(name)));
  return Object.fromEntries(Object.entries(budgets).map(([name, budget]) => [name, sum(budget)]));
}

/** One line for each budget whose files are larger: `over` stops a release build, `near` uses the room. */
export function compare(sizes) {
  const lines = { near: [], over: [] };
  for (const [name, { bytes }] of Object.entries(budgets)) {
    const more = sizes[name] - bytes;
    if (more > 0)
      lines[more > bytes * room ? 'over' : 'near'].push(`${name}: ${more} bytes over its budget of ${bytes}`);
  }
  return lines;
}
