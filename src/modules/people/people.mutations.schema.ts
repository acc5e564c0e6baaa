/** The mutations of people. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { createPerson, updatePerson } from './people.commands.ts';
import { personById } from './people.loaders.ts';
import { Person } from './people.schema.ts';
import { personRecord } from './people.table.ts';

export const CouncillorTermInput = builder.inputType('CouncillorTermInput', {
  description: "A councillor's term of office.",
  fields: (t) => ({
    ward: t.string({ description: 'Ward represented.' }),
    party: t.string({ description: 'Party or group.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day.' }),
  }),
});

export const ExecutiveRoleInput = builder.inputType('ExecutiveRoleInput', {
  description: 'A post in the executive.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Post.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day.' }),
  }),
});

export const PersonPatch = builder.inputType('PersonPatch', {
  description: 'Details of a person. Work details only; never a home address.',
  fields: (t) => ({
    displayName: t.string({ description: 'Name to show.' }),
    honorific: t.string({ description: 'Style, e.g. “Councillor”.' }),
    givenName: t.string({ description: 'Given name or initial.' }),
    familyName: t.string({ description: 'Surname.' }),
    alsoKnownAs: t.stringList({ description: 'All other forms of the name.' }),
    email: t.string({ description: 'Work e-mail address.' }),
    phone: t.string({ description: 'Work telephone.' }),
    photoUrl: t.field({ type: 'URL', description: 'Portrait.' }),
    councillorTerms: t.field({ type: [CouncillorTermInput], description: 'All terms of office.' }),
    executiveRoles: t.field({
      type: [ExecutiveRoleInput],
      description: 'All posts in the executive. A post whose title and first day are on record keeps what a document says of it.',
    }),
  }),
});

export const createInput = inputFields((t) => ({
  details: t.field({ type: PersonPatch, required: true, description: 'Details of the person; `displayName` is required.' }),
}));

mutation({
  name: 'createPerson',
  description: 'Adds a person.',
  permission: 'MANAGE_COUNCIL',
  target: inCouncil,
  input: createInput,
  payload: { person: gives(Person, personById, 'The new person.') },
  command: createPerson,
});

export const updateInput = inputFields((t) => ({
  patch: t.field({ type: PersonPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updatePerson',
  description: 'Changes a person.',
  permission: 'MANAGE_COUNCIL',
  target: { record: personRecord, field: 'id', description: 'The person.' },
  input: updateInput,
  payload: { person: gives(Person, personById, 'The person.') },
  command: updatePerson,
});
