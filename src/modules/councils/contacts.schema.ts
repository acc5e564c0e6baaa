/** Contacts, as several kinds of record print them. */
import { builder } from '../../graphql/builder.ts';
import type { ContactValue } from './councils.table.ts';

export const ContactPurpose = builder.enumType('ContactPurpose', {
  description: 'Matters that a contact answers for.',
  values: {
    DEMOCRATIC_SUPPORT: { description: 'The clerk: agenda, access and public speaking.' },
    SCRUTINY: { description: 'The scrutiny manager or officer.' },
    AUTHOR: { description: 'Wrote the report.' },
    RESPONSIBLE_DIRECTOR: { description: 'Director who answers for the report.' },
    DATA: { description: 'Questions on the figures, e.g. a strategic performance lead.' },
    OTHER: { description: 'Another matter.' },
  },
});

export const Contact = builder.objectRef<ContactValue>('Contact');

builder.objectType(Contact, {
  description: 'An officer to ask, as printed, e.g. “Emily Goodwin/Pat Wood, Democratic Support Officer”.',
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description: 'Post, as printed, e.g. “Democratic Support Officer” or “Executive Director”.',
    }),
    purpose: t.expose('purpose', {
      type: ContactPurpose,
      description: 'Derived: the matter that this contact answers for, from the printed title or heading.',
    }),
    names: t.exposeStringList('names', {
      description: 'Name of the officer, or of several who share the post; empty when only the post is printed.',
    }),
    phone: t.exposeString('phone', { nullable: true, description: 'Work telephone as printed, e.g. “023 8083 2390”.' }),
    email: t.exposeString('email', { nullable: true, description: 'Work e-mail address.' }),
  }),
});

export const ContactInput = builder.inputType('ContactInput', {
  description: 'An officer to ask.',
  fields: (t) => ({
    title: t.string({ description: 'Post, e.g. “Democratic Support Officer”.' }),
    purpose: t.field({ type: ContactPurpose, required: true, description: 'The matter that this contact answers for.' }),
    names: t.stringList({ required: true, description: 'Names of those who share the post; may be empty.' }),
    phone: t.string({ description: 'Work telephone.' }),
    email: t.string({ description: 'Work e-mail address.' }),
  }),
});
