import { brotliCompressSync } from 'node:zlib';

/** What the page may load of ours, in bytes after brotli. A release build that is over fails: raise a figure here on purpose, or not at all. */
export const budgets = {
  'vcc-ahead.js': 700,
  'vcc-phone.js': 17_190,
  'vcc-softphone.js': 30_970,
  'vcc-softphone.en.js': 2_450,
  'Vcc.Embed.Razor.lib.module.js': 300,
};

export const brotli = (text) => brotliCompressSync(text).length;

/** One line for each file that is over its budget, or has none. */
export function overBudget(files) {
  return files.flatMap(({ name, text }) => {
    const size = brotli(text);
    const budget = budgets[name];
    if (budget === undefined) return [`${name} has no budget`];
    return size > budget ? [`${name} is ${size} bytes after brotli, ${size - budget} over its budget`] : [];
  });
}
