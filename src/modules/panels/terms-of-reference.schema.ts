/** Editions of panels' terms of reference, and the edition in force on a day. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { panelById, termsById, termsByPanel } from './panels.loaders.ts';
import { editionInForceOn } from './panels.rules.ts';
import { Panel } from './panels.schema.ts';
import type { ClauseValue, TermsOfReferenceRow } from './terms-of-reference.table.ts';

export const TermsOfReferenceClause = builder.objectRef<ClauseValue & { position: number }>('TermsOfReferenceClause');

builder.objectType(TermsOfReferenceClause, {
  description: 'One clause of terms of reference.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Derived: place among the clauses, from 1.' }),
    label: t.exposeString('label', { nullable: true, description: 'Printed label, e.g. “(a)”; null for a bullet.' }),
    text: t.exposeString('text', { description: 'Wording.' }),
  }),
});

export const TermsOfReference = builder.objectRef<TermsOfReferenceRow>('TermsOfReference');

builder.node(TermsOfReference, {
  ...nodeOf('TermsOfReference', termsById),
  interfaces: [CouncilRecord],
  description: "One edition of a panel's terms of reference.",
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    edition: t.exposeInt('edition', {
      description: 'Derived: place among the editions held here, 1 for the first. Documents do not number them.',
    }),
    preamble: t.exposeString('preamble', { nullable: true, description: 'Words before the clauses.' }),
    clauses: t.field({
      type: [TermsOfReferenceClause],
      extensions: { usualRecords: 10 },
      description: 'The clauses, in order.',
      resolve: (row) => row.clauses.map((clause, index) => ({ ...clause, position: index + 1 })),
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day in force; null when not recorded.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day in force; null when not ended and when not recorded.',
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description:
        'Day of the document that prints the edition; whether it was in force on other days only `effectiveFrom` and `effectiveTo` ' +
        'say. Null when the council keeps the record here itself.',
    }),
  }),
});

builder.objectFields(Panel, (t) => ({
  termsOfReference: t.field({
    type: TermsOfReference,
    nullable: true,
    description:
      'The edition in force on a day, as last recorded on or before it: show its `recordedOn` with it. Null when no edition is recorded ' +
      'for that day or earlier.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; null for today.' }),
    },
    resolve: async (row, args, ctx) => editionInForceOn(await ctx.load(termsByPanel, row), args.asOf ?? todayInCouncilTime()),
  }),
  termsOfReferenceHistory: t.field({
    type: [TermsOfReference],
    description: 'Every edition on record, newest first.',
    resolve: (row, _, ctx) => ctx.load(termsByPanel, row),
  }),
}));
