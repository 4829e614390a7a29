const DOCUMENTATION = ['192.0.2.', '198.51.100.', '203.0.113.', '2001:0db8:'] as const;

/** Everything outside the company has an address of the documentation ranges. */
export const isOutside = (ip: string): boolean =>
  DOCUMENTATION.some((prefix) => ip.startsWith(prefix));
