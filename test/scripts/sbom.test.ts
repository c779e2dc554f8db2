/** The bill of materials of a release: what it says is in the files is what is in them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { EXACT } from '../../scripts/channels.js';

interface Component {
  'bom-ref': string;
  name: string;
  group?: string;
  version: string;
  licenses?: unknown[];
  hashes?: { alg: string; content: string }[];
  properties?: { name: string; value: string }[];
}
const text = await readFile(`dist/${EXACT}/sbom.cdx.json`, 'utf8');
const { components, dependencies } = JSON.parse(text) as {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};
const partsOf = (product: string) => {
  const refs = dependencies.find(({ ref }) => ref === product)?.dependsOn ?? [];
  return components
    .filter((component) => refs.includes(component['bom-ref']))
    .map(({ group, name }) => (group ? `${group}/${name}` : name));
};

describe('the bill of materials', () => {
  it('is CycloneDX 1.6', async () => {
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
  });

  it('has what the script brings from others, and nothing that only builds it', () => {
    const parts = partsOf('script');
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'leaflet', 'protomaps-leaflet', 'pmtiles', 'fflate'])
      assert.ok(parts.includes(name), `${name} is missing`);
    for (const name of ['terser', 'vite', 'typescript', 'jose', 'yaml']) assert.ok(!parts.includes(name), `${name} is in it`);
  });

  it('has the libraries of the command line tool', () => {
    const parts = partsOf('quattropole');
    for (const name of ['jose', 'ical.js', 'yaml', 'htmlparser2', '@sinclair/typebox']) assert.ok(parts.includes(name), name);
    assert.ok(!parts.includes('leaflet'));
  });

  it('gives each version, license and hash as the lockfile has them, and files that exist', async () => {
    const libraries = components.filter(({ hashes }) => hashes);
    assert.ok(libraries.length > 30);
    const lock = await readFile('package-lock.json', 'utf8');
    for (const { name, version, licenses, hashes, properties } of libraries) {
      const integrity = `sha512-${Buffer.from(hashes![0]!.content, 'hex').toString('base64')}`;
      assert.ok(lock.includes(integrity), `${name} ${version}: ${integrity}`);
      assert.equal(licenses?.length, 1, name);
      assert.ok(properties?.length, `${name} is in no file`);
      for (const { value } of properties) await readFile(value);
    }
  });

  it('is covered by the hashes of the release', async () => {
    assert.match(await readFile(`dist/${EXACT}/SHA256SUMS`, 'utf8'), / {2}sbom\.cdx\.json$/m);
  });
});
