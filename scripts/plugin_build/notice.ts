import type { ShippedPackage } from './shipped_packages';

/**
 * The text that has to go with a package's code.
 *
 * @throws Error when the package brings none and the plugin's own LICENSE does not hold it
 */
const licenseText = ({ name, license, licenseText: own }: ShippedPackage): string => {
  if (own) return own;
  if (license === 'Apache-2.0') return 'The text of this licence is in the file LICENSE.';
  throw new Error(
    `The package ${name} (${license}) is bundled, but brings no licence text to ship.`,
  );
};

const RULE = '-'.repeat(80);

/** NOTICE.txt: which packages are inside the bundles, with their licence texts. */
export const notice = (packages: ShippedPackage[]): string => {
  const list = packages.map(({ name, version, license }) => `  ${name} ${version} (${license})`);
  const texts = packages.map((shipped) =>
    [
      RULE,
      `${shipped.name} ${shipped.version}`,
      `Licence: ${shipped.license}`,
      '',
      licenseText(shipped),
      '',
    ].join('\n'),
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
