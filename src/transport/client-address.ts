/** The network address by which a client without a credential is counted. */
import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Bytes of an IPv6 address that a provider gives a customer; the customer chooses the others, and may change them at will. */
const prefixBytes = 8;
const mapped = '::ffff:';

/**
 * An IPv4 address, or the first 64 bits of an IPv6 address. Each trusted proxy adds one entry to `X-Forwarded-For`; the client may have invented
 * the entries before these.
 */
export function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = trustedProxies > 0 ? [headers['x-forwarded-for'] ?? []].flat().join(',').split(',') : [];
  return counted(forwarded.at(-trustedProxies)?.trim() || (socket.remoteAddress ?? 'unknown'));
}

function counted(address: string): string {
  // Spares most requests the parsing. An IPv4 address in the form of IPv6 is the same client as in its own form.
  const ipv4 = address.startsWith(mapped) ? address.slice(mapped.length) : address;
  if (isIPv4(ipv4)) return ipv4;
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray();
  return `${ipaddr.fromByteArray(bytes.fill(0, prefixBytes)).toString()}/${8 * prefixBytes}`;
}
