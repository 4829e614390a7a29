import { certificateOf, ISSUERS, selfSigned, type Issuer } from './certificates';
import { DAY, toMicros } from './clock';

const NOW = toMicros(new Date('2026-11-25T03:00:00Z'));
const issuers = Object.keys(ISSUERS) as Issuer[];

it.each(issuers)('a certificate of %s is valid now and the same each time', (issuer) => {
  for (let site = 0; site < 40; site++) {
    const name = `site${site}.example`;
    const certificate = certificateOf(name, issuer, NOW);
    expect(certificate).toEqual(certificateOf(name, issuer, NOW));
    expect(certificate.issuerdn).toBe(ISSUERS[issuer]);
    expect(Date.parse(`${certificate.notbefore}Z`)).toBeLessThan(NOW / 1000);
    expect(Date.parse(`${certificate.notafter}Z`)).toBeGreaterThan(NOW / 1000);
    expect(certificate.fingerprint).toMatch(/^([0-9a-f]{2}:){19}[0-9a-f]{2}$/);
  }
});

it('a self-signed certificate has one name on both sides', () => {
  const { subject, issuerdn, notbefore, notafter } = selfSigned('x', 'CN=x', NOW - DAY, 2);
  expect(issuerdn).toBe(subject);
  expect([notbefore, notafter]).toEqual(['2026-11-24T03:00:00', '2026-11-26T03:00:00']);
});
