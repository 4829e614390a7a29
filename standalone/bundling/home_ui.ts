import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withBuildLock } from './build_lock';
import { compile } from './compile';
import { sharedDepsConfig, shellConfig } from './home_ui_configs';
import { fingerprint, isFresh } from './stamp';

export interface HomeUiOptions {
  /** The repository. */
  root: string;
  /** Where the files go. Default: `build/home/ui` in the repository. */
  outDir?: string;
  /** Leaves alone each part whose sources are those of the last build. */
  ifStale?: boolean;
}

export interface HomeUi {
  outDir: string;
  /** The parts that were built anew. */
  built: string[];
}

interface Part {
  name: 'shared_deps' | 'shell';
  sources: string[];
  config: typeof shellConfig;
}

const COMMON = [
  'standalone/bundling',
  'standalone/shared_modules',
  'package.json',
  'package-lock.json',
];

const PARTS: Part[] = [
  {
    name: 'shared_deps',
    sources: [
      ...COMMON,
      ...['shared_deps', 'kbn_i18n', 'kbn_i18n_react', 'kbn_datemath'].map(
        (folder) => `standalone/browser/${folder}`,
      ),
    ],
    config: sharedDepsConfig,
  },
  {
    name: 'shell',
    sources: [...COMMON, 'standalone/browser/shell', 'standalone/home/injected_metadata.ts'],
    config: shellConfig,
  },
];

/** Charts bring their styles as files; the page links the one for its theme. */
const copyChartStyles = (root: string, folder: string): void => {
  for (const mode of ['light', 'dark']) {
    const name = `theme_only_${mode}.css`;
    copyFileSync(
      path.join(root, 'node_modules/@elastic/charts/dist', name),
      path.join(folder, `shared_deps.charts_${name}`),
    );
  }
};

/** Replaces the files of one part; the other part's stay. */
const replaceFiles = (from: string, outDir: string, prefix: string): void => {
  mkdirSync(outDir, { recursive: true });
  for (const name of readdirSync(outDir)) {
    if (name.startsWith(prefix)) rmSync(path.join(outDir, name), { recursive: true });
  }
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(outDir, name));
};

/**
 * Builds what the home's pages load: `shared_deps.js` (the modules that Kibana shares) and
 * `shell.js` (core, header, login), with their lazy chunks and the styles of the charts beside them.
 *
 * @returns the folder, and which parts were built anew
 * @throws CompileError when the sources do not compile
 */
export const buildHomeUi = (options: HomeUiOptions): Promise<HomeUi> => {
  const outDir = options.outDir ?? path.join(options.root, 'build/home/ui');
  return withBuildLock(outDir, () => build({ ...options, outDir }));
};

const build = async ({
  root,
  outDir,
  ifStale,
}: HomeUiOptions & { outDir: string }): Promise<HomeUi> => {
  const built: string[] = [];
  for (const { name, sources, config } of PARTS) {
    const stampFile = path.join(outDir, `${name}.stamp`);
    const current = fingerprint(root, sources, {});
    if (ifStale && isFresh(stampFile, current, [path.join(outDir, `${name}.js`)])) continue;
    const work = path.join(outDir, `.${name}-${process.pid}`);
    try {
      await compile(config(root, work));
      if (name === 'shared_deps') copyChartStyles(root, work);
      replaceFiles(work, outDir, `${name}.`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    writeFileSync(stampFile, current);
    built.push(name);
  }
  return { outDir, built };
};
