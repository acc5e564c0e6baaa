/** Schedules of a panel's meetings by municipal year, and addresses of calendars. */
import { calendarAddress } from '../../graphql/addresses.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { councilByNumber, municipalYearsByCouncil } from '../councils/councils.loaders.ts';
import { Council, MunicipalYear } from '../councils/councils.schema.ts';
import type { MunicipalYearRow } from '../councils/municipal-years.table.ts';
import { yearsNamed } from '../councils/named-councils.ts';
import { Panel } from '../panels/panels.schema.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { datedMeetingsByPanel, printedSchedulesByPanel } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';

interface ScheduleValue {
  panel: PanelRow;
  municipalYear: MunicipalYearRow;
  /** Day of the document that prints the schedule; null where none does. */
  recordedOn: string | null;
}

export const MeetingSchedule = builder.objectRef<ScheduleValue>('MeetingSchedule');

builder.objectType(MeetingSchedule, {
  description:
    'The meetings of a panel in one municipal year. `isComplete` tells a printed schedule from a list put together here.',
  fields: (t) => ({
    calendarUrl: t.field({
      type: 'URL',
      description: 'Derived: address of the iCalendar feed of this schedule.',
      resolve: async ({ panel, municipalYear }, _, ctx) => {
        const council = await ctx.load(councilByNumber, panel.councilId);
        return calendarAddress(ctx.baseUrl, council?.slug ?? '', panel.slug, municipalYear.label);
      },
    }),
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row) => row.panel,
    }),
    municipalYear: t.field({
      type: MunicipalYear,
      description: 'The year.',
      resolve: (row) => row.municipalYear,
    }),
    isComplete: t.boolean({
      description:
        'Derived: whether the list has every date of a printed schedule: those are its ORDINARY meetings. False where it is put together from meetings that other records mention, so that there may have been more.',
      resolve: (row) => row.recordedOn !== null,
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the document that prints the schedule; null where no document on record does.',
    }),
    meetings: t.field({
      type: [Meeting],
      extensions: { usualRecords: 10 },
      description: 'Its dated meetings, earliest first, cancelled and additional ones included.',
      resolve: (row, _, ctx) => meetingsIn(ctx, row),
    }),
    next: t.field({
      type: Meeting,
      nullable: true,
      description: 'Derived: the next meeting still to be held, as of now; null when there is none.',
      resolve: async (row, _, ctx) => {
        const [now, today] = [Date.now(), todayInCouncilTime()];
        const meetings = await meetingsIn(ctx, row);
        // A meeting whose time is not recorded counts as still to be held until its day is over.
        const isInFuture = ({ startsAt, date }: MeetingRow) =>
          startsAt ? startsAt.getTime() >= now : date !== null && date >= today;
        const next = meetings.find((m) => (m.status === 'SCHEDULED' || m.status === 'PROVISIONAL') && isInFuture(m));
        if (next?.startsAt) ctx.changesAt(next.startsAt);
        return next ?? null;
      },
    }),
  }),
});

builder.objectFields(Panel, (t) => ({
  schedules: t.field({
    type: [MeetingSchedule],
    description: 'Its schedules, newest year first: the years in which a meeting is dated or a printed schedule is on record.',
    resolve: (row, _, ctx) => schedulesOf(ctx, row),
  }),
  schedule: t.field({
    type: MeetingSchedule,
    nullable: true,
    description: 'Its schedule of meetings for one municipal year of the council; null when none is on record.',
    args: {
      municipalYear: t.arg({
        type: 'String',
        description: 'Label of the year, e.g. “2023/24” or `2023-24`; null for the newest on record.',
      }),
    },
    resolve: async (row, args, ctx) => {
      const [years, schedules] = await Promise.all([yearsNamed(ctx, args.municipalYear, [row.councilId]), schedulesOf(ctx, row)]);
      return schedules.find(({ municipalYear }) => !years || years.some(({ id }) => id === municipalYear.id)) ?? null;
    },
  }),
  calendarUrl: t.field({
    type: 'URL',
    description: 'Derived: address of the iCalendar feed of its meetings.',
    resolve: async (row, _, ctx) => {
      const council = await ctx.load(councilByNumber, row.councilId);
      return calendarAddress(ctx.baseUrl, council?.slug ?? '', row.slug);
    },
  }),
}));

builder.objectField(Council, 'calendarUrl', (t) =>
  t.field({
    type: 'URL',
    description: 'Derived: address of the iCalendar feed of all its meetings.',
    resolve: (row, _, ctx) => calendarAddress(ctx.baseUrl, row.slug),
  }),
);

/** Newest year first. */
async function schedulesOf(ctx: Context, panel: PanelRow): Promise<ScheduleValue[]> {
  const [years, meetings, printed] = await Promise.all([
    ctx.load(municipalYearsByCouncil, panel.councilId),
    ctx.load(datedMeetingsByPanel, panel),
    ctx.load(printedSchedulesByPanel, panel),
  ]);
  return years.flatMap((municipalYear) => {
    const schedule = printed.find((row) => row.municipalYearId === municipalYear.id);
    if (!schedule && !meetings.some((m) => m.municipalYearId === municipalYear.id)) return [];
    return [{ panel, municipalYear, recordedOn: schedule?.recordedOn ?? null }];
  });
}

async function meetingsIn(ctx: Context, { panel, municipalYear }: ScheduleValue): Promise<MeetingRow[]> {
  const meetings = await ctx.load(datedMeetingsByPanel, panel);
  return meetings.filter((m) => m.municipalYearId === municipalYear.id);
}
