/** The route of a panel and of a meeting: what `panel` and `meeting` find them by. */
import { meetingPath, panelPath } from '../../graphql/addresses.ts';
import { builder } from '../../graphql/builder.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { numberOnDay } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';

builder.objectField(Panel, 'path', (t) =>
  t.string({
    // As the path of a meeting, so that both can be asked for in one list of search results.
    nullable: true,
    description:
      'Derived: slugs of the council and the panel, e.g. `/southampton/children-and-families`; never null, never changes.',
    resolve: async (row, _, ctx) => {
      const council = await ctx.load(councilByNumber, row.councilId);
      return panelPath(council?.slug ?? '', row.slug);
    },
  }),
);

builder.objectField(Meeting, 'path', (t) =>
  t.string({
    nullable: true,
    description:
      'Derived: path of the panel and the date, e.g. `/southampton/children-and-families/2023-07-20`; ends with “-2” for the second of several on the day. Changes with the date and with the other meetings of the day; null without a date. Here, the page of the meeting is at this path under `/meetings`.',
    resolve: async (row, _, ctx) => {
      if (row.date === null) return null;
      const [council, panel, number] = await Promise.all([
        ctx.load(councilByNumber, row.councilId),
        ctx.required(panelById, row, row.panelId),
        ctx.load(numberOnDay, row),
      ]);
      return meetingPath(council?.slug ?? '', panel.slug, row.date, number);
    },
  }),
);
