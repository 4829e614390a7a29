import type { ShippedPackage } from './shipped_packages';

const RULE = '-'.repeat(80);

/** NOTICE.txt: which packages are inside the bundles, with their licence texts. */
export const notice = (packages: ShippedPackage[]): string => {
  const list = packages.map(({ name, version, license }) => `  ${name} ${version} (${license})`);
  const texts = packages.map(({ name, version, license, licenseText }) =>
    [RULE, `${name} ${version}`, `Licence: ${license}`, '', licenseText ?? '(no licence file)', ''].join(
      '\n',
    ),
  );
  return [
    'Suricata Hunt',
    '',
    'The bundles of this plugin contain code of these packages:',
    '',
    ...list,
    '',
    ...texts,
  ].join('\n');
};
