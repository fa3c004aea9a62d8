// Joins the parts of each vendor-compatible script into the file that is served, once per family (see ../Scripts/README.md).
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const scripts = ['init-3.0.7', 'web.push', 'cs_const', 'cs_voice'];

export function assembleScripts(sourceRoot, outputRoot) {
  for (const family of ['S', 'N', 'H']) {
    const folder = `${outputRoot}${family.toLowerCase()}/`;
    mkdirSync(folder, { recursive: true });
    for (const script of scripts) {
      const parts = readdirSync(`${sourceRoot}${script}`).sort();
      const text = parts.map((part) =>
        forFamily(readFileSync(`${sourceRoot}${script}/${part}`, 'utf8'), family, `${script}/${part}`),
      );
      writeFileSync(`${folder}${script}.js`, text.join('\n'));
    }
  }
}

function forFamily(text, family, name) {
  const kept = [];
  let only = null;
  for (const line of text.split('\n')) {
    const marker = /^\s*\/\/@(only|end)\b\s*([SNH ]*)$/.exec(line);
    if (!marker) {
      if (only === null || only.includes(family)) kept.push(line);
    } else if (marker[1] === 'only') {
      if (only !== null) throw new Error(`${name}: //@only inside //@only`);
      only = marker[2].trim().split(/\s+/);
    } else {
      if (only === null) throw new Error(`${name}: //@end without //@only`);
      only = null;
    }
  }
  if (only !== null) throw new Error(`${name}: //@only without //@end`);
  return kept.join('\n');
}
