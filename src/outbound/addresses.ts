/**
 * The addresses of other servers. A name is resolved for each request, its addresses are checked, and the connection goes to the very addresses that
 * were checked, whatever the name leads to by then.
 */
import { promises as dns, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>;

export const resolveByName: Resolve = (name) => dns.lookup(name, { all: true });

/** The addresses of IPv6 that are assigned to the Internet at large. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is of the public Internet. Not private, loopback, link-local, shared (CGNAT), multicast, unique local or reserved; nor an
 * address of IPv6 that contains one of IPv4, because it could contain one of those.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** The IP address that stands in a URL in place of a name; null for a name. */
export function addressInUrl({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

/** All IP addresses to which a URL may lead. */
export async function addressesOf(url: URL, resolve: Resolve): Promise<LookupAddress[]> {
  const literal = addressInUrl(url);
  return literal ? [{ address: literal, family: literal.includes(':') ? 6 : 4 }] : resolve(url.hostname);
}

/** Connects to these addresses only. */
export function only(addresses: LookupAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  };
}
