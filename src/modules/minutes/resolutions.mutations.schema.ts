/** The mutations that record resolutions. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { RestrictionInput } from '../restrictions/access.schema.ts';
import { resolutionById } from './minutes.loaders.ts';
import { recordResolution, updateResolution } from './resolutions.commands.ts';
import { Resolution, ResolutionKind, ResolutionOutcome, VoteChoice } from './resolutions.schema.ts';
import { resolutionRecord } from './resolutions.table.ts';

export const ResolutionClauseInput = builder.inputType('ResolutionClauseInput', {
  description: 'A clause of a resolution.',
  fields: (t) => ({
    label: t.string({ description: 'As printed.' }),
    depth: t.int({ required: true, description: '0 for the first level; at most one deeper than the clause before.' }),
    text: t.string({ required: true, description: 'Wording.' }),
  }),
});

export const VoteRecordInput = builder.inputType('VoteRecordInput', {
  description: 'Vote of one member.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The member.' }),
    choice: t.field({
      type: VoteChoice,
      required: true,
      description: 'Their vote. A member whose seat has no vote on the item is ABSENT or NOT_ENTITLED.',
    }),
  }),
});

export const VoteInput = builder.inputType('VoteInput', {
  description: 'A counted vote.',
  fields: (t) => ({
    for: t.int({ required: true, description: 'Votes for.' }),
    against: t.int({ required: true, description: 'Votes against.' }),
    abstentions: t.int({ required: true, description: 'Abstentions.' }),
    records: t.field({
      type: [VoteRecordInput],
      description: 'Votes of named members, recorded at their request: no more of each than were counted.',
    }),
  }),
});

export const ResolutionPatch = builder.inputType('ResolutionPatch', {
  description: 'Details of a resolution.',
  fields: (t) => ({
    kind: t.field({ type: ResolutionKind, description: 'Kind of resolution.' }),
    outcome: t.field({ type: ResolutionOutcome, description: 'Whether it was carried; UNRECORDED unless given.' }),
    textAsRecorded: t.string({ description: 'The whole text, word for word.' }),
    stem: t.string({ description: 'Words that introduce all its clauses.' }),
    clauses: t.field({
      type: [ResolutionClauseInput],
      description:
        'All clauses, in reading order. A clause with unchanged words keeps its id; so do corrected clauses, where as many are given as there were. A clause from which a recommendation or a work programme item comes cannot be left out.',
    }),
    proposer: t.id({ description: 'Proposer.' }),
    seconder: t.id({ description: 'Seconder.' }),
    vote: t.field({ type: VoteInput, description: 'The vote.' }),
  }),
});

export const resolutionInput = inputFields((t) => ({
  details: t.field({
    type: ResolutionPatch,
    required: true,
    description: 'The resolution; `kind` and `textAsRecorded` are required.',
  }),
  restriction: t.field({
    type: RestrictionInput,
    description: 'Ground on which all but its place and kind is withheld from the public.',
  }),
}));

mutation({
  name: 'recordResolution',
  description:
    'Records a resolution made under an item. It is a draft until publishDraftMinutes publishes the minutes; once they are published, the public sees it at once. Commands can name it from the start, e.g. enterPrivateSession.',
  permission: 'RECORD_MINUTES',
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item.', addsTo: true },
  input: resolutionInput,
  payload: { resolution: gives(Resolution, resolutionById, 'The new resolution.') },
  command: recordResolution,
});

export const resolutionPatchInput = inputFields((t) => ({
  patch: t.field({ type: ResolutionPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateResolution',
  description:
    'Corrects a resolution; approved minutes cannot be changed. A correction of published minutes is public at once. A restricted resolution also needs READ_RESTRICTED.',
  permission: 'RECORD_MINUTES',
  target: { record: resolutionRecord, field: 'id', description: 'The resolution.' },
  input: resolutionPatchInput,
  payload: { resolution: gives(Resolution, resolutionById, 'The resolution.') },
  command: updateResolution,
});
