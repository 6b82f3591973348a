import { BlockList, isIP } from 'node:net';

/** Special-purpose addresses (RFC 6890): this machine, networks nobody routes, neighbours, many at once. */
const NOT_PUBLIC = new BlockList();
const SUBNETS_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only global unicast is public at all; these parts of it are not, or lead into IPv4 again. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');
const SUBNETS_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [net, prefix] of SUBNETS_4) NOT_PUBLIC.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of SUBNETS_6) NOT_PUBLIC.addSubnet(net, prefix, 'ipv6');

/** Whether an address belongs to no public network; what is no address is none. Mapped addresses are seen through. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return NOT_PUBLIC.check(address, 'ipv4');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return NOT_PUBLIC.check(mapped, 'ipv4');
  return !GLOBAL_UNICAST.check(address, 'ipv6') || NOT_PUBLIC.check(address, 'ipv6');
}
