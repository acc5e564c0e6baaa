/** Where a record comes from, and which of its values its source does not print. */
import { NIL } from 'uuid';
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { basisByRecord, sourceDocumentById, sourcesByRecord } from './sources.loaders.ts';
import type { RecordSourceRow, SourceDocumentRow, ValueBasisRow } from './sources.table.ts';

export const SourceDocument = builder.objectRef<SourceDocumentRow>('SourceDocument');

builder.node(SourceDocument, {
  ...nodeOf('SourceDocument', sourceDocumentById),
  description: 'A published document that records were taken from, e.g. an agenda pack or a page of agenda and minutes.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'Title, e.g. “Agenda, Children and Families Scrutiny Panel, Thursday, 20th July, 2023”.',
    }),
    pageKind: t.exposeString('pageKind', {
      nullable: true,
      description: 'Kind of page, as headed, e.g. “Agenda and minutes” or “Issue - meetings”; null when it has no such heading.',
    }),
    system: t.exposeString('system', {
      nullable: true,
      description: 'System that published it, e.g. `moderngov`; null when not known.',
    }),
    externalId: t.exposeString('externalId', { nullable: true, description: 'Its identifier there; null when not known.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Its public address; null when not known.' }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was read; null when not known.',
    }),
  }),
});

export const Source = builder.objectRef<RecordSourceRow>('Source');

builder.objectType(Source, {
  description: 'A place in a document that a record was taken from.',
  fields: (t) => ({
    document: t.expose('document', { type: SourceDocument, description: 'The document.' }),
    page: t.exposeString('page', {
      nullable: true,
      description: 'Page or pages as printed, e.g. “1 - 22”; null when the document prints none.',
    }),
    paragraph: t.exposeString('paragraph', {
      nullable: true,
      description: 'Item, heading or paragraph as printed, e.g. “21/49”; null when the document prints none.',
    }),
  }),
});

export const Basis = builder.enumType('Basis', {
  description: 'Where a value that the source does not print comes from.',
  values: {
    DERIVED: { description: 'Follows from the source by a rule.' },
    ASSUMED: { description: 'Judged by whoever entered the record; the source does not settle it.' },
  },
});

export const ValueBasis = builder.objectRef<ValueBasisRow>('ValueBasis');

builder.objectType(ValueBasis, {
  description: 'Says of one value of a record that its source does not print it, and where it comes from instead.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The field of the record, e.g. `kind`; of a part of the record a path, e.g. `agenda.publishedOn`.',
    }),
    basis: t.expose('basis', { type: Basis, description: 'Whether the value is derived or assumed.' }),
    rule: t.string({
      nullable: true,
      description: 'The rule that a derived value follows; null for an assumed one.',
      resolve: (row) => (row.basis === 'DERIVED' ? row.explanation : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why an assumed value is held to be right; null for a derived one.',
      resolve: (row) => (row.basis === 'ASSUMED' ? row.explanation : null),
    }),
  }),
});

const sourcesDescription =
  'Where it was taken from, chief source first; empty when it was written here and not taken from a document.';
const basisDescription =
  'Its values that the source does not print, by field. A value that is not listed here is as its source prints it, unless the ' +
  'description of its field begins “Derived:”.';

builder.interfaceFields(CouncilRecord, (t) => ({
  sources: t.field({
    type: [Source],
    description: sourcesDescription,
    resolve: (row, _, ctx) => ctx.load(sourcesByRecord, row),
  }),
  basis: t.field({
    type: [ValueBasis],
    description: basisDescription,
    resolve: (row, _, ctx) => ctx.load(basisByRecord, row),
  }),
}));

builder.objectFields(Council, (t) => ({
  sources: t.field({
    type: [Source],
    description: sourcesDescription,
    resolve: (row, _, ctx) => ctx.load(sourcesByRecord, { councilId: row.id, id: NIL }),
  }),
  basis: t.field({
    type: [ValueBasis],
    description: basisDescription,
    resolve: (row, _, ctx) => ctx.load(basisByRecord, { councilId: row.id, id: NIL }),
  }),
}));
