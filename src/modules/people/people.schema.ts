/** People. What they are called on an occasion is on the appearance. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { personById } from './people.loaders.ts';
import type { CouncillorTermValue, ExecutiveRoleValue, PersonRow } from './people.table.ts';

export const CouncillorTerm = builder.objectRef<CouncillorTermValue>('CouncillorTerm');

builder.objectType(CouncillorTerm, {
  description: "A councillor's term of office.",
  fields: (t) => ({
    ward: t.exposeString('ward', { nullable: true, description: 'Ward represented.' }),
    party: t.exposeString('party', { nullable: true, description: "Party or group, in the council's standard spelling." }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when unknown.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day; null while serving or unknown.' }),
  }),
});

export const ExecutiveRole = builder.objectRef<ExecutiveRoleValue>('ExecutiveRole');

builder.objectType(ExecutiveRole, {
  description:
    "A post in the executive, e.g. “Cabinet Member for Children's Social Care”; bars membership of scrutiny, LGA 2000 s.9FA.",
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Post, word for word.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when unknown.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day; null while held or unknown.' }),
  }),
});

export const Person = builder.objectRef<PersonRow>('Person');

builder.node(Person, {
  ...nodeOf('Person', personById),
  interfaces: [CouncilRecord],
  description:
    'Someone in scrutiny. Posts change and belong to the occasion, so see `Appearance` for what they were called there.',
  fields: (t) => ({
    displayName: t.exposeString('displayName', { description: 'Name to show, e.g. “Councillor A Bunday”.' }),
    honorific: t.exposeString('honorific', { nullable: true, description: 'Style, e.g. “Councillor” or “Superintendent”.' }),
    givenName: t.exposeString('givenName', { nullable: true, description: 'Given name or initial.' }),
    familyName: t.exposeString('familyName', {
      nullable: true,
      description: 'Surname; never enough to identify anyone: P Baillie is not J Baillie.',
    }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', {
      description: 'Other forms on record, e.g. “Barnes Andrews” beside “Barnes-Andrews”.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'Work e-mail address.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Work telephone.' }),
    photoUrl: t.expose('photoUrl', { type: 'URL', nullable: true, description: 'Portrait.' }),
    councillorTerms: t.expose('councillorTerms', {
      type: [CouncillorTerm],
      description: 'Terms of office, newest first; empty for anyone not elected.',
    }),
    executiveRoles: t.expose('executiveRoles', { type: [ExecutiveRole], description: 'Cabinet posts, newest first.' }),
  }),
});
