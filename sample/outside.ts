import type { Issuer } from './certificates';
import { fullIpv6, macOf, type Host } from './host';

/** A web site outside. */
export interface Site {
  host: Host;
  /** A second address, for clients with IPv6. */
  ipv6?: Host;
  issuer: Issuer;
  tls: 'TLS 1.3' | 'TLS 1.2';
  /** Has plain HTTP as well. */
  plain: boolean;
  quic: boolean;
}

export const outsideHost = (fqdn: string, ip: string): Host => ({
  name: fqdn,
  ip,
  mac: macOf(fqdn),
  platform: 'linux',
  fqdn,
});

const LABELS = [
  'www',
  'cdn',
  'api',
  'static',
  'img',
  'login',
  'mail',
  'video',
  'docs',
  'assets',
] as const;

const SITES = [
  'news-daily.example',
  'weather-now.example',
  'city-maps.example',
  'book-shop.example',
  'travel-plan.example',
  'music-box.example',
  'recipes.example',
  'sports-live.example',
  'cloud-office.example',
  'video-call.example',
  'code-host.example',
  'bank-online.example',
  'parcel-track.example',
  'job-market.example',
  'search-it.example',
  'learn-more.example',
] as const;

const ISSUER_OF_SITE: readonly Issuer[] = [
  'digicert',
  'letsEncrypt',
  'sectigo',
  'globalsign',
  'amazon',
  'letsEncrypt',
  'digicert',
  'zerossl',
];

/** Web sites that people and programs use. Their addresses keep clear of those of the stories. */
export const WEB_SITES: readonly Site[] = SITES.flatMap((domain, domainNumber) =>
  LABELS.map((label, labelNumber): Site => {
    const number = domainNumber * LABELS.length + labelNumber;
    const fqdn = `${label}.${domain}`;
    return {
      host: outsideHost(
        fqdn,
        number % 2 === 0 ? `192.0.2.${60 + (number % 120)}` : `198.51.100.${100 + (number % 140)}`,
      ),
      ...(number % 4 === 0
        ? {
            ipv6: outsideHost(
              fqdn,
              fullIpv6(
                `2001:db8:${(16 + domainNumber).toString(16)}::${(labelNumber + 1).toString(16)}`,
              ),
            ),
          }
        : {}),
      issuer: ISSUER_OF_SITE[domainNumber % ISSUER_OF_SITE.length] ?? 'digicert',
      tls: number % 10 < 7 ? 'TLS 1.3' : 'TLS 1.2',
      plain: number % 6 === 1,
      quic: number % 5 === 0,
    };
  }),
);

export const OUTSIDE = {
  resolvers: [
    outsideHost('dns1.resolver.example', '198.51.100.53'),
    outsideHost('dns2.resolver.example', '198.51.100.54'),
  ],
  timeServer: outsideHost('ntp.time.example', '192.0.2.12'),
  mailServers: [
    outsideHost('mx1.partner.example', '198.51.100.30'),
    outsideHost('mx.customer.example', '198.51.100.31'),
    outsideHost('mail.supplier.example', '198.51.100.32'),
  ],
  packages: outsideHost('deb.packages.example', '192.0.2.20'),
  /** Visitors of the company's web server. */
  visitors: Array.from({ length: 60 }, (_, index) =>
    outsideHost(`visitor${index}.isp.example`, `192.0.2.${190 + (index % 10)}`),
  ),
  scanners: [
    outsideHost('scan1.probe.test', '192.0.2.230'),
    outsideHost('scan2.probe.test', '192.0.2.231'),
    outsideHost('scan3.probe.test', '198.51.100.251'),
  ],
} as const;
