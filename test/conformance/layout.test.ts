import { createHash } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { readZip } from './read_zip';
import {
  BUILD_TIMEOUT_MS,
  builtPlugin,
  filesUnder,
  PLUGIN_ID,
  REPOSITORY,
  runBuild,
  temporaryFolder,
  removeTemporaryFolders,
} from './run_build';

const text = (file: string) => readFileSync(file, 'utf8');
const packageVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(text(path.join(REPOSITORY, 'package.json'))))
    .version;
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const SOURCES = ['common', 'server', 'public', 'kibana.jsonc', 'package.json', 'LICENSE'];

/** The sources as they are now, in a folder of their own: nothing changes them while they build. */
const copySources = (from: string): string => {
  const root = temporaryFolder();
  for (const name of SOURCES) {
    cpSync(path.join(from, name), path.join(root, name), { recursive: true });
  }
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(root, 'node_modules'));
  return root;
};

const zipIn = (root: string): string =>
  path.join(root, 'build', `${PLUGIN_ID}-${packageVersion()}.zip`);

/** What Kibana takes in an installed plugin's manifest; any other key stops it. */
const kibanaJson = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]+$/),
  version: z.string().min(1),
  kibanaVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  owner: z.strictObject({ name: z.string().min(1), githubTeam: z.string().optional() }),
  description: z.string(),
  server: z.literal(true),
  ui: z.literal(true),
  type: z.enum(['standard', 'preboot']).optional(),
  configPath: z.array(z.string()),
  requiredPlugins: z.array(z.string()),
  optionalPlugins: z.array(z.string()),
});

describe('the built plugin', () => {
  afterAll(removeTemporaryFolders);

  let pluginDir: string;
  let zipFile: string;
  let files: string[];

  beforeAll(() => {
    ({ pluginDir, zipFile } = builtPlugin());
    files = filesUnder(pluginDir);
  }, BUILD_TIMEOUT_MS);

  it('has the files that Kibana reads', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'NOTICE.txt',
        'kibana.json',
        'package.json',
        'server/index.js',
        `target/public/${PLUGIN_ID}.plugin.js`,
        `target/public/${PLUGIN_ID}.plugin.js.br`,
      ]),
    );
  });

  it('has nothing that need not be there', () => {
    const allowed =
      /^(LICENSE|NOTICE\.txt|kibana\.json|package\.json|\.i18nrc\.json|server\/index\.js|target\/public\/.*\.js(\.br)?|public\/assets\/.*|translations\/.*\.json)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('has a manifest in strict JSON with no key that Kibana refuses', () => {
    const manifest = kibanaJson.parse(JSON.parse(text(path.join(pluginDir, 'kibana.json'))));
    expect(manifest).toMatchObject({
      id: PLUGIN_ID,
      version: packageVersion(),
      kibanaVersion: '9.4.3',
      configPath: ['suricata_hunt'],
    });
  });

  it('is CommonJS: the nearest package.json says nothing else', () => {
    const { type } = z
      .object({ type: z.string().optional() })
      .parse(JSON.parse(text(path.join(pluginDir, 'package.json'))));
    expect(type ?? 'commonjs').toBe('commonjs');
  });

  it('has chunk names with a content hash, because browsers keep them for a year', () => {
    const scripts = files.filter((file) => file.startsWith('target/') && file.endsWith('.js'));
    const chunks = scripts.filter((file) => !file.endsWith(`${PLUGIN_ID}.plugin.js`));
    expect(chunks.length).toBeGreaterThan(0);
    for (const chunk of chunks) {
      expect(path.basename(chunk)).toMatch(/^suricataHunt\.chunk\.[0-9a-f]{8}\.js$/);
    }
  });

  it('has brotli copies that say the same as the scripts', () => {
    const scripts = files.filter((file) => /^target\/.*\.js$/.test(file));
    for (const script of scripts) {
      const plain = readFileSync(path.join(pluginDir, script));
      const compressed = readFileSync(path.join(pluginDir, `${script}.br`));
      expect(brotliDecompressSync(compressed).equals(plain)).toBe(true);
    }
  });

  it('tells in NOTICE.txt whose code it holds', () => {
    const notice = text(path.join(pluginDir, 'NOTICE.txt'));
    expect(notice).toMatch(/^ {2}zod \d+\.\d+\.\d+ \(MIT\)$/m);
    expect(notice).toContain('MIT License');
    expect(notice).toContain('The text of this licence is in the file LICENSE.');
    expect(text(path.join(pluginDir, 'LICENSE'))).toContain('Apache License');
  });

  it('holds no path of the machine that built it', () => {
    for (const file of files.filter((name) => !name.endsWith('.br'))) {
      expect({ file, found: text(path.join(pluginDir, file)).includes(REPOSITORY) }).toEqual({
        file,
        found: false,
      });
    }
  });

  it('is the same in the zip, below kibana/suricataHunt', async () => {
    const entries = await readZip(zipFile);
    expect([...entries.keys()]).toEqual(files.map((file) => `kibana/${PLUGIN_ID}/${file}`));
    for (const file of files) {
      const inZip = entries.get(`kibana/${PLUGIN_ID}/${file}`);
      expect({ file, same: inZip?.equals(readFileSync(path.join(pluginDir, file))) }).toEqual({
        file,
        same: true,
      });
    }
    expect(path.basename(zipFile)).toBe(`${PLUGIN_ID}-${packageVersion()}.zip`);
  });

  it(
    'is byte for byte the same when it is built elsewhere, in another time zone',
    () => {
      const here = copySources(REPOSITORY);
      const elsewhere = copySources(here);
      const zone = process.env.TZ;
      const builds = [
        { root: here, TZ: 'UTC' },
        { root: elsewhere, TZ: 'Pacific/Auckland' },
      ].map(({ root, TZ }) => {
        process.env.TZ = TZ;
        const { exitCode, output } = runBuild('--root', root);
        return { exitCode, zip: exitCode === 0 ? sha256(zipIn(root)) : output };
      });
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
      expect(builds[0]).toMatchObject({ exitCode: 0 });
      expect(builds[1]).toEqual(builds[0]);
    },
    BUILD_TIMEOUT_MS,
  );

  it(
    'can be built for another Kibana',
    () => {
      const folder = temporaryFolder();
      const { exitCode } = runBuild('--out-dir', folder, '--kibana-version', '9.5.1', '--skip-zip');
      expect(exitCode).toBe(0);
      const manifest: unknown = JSON.parse(
        text(path.join(folder, 'kibana', PLUGIN_ID, 'kibana.json')),
      );
      expect(kibanaJson.parse(manifest).kibanaVersion).toBe('9.5.1');
      expect(filesUnder(folder).filter((file) => file.endsWith('.zip'))).toEqual([]);
    },
    BUILD_TIMEOUT_MS,
  );
});
