/** A meeting by what the address of a web page has. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { inCouncilTime } from '../../time/council-time.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { panelNamed } from '../panels/named-panels.ts';
import { datedMeetingsByPanel } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';

interface Route {
  council: string;
  panel: string;
  date: string;
  number?: number | null | undefined;
}

builder.queryField('meeting', (t) =>
  t.field({
    type: Meeting,
    nullable: true,
    description:
      'One meeting by council, panel and date. Where a name or a date is wrong, the error tells those that there are; where the panel meets twice on the day, `number` tells which.',
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug, e.g. `southampton`." }),
      panel: t.arg({ type: 'String', required: true, description: "The panel's slug, e.g. `children-and-families`." }),
      date: t.arg({ type: 'Date', required: true, description: 'Its date, e.g. `2023-07-20`.' }),
      number: t.arg({
        type: 'Int',
        description: '1 for the first meeting of the panel on the day; needed only where there are several.',
      }),
    },
    resolve: (_, route, ctx) => meetingAt(ctx, route),
  }),
);

/** Errors: BAD_USER_INPUT. */
async function meetingAt(ctx: Context, { council: councilSlug, panel: panelSlug, date, number }: Route): Promise<MeetingRow> {
  const panel = await panelNamed(ctx, await councilNamed(ctx, councilSlug), panelSlug);
  const dated = await ctx.load(datedMeetingsByPanel, panel);
  const meetings = dated.filter((each) => each.date === date);
  const count = meetings.length;
  if (count === 0) throw badUserInput(`No meeting of ${panelSlug} on ${date} is on record. ${nearTo(date, dated)}`);
  if (number == null && count > 1)
    throw badUserInput(`${panelSlug} has ${count} meetings on ${date}. Give \`number\`: ${timesOf(meetings)}.`);
  const found = meetings[(number ?? 1) - 1];
  if (!found) throw badUserInput(`${panelSlug} has ${count} on ${date}: ${timesOf(meetings)}. \`number\` is ${number}.`);
  return found;
}

/** The dates of up to two meetings before and after. */
function nearTo(date: string, dated: readonly MeetingRow[]): string {
  const dates = [...new Set(dated.flatMap((each) => each.date ?? []))];
  const near = [...dates.filter((day) => day < date).slice(-2), ...dates.filter((day) => day > date).slice(0, 2)];
  return near.length > 0 ? `The nearest are on ${near.join(', ')}.` : 'The panel has no dated meeting.';
}

function timesOf(meetings: readonly MeetingRow[]): string {
  const timeOf = ({ startsAt }: MeetingRow) =>
    startsAt ? `at ${inCouncilTime(startsAt).slice(11, 16)}` : 'at a time that is not recorded';
  return meetings.map((meeting, index) => `${index + 1} ${timeOf(meeting)}`).join(', ');
}
