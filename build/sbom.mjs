// Writes the bill of materials of one package (SPDX 2.2): its NuGet packages, and the npm packages in its scripts.
// `node build/sbom.mjs NAME VERSION PROJECT-FOLDER ASSETS-FILE OUTPUT` runs inside `dotnet pack` (src/Directory.Build.targets).
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [name, version, folder, assetsFile, output] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');

/** Every library that an application gets with the package. An analyzer has no assembly for it. */
function nugetPackages() {
  const { targets, libraries, packageFolders } = json(assetsFile);
  const names = Object.values(targets).flatMap((target) =>
    Object.entries(target)
      .filter(([, { type, runtime = {} }]) => type === 'project' || Object.keys(runtime).length > 0)
      .map(([library]) => library),
  );
  return [...new Set(names)].sort().map((library) => {
    const [id, number] = library.split('/');
    const { type, sha512, path } = libraries[library];
    if (type === 'project') return component('nuget', id, version, 'MIT');
    const cached = Object.keys(packageFolders).map((cache) => join(cache, path, `${id.toLowerCase()}.nuspec`));
    const nuspec = readFileSync(cached.find(existsSync), 'utf8');
    return component('nuget', id, number, /<license type="expression">([^<]+)</.exec(nuspec)?.[1], hex(sha512));
  });
}

/** The packages that `npm ci` installs for the scripts, without those that only build and test them. */
function npmPackages() {
  const lock = join(folder, 'Client/package-lock.json');
  if (!existsSync(lock)) return [];
  return Object.entries(json(lock).packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license, integrity }]) =>
      component('npm', path.replace(/^.*node_modules\//, ''), version, license, hex(integrity.replace(/^sha512-/, ''))),
    );
}

function component(registry, id, number, license = 'NOASSERTION', sha512 = undefined) {
  return {
    SPDXID: `SPDXRef-${registry}-${id.replace(/[^A-Za-z0-9.-]/g, '-')}`,
    name: id,
    versionInfo: number,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: license,
    copyrightText: 'NOASSERTION',
    ...(sha512 && { checksums: [{ algorithm: 'SHA512', checksumValue: sha512 }] }),
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: `pkg:${registry}/${id.replace('@', '%40')}@${number}`,
      },
    ],
  };
}

const self = { ...component('nuget', name, version, 'MIT'), SPDXID: 'SPDXRef-RootPackage' };
const parts = [...nugetPackages(), ...npmPackages()];
const manifest = {
  spdxVersion: 'SPDX-2.2',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: `${name} ${version}`,
  documentNamespace: `https://spdx.org/spdxdocs/${name}-${version}-${randomUUID()}`,
  creationInfo: { created: `${new Date().toISOString().slice(0, 19)}Z`, creators: ['Tool: Vcc.Embed build/sbom.mjs'] },
  documentDescribes: [self.SPDXID],
  packages: [self, ...parts],
  relationships: [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: self.SPDXID },
    ...parts.map(({ SPDXID }) => ({
      spdxElementId: self.SPDXID,
      relationshipType: 'DEPENDS_ON',
      relatedSpdxElement: SPDXID,
    })),
  ],
};
writeFileSync(output, `${JSON.stringify(manifest, null, 2)}\n`);
