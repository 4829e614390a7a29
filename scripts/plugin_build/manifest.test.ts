import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifests, toKibanaJson } from './manifest';

const plugin = `"plugin": {
    "id": "suricataHunt", /* a comment */ "browser": true, "server": true,
    "configPath": ["suricata_hunt",], "requiredPlugins": ["features"],
  },`;

describe('the manifests', () => {
  let root: string;
  const write = (jsonc: string, version = '1.2.3') => {
    writeFileSync(path.join(root, 'kibana.jsonc'), jsonc);
    const npm = { name: 'suricata-hunt', version, license: 'Apache-2.0' };
    writeFileSync(path.join(root, 'package.json'), JSON.stringify(npm));
  };
  const jsonc = (description: string, rest = plugin) => `{
  // a comment with "quotes"
  "type": "plugin", "id": "@kbn/suricata-hunt-plugin", "owner": "suricata-hunt",
  "group": "security", "visibility": "private", "description": ${JSON.stringify(description)},
  ${rest}
}`;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('are read with comments and trailing commas, which in texts are texts', () => {
    const description = 'See https://example.net/a, /* not a comment */ and \\"quotes\\",}';
    write(jsonc(description));
    expect(readManifests(root).manifest).toMatchObject({
      description,
      plugin: { id: 'suricataHunt', configPath: ['suricata_hunt'], optionalPlugins: [] },
    });
  });

  it('become a kibana.json with no key but its own', () => {
    write(jsonc('Hunts'));
    const { manifest, package: npm } = readManifests(root);
    expect(toKibanaJson(manifest, npm.version, '9.4.3')).toEqual({
      id: 'suricataHunt',
      version: '1.2.3',
      kibanaVersion: '9.4.3',
      owner: { name: 'Suricata Hunt' },
      description: 'Hunts',
      server: true,
      ui: true,
      configPath: ['suricata_hunt'],
      requiredPlugins: ['features'],
      optionalPlugins: [],
    });
  });

  it.each([
    ['an unknown key', jsonc('x', `${plugin} "devonly": true`), /devonly/],
    [
      'an id that is no camelCase',
      jsonc('x', plugin.replace('suricataHunt', 'hunt_x')),
      /camelCase/,
    ],
  ])('refuse %s', (_, text, says) => {
    write(text);
    expect(() => readManifests(root)).toThrow(says);
  });

  it('refuse a version that is none', () => {
    write(jsonc('x'), 'next');
    expect(() => readManifests(root)).toThrow(/package\.json is not valid/);
  });
});
