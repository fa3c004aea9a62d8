import { readFile } from 'node:fs/promises';

/**
 * The error texts as the bundle carries them: every code once, the titles in the order of the codes, instead of the code before each
 * title and each advice. `errors.json` and `errors.vi.json` stay as they are for whoever translates and tests them.
 */
export const packTexts = {
  name: 'pack-texts',
  setup(bundle) {
    bundle.onLoad({ filter: /i18n[\\/]errors\.json$/ }, async ({ path }) => ({
      contents: packAdvice(await json(path)),
      loader: 'js',
      watchFiles: [path],
    }));
    bundle.onLoad({ filter: /i18n[\\/]errors\.vi\.json$/ }, async ({ path }) => {
      const advice = path.replace('.vi.json', '.json');
      return {
        contents: packTitles(await json(path), codesOf(await json(advice))),
        loader: 'js',
        watchFiles: [path, advice],
      };
    });
  },
};

const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const text = (lines) => {
  if (lines.some((line) => line.includes('\n'))) throw new Error('A text of one line has two.');
  return JSON.stringify(lines.join('\n'));
};

/** Codes by advice: an advice and its codes on one line. */
function groups(advice) {
  const found = new Map();
  for (const [code, action] of Object.entries(advice)) found.set(action, [...(found.get(action) ?? []), code]);
  return found;
}

const codesOf = (advice) => [...groups(advice).values()].flat();

export function packAdvice(advice) {
  const lines = [...groups(advice)].map(([action, codes]) => [action, ...codes].join(' '));
  return `export default Object.fromEntries(${text(lines)}.split("\\n").flatMap((line) => { const [action, ...codes] = line.split(" "); return codes.map((code) => [code, action]); }));`;
}

export function packTitles({ titles, actions }, codes) {
  return `import advice from "./errors.json"; const titles = ${text(codes.map((code) => titles[code]))}.split("\\n"); export default { titles: Object.fromEntries(Object.keys(advice).map((code, i) => [code, titles[i]])), actions: ${JSON.stringify(actions)} };`;
}
