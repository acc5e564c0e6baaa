/** Documents of items, meetings and appearances. The database leaves out their restricted parts; see `documents.table.ts`. */

import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { Appearance } from '../appearances/appearances.schema.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { Access, Restrictable } from '../restrictions/access.schema.ts';
import { accessWithinItem } from '../restrictions/access-within-item.schema.ts';
import { restrictionsByDocument } from '../restrictions/restrictions.loaders.ts';
import {
  type DocumentRow,
  documentById,
  documentsByAppearance,
  documentsByItem,
  documentsByMeeting,
  documentsSuperseding,
} from './documents.loaders.ts';

export const DocumentKind = builder.enumType('DocumentKind', {
  description: 'Kinds of document, as classified here from the title and the item.',
  values: {
    AGENDA_FRONT: { description: 'Front sheet.' },
    AGENDA_PACK: { description: 'All papers in one file.' },
    SUPPLEMENT: { description: 'Papers published later.' },
    REPORT: { description: 'A report.' },
    APPENDIX: { description: 'An appendix to a report.' },
    PRESENTATION: { description: 'Slides.' },
    LETTER: { description: 'A letter, e.g. from Ofsted.' },
    MINUTES: { description: 'Minutes; no record here tells whether these are the draft or the approved minutes.' },
    MINUTES_DRAFT: { description: 'Draft minutes.' },
    MINUTES_APPROVED: { description: 'Approved minutes.' },
    RESPONSE: { description: 'A response to recommendations.' },
    BACKGROUND: { description: 'A background paper; LGA 1972 s.100D.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const DocumentRole = builder.enumType('DocumentRole', {
  description: 'Role of a document for its item, meeting or appearance.',
  values: {
    MAIN: { description: 'The document itself.' },
    APPENDIX: { description: 'An appendix to it.' },
    ADDITIONAL: { description: 'Under “Additional documents”.' },
  },
});

export const Document = builder.objectRef<DocumentRow>('Document');

builder.node(Document, {
  ...nodeOf('Document', documentById),
  interfaces: [CouncilRecord, Restrictable],
  description: 'A file. For restricted documents see RESTRICTION in the header.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether it is open, and if not, on what ground.',
      resolve: (row, _, ctx) => accessWithinItem(ctx, row, ctx.load(restrictionsByDocument, row)),
    }),
    title: t.exposeString('title', { nullable: true, description: 'Title; null to the public only when withheld.' }),
    kind: t.expose('kind', { type: DocumentKind, description: 'Kind of document.' }),
    role: t.expose('role', { type: DocumentRole, description: 'Role for its item, meeting or appearance.' }),
    position: t.exposeInt('position', {
      description: 'Place among the documents of the same item, meeting or appearance, from 1.',
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting to which it belongs; null for a paper of no meeting.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item to which it belongs; null for the meeting as a whole.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Address of the file; null when restricted or not recorded.',
    }),
    mediaType: t.exposeString('mediaType', {
      nullable: true,
      description: 'Media type, e.g. “application/pdf”; null when restricted or not recorded.',
    }),
    byteSize: t.exposeInt('byteSize', { nullable: true, description: 'Size in bytes; null when restricted or not recorded.' }),
    sizeAsPublished: t.exposeString('sizeAsPublished', { nullable: true, description: 'Size as printed, e.g. “PDF 270 KB”.' }),
    pageCount: t.exposeInt('pageCount', {
      nullable: true,
      description: 'Number of pages; null when restricted or not recorded.',
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Hash of the content, hexadecimal; the same content has the same hash.',
    }),
    plainText: t.exposeString('plainText', {
      nullable: true,
      description: 'Text of the file, for reading aloud and analysis; null when restricted or not recorded.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it became public; null when restricted or not recorded.',
    }),
    supersedes: t.field({
      type: Document,
      nullable: true,
      description: 'Earlier version.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.supersedesId),
    }),
    supersededBy: t.field({
      type: Document,
      nullable: true,
      description: 'Later version; prefer it.',
      resolve: async (row, _, ctx) => (await ctx.load(documentsSuperseding, row))[0] ?? null,
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  documents: t.field({
    type: [Document],
    description: 'Papers: main document first, then appendices and additions.',
    resolve: (row, _, ctx) => ctx.load(documentsByItem, row),
  }),
}));

builder.objectFields(Meeting, (t) => ({
  documents: t.field({
    type: [Document],
    description: 'Documents of the meeting as a whole, e.g. front sheet and pack; items have their own.',
    resolve: (row, _, ctx) => ctx.load(documentsByMeeting, row),
  }),
}));

builder.objectFields(Appearance, (t) => ({
  documents: t.field({
    type: [Document],
    description: 'Their slides or papers.',
    resolve: (row, _, ctx) => ctx.load(documentsByAppearance, row),
  }),
}));
