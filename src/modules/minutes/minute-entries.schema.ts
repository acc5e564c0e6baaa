/** What the minutes say, entry by entry. What is restricted of them the database leaves out. */

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
  description: 'Sorts of entry.',
  values: {
    NARRATIVE: { description: 'What happened.' },
    DISCUSSION_POINT: { description: 'A point under “the Panel noted that”.' },
    BODY_UPDATE: { description: "News of another body's business." },
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
      description: 'Whether it is open, and if not, on what ground.',
      resolve: (row, _, ctx) => accessWithinItem(ctx, row, ctx.load(restrictionsByEntry, row)),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      description: 'The item.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
    position: t.exposeInt('position', { description: 'Place within the item, from 1.' }),
    depth: t.exposeInt('depth', { description: '0 for a paragraph or first-level point, 1 for a point below, and so on.' }),
    kind: t.expose('kind', { type: MinuteEntryKind, description: 'What sort of entry.' }),
    text: t.exposeString('text', { nullable: true, description: 'Wording, as plain text; null when restricted.' }),
    html: t.expose('html', { type: 'Html', nullable: true, description: 'Wording, formatted; null when restricted.' }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description: 'Whether the source broke off, as in “... view the full minutes text for item 21/49”.',
    }),
    fullTextUrl: t.expose('fullTextUrl', { type: 'URL', nullable: true, description: 'Where the rest can be read.' }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  minuteEntries: t.field({
    type: [MinuteEntry],
    description: 'What the minutes say, in order.',
    resolve: (row, _, ctx) => ctx.load(entriesByItem, row),
  }),
}));
