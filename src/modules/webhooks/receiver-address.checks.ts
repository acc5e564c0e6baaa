/** Addresses to which deliveries may go. The deliverer checks again what a name leads to, at each delivery. */
import ipaddr from 'ipaddr.js';
import { type InputPath, type Mistake, mistake } from '../../commands/refusal.ts';

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

/** The address of a receiver: https, with no credentials in it, and not on a private network unless those are allowed. */
export function receiverAddress(given: string, allowsPrivate: boolean, path: InputPath): string | Mistake {
  const url = new URL(given);
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:'))
    return mistake('INVALID', 'Events are posted to an https address only.', path);
  if (url.username || url.password)
    return mistake('INVALID', 'Leave user and password out of the address: deliveries are signed instead.', path);
  const address = addressInUrl(url);
  if (address && !allowsPrivate && !isPublicAddress(address))
    return mistake('INVALID', 'This address is on a private network, to which nothing is posted. Give a public one.', path);
  url.hash = '';
  return url.href;
}
