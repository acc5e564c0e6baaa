/** Documents of items, meetings and appearances. What is restricted of them the database leaves out; see `documents.table.ts`. */

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
  description: 'Kinds of document.',
  values: {
    AGENDA_FRONT: { description: 'Front sheet.' },
    AGENDA_PACK: { description: 'All papers in one file.' },
    SUPPLEMENT: { description: 'Papers published later.' },
    REPORT: { description: 'A report.' },
    APPENDIX: { description: 'An appendix to a report.' },
    PRESENTATION: { description: 'Slides.' },
    LETTER: { description: 'A letter, e.g. from Ofsted.' },
    MINUTES_DRAFT: { description: 'Draft minutes.' },
    MINUTES_APPROVED: { description: 'Approved minutes.' },
    RESPONSE: { description: 'A response to recommendations.' },
    BACKGROUND: { description: 'A background paper; LGA 1972 s.100D.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const DocumentRole = builder.enumType('DocumentRole', {
  description: 'What a document is to its owner.',
  values: {
    MAIN: { description: 'The document itself.' },
    APPENDIX: { description: 'Appended to it.' },
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
    kind: t.expose('kind', { type: DocumentKind, description: 'What it is.' }),
    role: t.expose('role', { type: DocumentRole, description: 'What it is to its owner.' }),
    position: t.exposeInt('position', { description: "Place among its owner's documents, from 1." }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting it belongs to; null for a paper of no meeting.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item it belongs to; null for the meeting as a whole.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where to fetch it; null when restricted or known by title only.',
    }),
    mediaType: t.exposeString('mediaType', { nullable: true, description: 'Media type, e.g. “application/pdf”.' }),
    byteSize: t.exposeInt('byteSize', { nullable: true, description: 'Size in bytes; null when unknown.' }),
    sizeAsPublished: t.exposeString('sizeAsPublished', { nullable: true, description: 'Size as printed, e.g. “PDF 270 KB”.' }),
    pageCount: t.exposeInt('pageCount', { nullable: true, description: 'Pages; null when unknown.' }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Hash of the content, hexadecimal; the same content has the same hash.',
    }),
    plainText: t.exposeString('plainText', {
      nullable: true,
      description: 'Text inside, for reading aloud and analysis; null when none could be read.',
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it became public.' }),
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
