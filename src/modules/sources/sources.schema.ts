/** The sources of a record, and the basis of its values that no source prints. */
import { NIL } from 'uuid';
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { basisByRecord, sourceDocumentById, sourcesByRecord } from './sources.loaders.ts';
import type { RecordSourceRow, SourceDocumentRow, ValueBasisRow } from './sources.table.ts';

export const SourceDocument = builder.objectRef<SourceDocumentRow>('SourceDocument');

builder.node(SourceDocument, {
  ...nodeOf('SourceDocument', sourceDocumentById),
  description: 'A published document from which records were taken, e.g. an agenda pack or a page of agenda and minutes.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'Heading of the document, or a description of it where its heading does not distinguish it from others.',
    }),
    pageKind: t.exposeString('pageKind', {
      nullable: true,
      description:
        'Kind of page, as the page is headed, e.g. “Agenda and minutes” or “Issue - meetings”; null when it has no such heading.',
    }),
    system: t.exposeString('system', {
      nullable: true,
      description: 'System that published the document, e.g. `moderngov`; null when not known.',
    }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'Identifier of the document in that system; null when not known.',
    }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Public address of the document; null when not known.' }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the document was read; null when not known.',
    }),
  }),
});

export const Source = builder.objectRef<RecordSourceRow>('Source');

builder.objectType(Source, {
  description: 'A place in a document from which a record was taken.',
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
  description: 'Basis of a value that the source does not print.',
  values: {
    DERIVED: { description: 'Follows from the source by a rule.' },
    ASSUMED: { description: 'Whoever entered the record judged it to be right; the source does not settle it.' },
  },
});

export const ValueBasis = builder.objectRef<ValueBasisRow>('ValueBasis');

builder.objectType(ValueBasis, {
  description: 'Basis of one value of a record that the source of the record does not print.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Name of the field, e.g. `kind`; a path for a field of a part of the record, e.g. `agenda.publishedOn`.',
    }),
    basis: t.expose('basis', { type: Basis, description: 'Whether the value is derived or assumed.' }),
    rule: t.string({
      nullable: true,
      description: 'The rule by which the value was derived; null for an assumed one.',
      resolve: (row) => (row.basis === 'DERIVED' ? row.explanation : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason for assuming the value; null for a derived one.',
      resolve: (row) => (row.basis === 'ASSUMED' ? row.explanation : null),
    }),
  }),
});

const sourcesDescription =
  'Places in documents from which the record was taken, main source first; empty when the record was first written in this system.';
const basisDescription =
  'Basis of the values that the source does not print, by field. Other values are as the source prints them, apart from identifiers and ' +
  'fields whose description begins “Derived:”.';

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
