import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { BundledModule } from '../../standalone/bundling';
import { BUNDLED_PARTS, SHARED_MODULES } from '../../standalone/shared_modules';

/** An npm package some of whose code is inside our bundles. */
export interface ShippedPackage {
  name: string;
  version: string;
  license: string;
  /** The package's own licence text, where it carries one. */
  licenseText: string | undefined;
  files: string[];
}

const packageJson = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
});

const ALLOWED_LICENSES = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', '0BSD'];

/** The folder of the package that a file belongs to, or nothing for our own files. */
const packageFolder = (file: string): string | undefined => {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at < 0) return undefined;
  const start = at + '/node_modules/'.length;
  const [first = '', second = ''] = file.slice(start).split(path.sep);
  return file.slice(0, start) + (first.startsWith('@') ? path.join(first, second) : first);
};

const readPackage = (folder: string, files: string[]): ShippedPackage => {
  const { name, version, license } = packageJson.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  const licenseFile = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e/i.test(entry));
  return {
    name,
    version,
    license: license ?? 'none stated',
    licenseText: licenseFile && readFileSync(path.join(folder, licenseFile), 'utf8').trim(),
    files,
  };
};

/** The packages behind a list of bundled modules, by name. */
export const shippedPackages = (modules: BundledModule[]): ShippedPackage[] => {
  const byFolder = new Map<string, string[]>();
  for (const { file } of modules) {
    const folder = packageFolder(file);
    if (!folder || !existsSync(path.join(folder, 'package.json'))) continue;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path.relative(folder, file)]);
  }
  return [...byFolder]
    .map(([folder, files]) => readPackage(folder, files))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
};

/** @throws Error when a package may not be shipped with an Apache-2.0 plugin */
export const assertLicenses = (packages: ShippedPackage[]): void => {
  const bad = packages.filter(({ license }) => !ALLOWED_LICENSES.includes(license));
  if (bad.length === 0) return;
  throw new Error(
    `These packages are bundled, but their licence is not one of ${ALLOWED_LICENSES.join(', ')}:\n` +
      bad.map(({ name, version, license }) => `  ${name} ${version}: ${license}`).join('\n'),
  );
};

/** File of a shared package that is allowed in the bundle: `react-dom/client` → `client.js`. */
const allowedFile = (name: string, file: string): boolean =>
  BUNDLED_PARTS.some(
    (part) =>
      part === `${name}/${file.replace(/\.js$/, '')}` ||
      (part.startsWith(`${name}/`) && file.startsWith(`cjs/react-jsx-runtime.`)),
  );

/** @throws Error when code of a module that Kibana shares is inside the browser bundle */
export const assertNoSharedCode = (packages: ShippedPackage[]): void => {
  const shared = new Set([...Object.keys(SHARED_MODULES), '@emotion/css', '@emotion/styled']);
  const inside = packages.flatMap(({ name, files }) =>
    shared.has(name)
      ? files.filter((file) => !allowedFile(name, file)).map((file) => `  ${name}/${file}`)
      : [],
  );
  if (inside.length === 0) return;
  throw new Error(
    'The browser bundle holds a second copy of modules that Kibana shares:\n' + inside.join('\n'),
  );
};
