// Writes the README of a package. A gallery shows it outside of the repository, where relative links are dead.
// `node build/package-readme.mjs README OUTPUT REPOSITORY-ROOT [REPOSITORY-URL COMMIT]`: without an address links become plain text.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const [readme, output, root, repository, commit] = process.argv.slice(2);

/** The address of a file of the repository. `null` while nobody knows where the repository is. */
function address(target) {
  if (!repository) return null;
  const [path, fragment] = target.split('#');
  const file = relative(root, resolve(dirname(readme), path)).replaceAll('\\', '/');
  return `${repository.replace(/\.git$/, '')}/blob/${commit}/${file}${fragment ? `#${fragment}` : ''}`;
}

const text = readFileSync(readme, 'utf8').replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, label, target) => {
  if (/^(https?:|#)/.test(target)) return link;
  const url = address(target);
  return url ? `[${label}](${url})` : label;
});
writeFileSync(output, text);
