/** ModernGov's list of councillors. Their home addresses, which most lists have, are never read. */
import type { Doubts } from '../doubts.ts';
import { demandRoot, distinct } from './elements.ts';
import { civilDate, plainText } from './values.ts';
import { child, childrenOf, type XmlElement } from './xml.ts';

export interface Councillor {
  id: string;
  name: string;
  ward: string | null;
  party: string | null;
  email: string | null;
  phone: string | null;
  terms: { startsOn: string | null; endsOn: string | null }[];
}

/** Errors: NotXml. */
export function readCouncillors(root: XmlElement, doubts: Doubts): Councillor[] {
  demandRoot(root, 'councillorsbyward', 'councillorsbywardid', 'councillorsbypostcode');
  return childrenOf(child(root, 'wards'), 'ward').flatMap((ward) => {
    const title = plainText(ward, 'wardtitle');
    const elements = childrenOf(child(ward, 'councillors'), 'councillor');
    return distinct(elements, 'councillorid', 'person', doubts, (element, id, about) =>
      readCouncillor(element, id, title, about),
    );
  });
}

function readCouncillor(element: XmlElement, id: string, ward: string | null, about: Doubts): Councillor | null {
  const name = plainText(element, 'fullusername');
  if (name === null) {
    about.add('TITLE_MISSING');
    return null;
  }
  const work = child(element, 'workaddress');
  const terms = childrenOf(child(element, 'termsofoffice'), 'termofoffice').map((term) => ({
    startsOn: civilDate(term, 'startdate', about),
    endsOn: civilDate(term, 'enddate', about),
  }));
  return {
    ...{ id, name, ward, terms },
    party: plainText(element, 'politicalpartytitle'),
    email: work ? plainText(work, 'email') : null,
    phone: work ? plainText(work, 'phone') : null,
  };
}
