/** Resolutions of panels. The database leaves out their restricted parts; see `resolutions.table.ts`. */

import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { Access, AccessRestriction, Restrictable } from '../restrictions/access.schema.ts';
import { accessWithinItem } from '../restrictions/access-within-item.schema.ts';
import { restrictionsByResolution } from '../restrictions/restrictions.loaders.ts';
import {
  clauseById,
  clausesByResolution,
  type ResolutionRow,
  resolutionById,
  resolutionsByItem,
  resolutionsByMeeting,
  votesByResolution,
} from './minutes.loaders.ts';
import { stemOfClause } from './resolutions.rules.ts';
import type { ResolutionClauseRow, VoteRecordRow } from './resolutions.table.ts';

export const ResolutionKind = builder.enumType('ResolutionKind', {
  description: 'Kinds of resolution.',
  values: {
    RESOLVED: { description: '“RESOLVED that”.' },
    RECOMMENDED: { description: '“RECOMMENDED that”.' },
    NOTED: { description: '“NOTED”, or a sentence such as “The Panel noted the report”.' },
    RECEIVED: { description: 'Received, or received and noted.' },
    APPROVED_MINUTES: { description: 'Minutes approved as a correct record.' },
    EXCLUSION: { description: 'Press and public excluded; LGA 1972 s.100A(4).' },
    REFERRED: { description: 'Referred to another body.' },
    DEFERRED: { description: 'Deferred.' },
    UNLABELLED: { description: 'Clauses that the source prints without the word that introduces them, e.g. “RESOLVED”.' },
  },
});

export const ResolutionOutcome = builder.enumType('ResolutionOutcome', {
  description: 'Whether a motion was carried.',
  values: {
    CARRIED: { description: 'Carried.' },
    LOST: { description: 'Lost.' },
    UNRECORDED: { description: 'Not recorded.' },
  },
});

export const VoteChoice = builder.enumType('VoteChoice', {
  description: 'Ways to vote.',
  values: {
    FOR: { description: 'For.' },
    AGAINST: { description: 'Against.' },
    ABSTAIN: { description: 'Abstained.' },
    ABSENT: { description: 'Absent from the vote.' },
    NOT_ENTITLED: { description: 'Not entitled to vote on this item.' },
  },
});

export const VoteRecord = builder.objectRef<VoteRecordRow>('VoteRecord');

builder.objectType(VoteRecord, {
  description: 'Vote of one member.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The member.',
      resolve: (row, _, ctx) => ctx.required(personById, row, row.personId),
    }),
    choice: t.expose('choice', { type: VoteChoice, description: 'Their vote.' }),
  }),
});

interface VoteValue {
  councilId: number;
  resolutionId: string;
  for: number;
  against: number;
  abstentions: number;
}

export const Vote = builder.objectRef<VoteValue>('Vote');

builder.objectType(Vote, {
  description: 'A counted vote.',
  fields: (t) => ({
    for: t.exposeInt('for', { description: 'Votes for.' }),
    against: t.exposeInt('against', { description: 'Votes against.' }),
    abstentions: t.exposeInt('abstentions', { description: 'Abstentions.' }),
    records: t.field({
      type: [VoteRecord],
      extensions: { usualRecords: 10 },
      description: 'Votes of named members, recorded at their request.',
      resolve: (row, _, ctx) => ctx.load(votesByResolution, { councilId: row.councilId, id: row.resolutionId }),
    }),
  }),
});

export const ResolutionClause = builder.objectRef<ResolutionClauseRow>('ResolutionClause');

export const Resolution = builder.objectRef<ResolutionRow>('Resolution');

builder.node(Resolution, {
  ...nodeOf('Resolution', resolutionById),
  interfaces: [CouncilRecord, Restrictable],
  description: 'A resolution of the panel, word for word and as clauses.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether open to the public, and if not, the ground.',
      resolve: (row, _, ctx) => accessWithinItem(ctx, row, ctx.load(restrictionsByResolution, row)),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      description: 'The item.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
    position: t.exposeInt('position', { description: 'Place within the item, from 1.' }),
    kind: t.expose('kind', {
      type: ResolutionKind,
      description: 'Derived: kind of resolution, by the word printed with it, else by its wording.',
    }),
    outcome: t.expose('outcome', {
      type: ResolutionOutcome,
      nullable: true,
      description: 'Whether the resolution was carried; null when restricted.',
    }),
    textAsRecorded: t.exposeString('textAsRecorded', {
      nullable: true,
      description: 'The whole text, word for word; null when restricted.',
    }),
    stem: t.exposeString('stem', {
      nullable: true,
      description:
        'Words that introduce all its clauses, e.g. “that when CareDirector had been implemented ... the following information:”.',
    }),
    clauses: t.field({
      type: [ResolutionClause],
      description: 'Clauses in reading order, nested by `parent` and `depth`.',
      resolve: (row, _, ctx) => ctx.load(clausesByResolution, row),
    }),
    proposer: t.field({
      type: Person,
      nullable: true,
      description: 'Proposer; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.proposerId),
    }),
    seconder: t.field({
      type: Person,
      nullable: true,
      description: 'Seconder; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.seconderId),
    }),
    vote: t.field({
      type: Vote,
      nullable: true,
      description: 'The vote; null when not recorded.',
      resolve: (row) => voteOf(row),
    }),
  }),
});

builder.node(ResolutionClause, {
  ...nodeOf('ResolutionClause', clauseById),
  interfaces: [CouncilRecord],
  description: 'One clause of a resolution. Read it after its `stem`: alone it may say more than was resolved.',
  fields: (t) => ({
    resolution: t.field({
      type: Resolution,
      description: 'The resolution.',
      resolve: (row, _, ctx) => ctx.required(resolutionById, row, row.resolutionId),
    }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'As printed, e.g. “(i)”, “1)” or “a.”; null when unlabelled.',
    }),
    depth: t.exposeInt('depth', { description: '0 for a first-level clause, 1 for one below, and so on.' }),
    parent: t.field({
      type: ResolutionClause,
      nullable: true,
      description: 'Clause above it; null for a first-level clause.',
      resolve: (row, _, ctx) => ctx.related(clauseById, row, row.parentId),
    }),
    stem: t.field({
      type: 'String',
      nullable: true,
      description:
        'Derived: the words that it continues: `Resolution.stem`, then the text of each clause above it, parted by line breaks; null for a clause that is whole by itself.',
      resolve: async (row, _, ctx) => {
        const key = { councilId: row.councilId, id: row.resolutionId };
        const [resolution, clauses] = await Promise.all([ctx.load(resolutionById, key), ctx.load(clausesByResolution, key)]);
        return stemOfClause(resolution?.stem ?? null, clauses, row);
      },
    }),
    text: t.exposeString('text', { description: 'Wording, without its `stem`.' }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  resolutions: t.field({
    type: [Resolution],
    description: 'Resolutions under this item, in order.',
    resolve: (row, _, ctx) => ctx.load(resolutionsByItem, row),
  }),
}));

builder.objectFields(Meeting, (t) => ({
  resolutions: t.field({
    type: [Resolution],
    description: 'All resolutions, in agenda order.',
    resolve: (row, _, ctx) => ctx.load(resolutionsByMeeting, row),
  }),
}));

builder.objectFields(AccessRestriction, (t) => ({
  decidedBy: t.field({
    type: Resolution,
    nullable: true,
    description: 'The resolution that excluded press and public; null when not recorded.',
    resolve: (row, _, ctx) => ctx.related(resolutionById, row, row.decidedById),
  }),
}));

function voteOf(row: ResolutionRow): VoteValue | null {
  const { councilId, id, votesFor, votesAgainst, abstentions } = row;
  if (votesFor === null || votesAgainst === null || abstentions === null) return null;
  return { councilId, resolutionId: id, for: votesFor, against: votesAgainst, abstentions };
}
