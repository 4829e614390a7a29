import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY, temporaryFolder } from './run_build';

const FILES: Record<string, string> = {
  'server/index.ts': `export const config = {};\nexport const plugin = () => ({ setup() {}, start() {} });\n`,
  'public/index.ts': `export const plugin = () => ({ setup() {}, start() {} });\n`,
};

/** npm packages of the repository that a fixture may import. */
const LINKED = ['react', 'react-dom', '@elastic', 'zod'];

/**
 * A small plugin in a folder of its own, to be built with `--root`.
 *
 * @param files contents by path; they replace or join the smallest plugin that builds
 */
export const fixturePlugin = (files: Record<string, string>): string => {
  const root = temporaryFolder();
  for (const name of ['kibana.jsonc', 'package.json', 'LICENSE']) {
    copyFileSync(path.join(REPOSITORY, name), path.join(root, name));
  }
  mkdirSync(path.join(root, 'node_modules'));
  for (const name of LINKED) {
    symlinkSync(path.join(REPOSITORY, 'node_modules', name), path.join(root, 'node_modules', name));
  }
  for (const [name, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
};
