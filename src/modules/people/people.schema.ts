/** People. The post and name used at a meeting are on the appearance. */
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
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when not recorded.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day; null while serving and when not recorded.',
    }),
  }),
});

export const ExecutiveRole = builder.objectRef<ExecutiveRoleValue>('ExecutiveRole');

builder.objectType(ExecutiveRole, {
  description: 'A post in the executive. Its holder may not be a member of an overview and scrutiny committee; LGA 2000 s.9FA.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Post, word for word, e.g. “Cabinet Member for Children’s Social Care”.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when not recorded.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day; null while held and when not recorded.' }),
    periodAsRecorded: t.exposeString('periodAsRecorded', {
      nullable: true,
      description: 'Words that say when it was held, e.g. “previously”; null when there are none.',
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description:
        'Day of the latest document held here that names the post; whether it was held on later days is not recorded. Null when no ' +
        'dated document names it.',
    }),
  }),
});

export const Person = builder.objectRef<PersonRow>('Person');

builder.node(Person, {
  ...nodeOf('Person', personById),
  interfaces: [CouncilRecord],
  description: 'Someone in scrutiny. Posts change, so the post and the name used at a meeting are on `Appearance`.',
  fields: (t) => ({
    displayName: t.exposeString('displayName', { description: 'Name to show, as printed, e.g. “Councillor A Bunday”.' }),
    honorific: t.exposeString('honorific', {
      nullable: true,
      description: 'Derived: style in `displayName`, e.g. “Councillor” or “Superintendent”.',
    }),
    givenName: t.exposeString('givenName', {
      nullable: true,
      description: 'Derived: given name or initial in `displayName`; null when it has none.',
    }),
    familyName: t.exposeString('familyName', {
      nullable: true,
      description: 'Derived: surname in `displayName`. It does not identify anyone: P Baillie is not J Baillie.',
    }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', {
      description: 'Other forms of the name on record, e.g. “Barnes Andrews” beside “Barnes-Andrews”.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'Work e-mail address; null when not recorded.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Work telephone; null when not recorded.' }),
    photoUrl: t.expose('photoUrl', { type: 'URL', nullable: true, description: 'Portrait; null when not recorded.' }),
    councillorTerms: t.expose('councillorTerms', {
      type: [CouncillorTerm],
      description: 'Terms of office on record, newest first.',
    }),
    executiveRoles: t.expose('executiveRoles', {
      type: [ExecutiveRole],
      description: 'Posts in the executive on record, newest first.',
    }),
  }),
});
