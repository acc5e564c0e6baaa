/** Checks of contacts. */
import { allIn, emailAddress, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import type { ContactValue } from './councils.table.ts';

/** As `ContactInput` gives it. */
export interface ContactGiven {
  title?: string | null;
  purpose: ContactValue['purpose'];
  names: readonly string[];
  phone?: string | null;
  email?: string | null;
}

const contactsMax = 20;
const nameMax = 300;

/** The contacts of a record, in the order given. */
export function contacts(given: readonly ContactGiven[], path: InputPath): ContactValue[] | Mistake {
  return listOf(given, contactsMax, contact, path);
}

function contact(given: ContactGiven, path: readonly (string | number)[]): ContactValue | Mistake {
  const checked = allIn({
    title: optionalText(given.title, [...path, 'title'], nameMax),
    names: listOf(given.names, contactsMax, nameOf, [...path, 'names']),
    phone: optionalText(given.phone, [...path, 'phone'], nameMax),
    email: emailAddress(given.email, [...path, 'email']),
  });
  if (checked instanceof Mistake) return checked;
  if (checked.title === null && checked.names.length === 0)
    return mistake('REQUIRED', 'Give the title of the contact, or a name.', path);
  return { purpose: given.purpose, ...checked };
}

function nameOf(name: string, path: InputPath): string | Mistake {
  return requiredText(name, 'A name cannot be blank.', path, nameMax);
}
