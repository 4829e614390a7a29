import { fullIpv6, macOf, type Host, type Platform } from './host';

/** The Windows domain and the DNS zone of the company. */
export const DOMAIN = 'corp.internal';
export const REALM = 'CORP.INTERNAL';
export const NETBIOS_DOMAIN = 'CORP';
/** The mail domain of the company. */
export const MAIL_DOMAIN = 'example.org';

const inside = (name: string, ip: string, platform: Platform, user?: string): Host => ({
  name,
  ip,
  mac: macOf(name),
  platform,
  fqdn: `${name.toLowerCase()}.${DOMAIN}`,
  user,
});

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

interface Group {
  prefix: string;
  count: number;
  ip: (number: number) => string;
  platform: (number: number) => Platform;
  user?: (number: number) => string;
}

const group = ({ prefix, count, ip, platform, user }: Group): Host[] =>
  Array.from({ length: count }, (_, index) =>
    inside(`${prefix}${digits(index + 1, 3)}`, ip(index), platform(index), user?.(index)),
  );

const mostlyWindows = (number: number): Platform => (number % 9 === 8 ? 'mac' : 'windows');

/** Every machine of the company that has a part in the sample, by what it is. */
export const COMPANY = {
  regularUsers: group({
    prefix: 'WS-',
    count: 180,
    ip: (number) => `10.20.${1 + Math.floor(number / 60)}.${20 + (number % 60)}`,
    platform: mostlyWindows,
    user: (number) => `user${digits(number + 1, 3)}`,
  }),
  /** Some of the same workstations under their IPv6 addresses. */
  regularUsersIpv6: group({
    prefix: 'WS-',
    count: 40,
    ip: (number) => fullIpv6(`fd12:3456:789a:20::${(0x100 + number).toString(16)}`),
    platform: mostlyWindows,
    user: (number) => `user${digits(number + 1, 3)}`,
  }),
  finance: group({
    prefix: 'FIN-',
    count: 24,
    ip: (number) => `10.21.0.${20 + number}`,
    platform: () => 'windows',
    user: (number) => `finance${digits(number + 1, 2)}`,
  }),
  engineering: group({
    prefix: 'ENG-',
    count: 36,
    ip: (number) => `10.22.0.${20 + number}`,
    platform: (number) => (number % 3 === 2 ? 'linux' : 'windows'),
    user: (number) => `engineer${digits(number + 1, 2)}`,
  }),
  administrators: group({
    prefix: 'ADM-',
    count: 6,
    ip: (number) => `10.23.0.${10 + number}`,
    platform: () => 'windows',
    user: (number) => `admin${digits(number + 1, 2)}`,
  }),
  guests: group({
    prefix: 'guest-',
    count: 60,
    ip: (number) => `172.20.${1 + Math.floor(number / 30)}.${50 + (number % 30)}`,
    platform: (number) => (number % 3 === 0 ? 'mac' : 'phone'),
  }),
  printers: group({
    prefix: 'PRN-',
    count: 12,
    ip: (number) => `10.30.0.${10 + number}`,
    platform: () => 'device',
  }),
  domainControllers: [
    inside('DC01', '10.10.0.10', 'windows'),
    inside('DC02', '10.10.0.11', 'windows'),
  ],
  fileServers: [inside('FS01', '10.10.0.20', 'windows'), inside('FS02', '10.10.0.21', 'windows')],
  mailServer: inside('MAIL01', '10.10.0.25', 'linux'),
  proxy: inside('PROXY01', '10.10.0.30', 'linux'),
  printServer: inside('PRINT01', '10.10.0.35', 'windows'),
  updateServer: inside('WSUS01', '10.10.0.40', 'windows'),
  monitoring: inside('MON01', '10.10.1.10', 'linux'),
  jumpHost: inside('JUMP01', '10.10.1.20', 'windows'),
  legacyServer: inside('LEGACY01', '10.10.1.90', 'windows'),
  applicationServers: group({
    prefix: 'APP-',
    count: 10,
    ip: (number) => `10.40.1.${10 + number}`,
    platform: () => 'linux',
  }),
  databaseServers: [inside('DB01', '10.40.2.10', 'linux'), inside('DB02', '10.40.2.11', 'windows')],
  cloudServers: group({
    prefix: 'CLD-',
    count: 6,
    ip: (number) => `10.80.1.${10 + number}`,
    platform: () => 'linux',
  }),
  dmzWeb: inside('WWW01', '172.16.10.10', 'linux'),
  dmzMail: inside('MX01', '172.16.10.25', 'linux'),
  dmzFtp: inside('FTP01', '172.16.10.21', 'linux'),
  operatorStations: [
    inside('HMI01', '192.168.50.10', 'windows'),
    inside('HMI02', '192.168.50.11', 'windows'),
  ],
  controllers: group({
    prefix: 'PLC-',
    count: 8,
    ip: (number) => `192.168.50.${101 + number}`,
    platform: () => 'device',
  }),
  /** Routers: what stands behind their Ethernet address is outside. */
  router: inside('GW01', '10.10.0.1', 'device'),
} as const;

/** The machine that routes a network, by the first parts of an address. */
export const gatewayIp = (ip: string): string => `${ip.split('.').slice(0, 3).join('.')}.1`;

/** Name of the sensor that sees a machine of the company. */
export const sensorOf = (ip: string): string =>
  ip.startsWith('192.168.50.')
    ? 'sensor-plant'
    : ip.startsWith('10.40.') || ip.startsWith('10.80.')
      ? 'sensor-dc'
      : 'sensor-hq';
