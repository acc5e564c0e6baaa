/** The text of the minutes, entry by entry. The database leaves out restricted text. */

import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { Access, Restrictable } from '../restrictions/access.schema.ts';
import { accessWithinItem } from '../restrictions/access-within-item.schema.ts';
import { restrictionsByEntry } from '../restrictions/restrictions.loaders.ts';
import { entriesByItem, type MinuteEntryRow, minuteEntryById } from './minutes.loaders.ts';

export const MinuteEntryKind = builder.enumType('MinuteEntryKind', {
  description: 'Kinds of entry.',
  values: {
    NARRATIVE: { description: 'A paragraph.' },
    DISCUSSION_POINT: { description: 'A point under “the Panel noted that”.' },
    BODY_UPDATE: { description: "A point of another body's business." },
    ACTION_NOTE: { description: 'An action agreed without a resolution.' },
  },
});

export const MinuteEntry = builder.objectRef<MinuteEntryRow>('MinuteEntry');

builder.node(MinuteEntry, {
  ...nodeOf('MinuteEntry', minuteEntryById),
  interfaces: [CouncilRecord, Restrictable],
  description: 'One paragraph or point of the minutes.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether open to the public, and if not, the ground.',
      resolve: (row, _, ctx) => accessWithinItem(ctx, row, ctx.load(restrictionsByEntry, row)),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      description: 'The item.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
    position: t.exposeInt('position', { description: 'Place within the item, from 1.' }),
    depth: t.exposeInt('depth', { description: '0 for a paragraph or a first-level point, 1 for a point below it, and so on.' }),
    kind: t.expose('kind', {
      type: MinuteEntryKind,
      description: 'Derived: kind of entry, as classified here from the layout of the minutes.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'Wording as plain text, as far as the source gives it (see `isTruncated`); null when restricted.',
    }),
    html: t.expose('html', { type: 'Html', nullable: true, description: 'The text, formatted; null when restricted.' }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description: 'Whether the source breaks off here, as in “... view the full minutes text for item 21/49”.',
    }),
    fullTextUrl: t.expose('fullTextUrl', {
      type: 'URL',
      nullable: true,
      description: 'Address of the whole text; null when not recorded.',
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  minuteEntries: t.field({
    type: [MinuteEntry],
    extensions: { usualRecords: 10 },
    description: 'Entries of the minutes under this item, in order.',
    resolve: (row, _, ctx) => ctx.load(entriesByItem, row),
  }),
}));
