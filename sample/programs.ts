import { createHash } from 'node:crypto';
import type { Platform } from './host';

interface Fingerprint {
  hash: string;
  string: string;
}

const fingerprint = (string: string): Fingerprint => ({
  hash: createHash('md5').update(string).digest('hex'),
  string,
});

/** A program that speaks HTTP and TLS. */
export interface Program {
  userAgent: string;
  ja3: Fingerprint;
  ja4: string;
  ja4Quic?: string;
  alpns: string[];
}

const CHROME = fingerprint(
  '771,4865-4866-4867-49195-49199-49196-49200-52393-52392-49171-49172-156-157-47-53,0-23-65281-10-11-35-16-5-13-18-51-45-43-27-17513,29-23-24,0',
);
const FIREFOX = fingerprint(
  '771,4865-4867-4866-49195-49199-52393-52392-49196-49200-49162-49161-49171-49172-156-157-47-53,0-23-65281-10-11-35-16-5-34-51-43-13-45-28,29-23-24-25-256-257,0',
);
const SAFARI = fingerprint(
  '771,4865-4866-4867-49196-49195-52393-49200-49199-52392-49162-49161-49172-49171-157-156-53-47-49160-49170-10,0-23-65281-10-11-16-5-13-18-51-45-43-27-21,29-23-24-25,0',
);
const OPENSSL = fingerprint(
  '771,4866-4867-4865-49196-49200-159-52393-52392-52394-49195-49199-158-49188-49192-107-49187-49191-103-49162-49172-57-49161-49171-51-157-156-61-60-53-47-255,0-11-10-16-22-23-49-13-43-45-51-21,29-23-30-25-24,0-1-2',
);
const GO = fingerprint(
  '771,49195-49199-49196-49200-52393-52392-49161-49171-49162-49172-156-157-47-53-49170-10-4865-4866-4867,5-10-11-13-65281-16-18-43-51,29-23-24-25,0',
);
const OLD = fingerprint('769,47-53-5-10-49171-49172-49161-49162-50-56-19-4,65281-10-11,23-24,0');

const browser = (userAgent: string, ja3: Fingerprint, ja4: string, ja4Quic?: string): Program => ({
  userAgent,
  ja3,
  ja4,
  ja4Quic,
  alpns: ['h2', 'http/1.1'],
});

const EDGE = browser(
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  CHROME,
  't13d1516h2_8daaf6152771_02713d6af862',
  'q13d0312h3_55b375c5d22e_06cda9e17597',
);
const CHROME_WINDOWS = browser(
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  CHROME,
  't13d1516h2_8daaf6152771_02713d6af862',
  'q13d0312h3_55b375c5d22e_06cda9e17597',
);
const FIREFOX_WINDOWS = browser(
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0',
  FIREFOX,
  't13d1715h2_5b57614c22b0_3d5424432f57',
);
const FIREFOX_LINUX = browser(
  'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  FIREFOX,
  't13d1715h2_5b57614c22b0_3d5424432f57',
);
const SAFARI_MAC = browser(
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  SAFARI,
  't13d2014h2_a09f3c656075_14788d8d241b',
  'q13d0310h3_55b375c5d22e_cd85d2d88918',
);
const CHROME_PHONE = browser(
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  CHROME,
  't13d1516h2_8daaf6152771_02713d6af862',
  'q13d0312h3_55b375c5d22e_06cda9e17597',
);

const tool = (userAgent: string, ja3: Fingerprint, ja4: string, alpns: string[]): Program => ({
  userAgent,
  ja3,
  ja4,
  alpns,
});

export const PROGRAMS = {
  curl: tool('curl/8.14.1', OPENSSL, 't13d3112h2_e8f1e7e78f70_b26ce05bbdd6', ['h2', 'http/1.1']),
  wget: tool('Wget/1.25.0', OPENSSL, 't13d311200_e8f1e7e78f70_d41ae481755e', ['http/1.1']),
  python: tool('python-requests/2.32.4', OPENSSL, 't13d3112h1_e8f1e7e78f70_6bebaf5329ac', [
    'http/1.1',
  ]),
  apt: tool('Debian APT-HTTP/1.3 (3.0.3)', OPENSSL, 't13d311200_e8f1e7e78f70_d41ae481755e', []),
  go: tool('Go-http-client/1.1', GO, 't13d1910h2_9dc949149365_97f8aa674fd9', ['h2', 'http/1.1']),
  windowsUpdate: tool(
    'Windows-Update-Agent/10.0.10011.16384 Client-Protocol/2.50',
    CHROME,
    't12d1909h1_d83cc789557e_7af1ed941c26',
    ['h2', 'http/1.1'],
  ),
  /** A client from long ago that speaks nothing newer than TLS 1.0. */
  legacy: tool('LegacyERP/3.4', OLD, 't10i120300_4fb5f8b4b7a9_96a4f6ed3ee1', []),
} as const;

const BROWSERS: Record<Platform, readonly Program[]> = {
  windows: [EDGE, EDGE, CHROME_WINDOWS, FIREFOX_WINDOWS],
  mac: [SAFARI_MAC, SAFARI_MAC, FIREFOX_LINUX],
  linux: [FIREFOX_LINUX],
  phone: [CHROME_PHONE, SAFARI_MAC],
  device: [PROGRAMS.go],
};

/** The browser of a machine: the same each time. */
export const browserOf = (platform: Platform, number: number): Program => {
  const browsers = BROWSERS[platform];
  return browsers[number % browsers.length] ?? FIREFOX_LINUX;
};

/** What servers answer to a TLS hello; TLS 1.3 first. */
export const SERVER_FINGERPRINTS = {
  tls13: fingerprint('771,4865,51-43'),
  tls12: fingerprint('771,49199,65281-0-11-35-16'),
  tls10: fingerprint('769,47,65281'),
  company: fingerprint('771,49200,65281-11-35'),
  of: fingerprint,
} as const;
