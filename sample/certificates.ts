import { createHash } from 'node:crypto';
import { certificateTimeText, DAY, type Micros } from './clock';
import { numberFrom } from './host';

/** Distinguished names of issuers, as Suricata writes them. */
export const ISSUERS = {
  letsEncrypt: "C=US, O=Let's Encrypt, CN=R11",
  digicert: 'C=US, O=DigiCert Inc, CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1',
  sectigo:
    'C=GB, ST=Greater Manchester, L=Salford, O=Sectigo Limited, CN=Sectigo RSA Domain Validation Secure Server CA',
  globalsign: 'C=BE, O=GlobalSign nv-sa, CN=GlobalSign RSA OV SSL CA 2018',
  amazon: 'C=US, O=Amazon, CN=Amazon RSA 2048 M02',
  zerossl: 'C=AT, O=ZeroSSL, CN=ZeroSSL RSA Domain Secure Site CA',
  company: 'DC=internal, DC=corp, CN=Corp Issuing CA',
} as const;

export type Issuer = keyof typeof ISSUERS;

/** The certificate fields of a `tls` object. */
export interface Certificate {
  subject: string;
  issuerdn: string;
  subjectaltname: string[];
  serial: string;
  fingerprint: string;
  notbefore: string;
  notafter: string;
}

const pairs = (hex: string, separator: string): string => (hex.match(/../g) ?? []).join(separator);

/** Days for which an issuer's certificates are good. */
const VALID_DAYS: Record<Issuer, number> = {
  letsEncrypt: 90,
  digicert: 397,
  sectigo: 365,
  globalsign: 397,
  amazon: 395,
  zerossl: 90,
  company: 730,
};

const build = (
  name: string,
  subject: string,
  issuerdn: string,
  from: Micros,
  until: Micros,
): Certificate => {
  const digest = createHash('sha1').update(`${subject}\n${issuerdn}`).digest('hex');
  return {
    subject,
    issuerdn,
    subjectaltname: [name],
    serial: pairs(createHash('md5').update(digest).digest('hex').toUpperCase(), ':'),
    fingerprint: pairs(digest, ':'),
    notbefore: certificateTimeText(from),
    notafter: certificateTimeText(until),
  };
};

/** The certificate of a name: always the same for the same name, issuer and time. */
export const certificateOf = (name: string, issuer: Issuer, now: Micros): Certificate => {
  const days = VALID_DAYS[issuer];
  // Somewhere within its life, neither new nor nearly expired.
  const age = Math.ceil(days * (0.1 + numberFrom(name, 70) / 100));
  const from = now - (now % DAY) - age * DAY;
  return build(name, `CN=${name}`, ISSUERS[issuer], from, from + days * DAY);
};

/** A certificate that its own subject signed. */
export const selfSigned = (
  name: string,
  subject: string,
  from: Micros,
  days: number,
): Certificate => build(name, subject, subject, from, from + days * DAY);
