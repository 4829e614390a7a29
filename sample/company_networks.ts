/** A named part of the company's network, as the start script creates it as a network definition. */
export interface SampleNetwork {
  name: string;
  kind:
    | 'department'
    | 'user_group'
    | 'servers'
    | 'guests'
    | 'dmz'
    | 'cloud'
    | 'printers'
    | 'industrial';
  cidrs: string[];
  description: string;
}

export const SAMPLE_NETWORKS: readonly SampleNetwork[] = [
  {
    name: 'Regular users',
    kind: 'user_group',
    cidrs: ['10.20.0.0/16', 'fd12:3456:789a:20::/64'],
    description: 'Workstations of everybody without special rights',
  },
  {
    name: 'Finance',
    kind: 'department',
    cidrs: ['10.21.0.0/24'],
    description: 'Workstations of the finance department',
  },
  {
    name: 'Engineering',
    kind: 'department',
    cidrs: ['10.22.0.0/23'],
    description: 'Workstations of developers and plant engineers',
  },
  {
    name: 'Administrators',
    kind: 'user_group',
    cidrs: ['10.23.0.0/26'],
    description: 'Workstations of system administrators',
  },
  {
    name: 'Servers',
    kind: 'servers',
    cidrs: ['10.10.0.0/23'],
    description: 'Domain controllers, file, mail, print and proxy servers at headquarters',
  },
  {
    name: 'Data centre',
    kind: 'servers',
    cidrs: ['10.40.0.0/16'],
    description: 'Application and database servers',
  },
  {
    name: 'Cloud',
    kind: 'cloud',
    cidrs: ['10.80.0.0/20'],
    description: 'Machines at a cloud provider, reached through a tunnel',
  },
  {
    name: 'DMZ',
    kind: 'dmz',
    cidrs: ['172.16.10.0/24'],
    description: 'Servers that can be reached from outside',
  },
  {
    name: 'Printers',
    kind: 'printers',
    cidrs: ['10.30.0.0/24'],
    description: 'Printers and scanners',
  },
  {
    name: 'Guests',
    kind: 'guests',
    cidrs: ['172.20.0.0/22'],
    description: 'Wireless network for visitors and private devices',
  },
  {
    name: 'Industrial',
    kind: 'industrial',
    cidrs: ['192.168.50.0/24'],
    description: 'Controllers and operator stations of the plant',
  },
];
