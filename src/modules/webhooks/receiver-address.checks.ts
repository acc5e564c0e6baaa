/** Addresses to which deliveries may go. The deliverer checks again what a name leads to, at each delivery. */
import { type InputPath, type Mistake, mistake } from '../../commands/refusal.ts';
import { addressInUrl, isPublicAddress } from '../../outbound/addresses.ts';

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
