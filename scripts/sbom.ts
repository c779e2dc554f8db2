/**
 * The bill of materials (CycloneDX): what is in the scripts for pages, in the demo and in the command line tool from others, with versions, licenses and
 * hashes as the lockfile has them. Nothing in it depends on when or where it was written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { nameOf, type Shares } from './stock.js';

interface Locked {
  version: string;
  license: string;
  integrity: string;
  dependencies?: Record<string, string>;
}

/** The products of a build: their folders in `dist/`, their names, and what they are. */
const PRODUCTS: readonly (readonly [folder: RegExp, name: string, description: string])[] = [
  [/^dist\/cli\//, 'quattropole', 'The command line tool'],
  [/^dist\/demo\//, 'demo', 'The demo as a static site'],
  [/^dist\/[^/]+\//, 'script', 'The script for pages, with all its parts and as single files'],
];

/** Folders in the lockfile, the nearest first, where a package finds another one. */
function* lookedIn(folder: string, name: string): Generator<string> {
  for (let at = folder; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function library(fullName: string, purl: string, { version, license, integrity }: Locked): Models.Component {
  const [group, name] = fullName.includes('/') ? fullName.split('/') : [undefined, fullName];
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: purl,
    purl,
    version,
    ...(group && { group }),
    licenses: new Models.LicenseRepository([
      / /.test(license) ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license),
    ]),
    hashes: new Models.HashDictionary([
      [Enums.HashAlgorithm['SHA-512'], Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')],
    ]),
  });
}

/** `date` is that of the commit. */
export async function writeSbom(path: string, stock: ReadonlyMap<string, Shares>, date: string): Promise<void> {
  const own = JSON.parse(await readFile('package.json', 'utf8')) as Record<'name' | 'version' | 'description' | 'author', string>;
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const supplier = new Models.OrganizationalEntity({ name: own.author });

  const filesOf = new Map<string, string[]>();
  for (const [file, shares] of [...stock].sort())
    for (const folder of shares.keys()) if (folder) filesOf.set(folder, [...(filesOf.get(folder) ?? []), file]);
  const libraries = new Map<string, Models.Component>();
  /** One version may lie in several folders; it is one component. */
  const components = new Map<string, Models.Component>();
  for (const [folder, files] of filesOf) {
    const locked = packages[folder];
    if (!locked) throw new Error(`${folder} is in ${files.join(', ')}, but not in package-lock.json.`);
    const purl = purlOf(nameOf(folder), locked.version);
    const component = components.get(purl) ?? library(nameOf(folder), purl, locked);
    components.set(purl, component);
    libraries.set(folder, component);
    const known = new Set([...component.properties].map(({ value }) => value));
    for (const file of files) if (!known.has(file)) component.properties.add(new Models.Property('quattropole:file', file));
  }
  for (const [folder, component] of libraries) {
    for (const name of Object.keys(packages[folder]!.dependencies ?? {})) {
      const needed = [...lookedIn(folder, name)].find((each) => each in packages);
      if (needed && libraries.has(needed)) component.dependencies.add(libraries.get(needed)!.bomRef);
    }
  }

  const [scope, name] = own.name.split('/');
  const root = new Models.Component(Enums.ComponentType.Library, name!, {
    bomRef: purlOf(own.name, own.version),
    purl: purlOf(own.name, own.version),
    group: scope!,
    version: own.version,
    description: own.description,
    supplier,
  });
  const productOf = (file: string) => PRODUCTS.find(([folder]) => folder.test(file))!;
  const products = PRODUCTS.map((product) => {
    const component = new Models.Component(Enums.ComponentType.Application, product[1], {
      bomRef: product[1],
      version: own.version,
      description: product[2],
      supplier,
    });
    for (const [folder, files] of filesOf)
      if (files.some((file) => productOf(file) === product)) component.dependencies.add(libraries.get(folder)!.bomRef);
    root.dependencies.add(component.bomRef);
    return component;
  });

  const bom = new Models.Bom({
    metadata: new Models.Metadata({ timestamp: new Date(`${date}T00:00:00Z`), component: root, supplier }),
    components: new Models.ComponentRepository([...products, ...components.values()]),
  });
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  await writeFile(path, `${json.serialize(bom, { sortLists: true, space: 2 })}\n`);
}
