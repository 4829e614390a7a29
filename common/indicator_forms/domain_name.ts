import { asciiLabel } from '../punycode';

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const LAST_LABEL = /^(?:xn--[a-z0-9-]+|[a-z][a-z0-9-]*[a-z0-9])$/;

/** Ends of names that are files and no domains: there is no such domain of the internet. */
const FILE_ENDINGS = new Set(
  (
    'exe dll sys scr bat cmd vbs js jse wsf hta lnk jar msi tmp dat log bin iso img vhd ' +
    'pdf doc docx docm xls xlsx xlsm ppt pptx rtf txt csv xml json yml yaml html htm php asp aspx ' +
    'jsp png jpg jpeg gif bmp ico gz tar rar'
  ).split(' '),
);

export type DomainReading = { domain: string } | { reason: string };

const NO_DOMAIN = 'is not a domain such as evil.example';

/**
 * A domain in the form in which it is kept: small letters, ASCII, without `*.` before and dot
 * behind. Otherwise why it is none, as the end of a sentence that the text begins. `isSure`: it was
 * said to be a domain, so that `setup.exe` is one.
 */
export const readDomain = (text: string, isSure: boolean): DomainReading => {
  if (text.length > 1_000) return { reason: 'is too long for a domain' };
  const name = text
    .replace(/^(?:\*?\.)+/, '')
    .replace(/\.$/, '')
    .normalize('NFKC')
    .toLowerCase();
  const parts = name.split(/[.。]/);
  if (parts.length < 2) return { reason: NO_DOMAIN };
  if (parts.some((part) => part === '' || part.length > 63)) return { reason: NO_DOMAIN };
  const labels = parts.map(asciiLabel);
  const domain = labels.join('.');
  const last = labels.at(-1) ?? '';
  if (domain.length > 253 || !LAST_LABEL.test(last)) return { reason: NO_DOMAIN };
  if (!labels.every((label) => label.length <= 63 && LABEL.test(label))) {
    return { reason: NO_DOMAIN };
  }
  if (!isSure && FILE_ENDINGS.has(last)) {
    return { reason: `reads as the name of a file. Write "domain: ${domain}" if it is a domain` };
  }
  return { domain };
};
