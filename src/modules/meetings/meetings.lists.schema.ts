/** Lists of meetings: of a panel, of a council, across councils, and a panel's schedules by year. */
import { calendarAddress } from '../../graphql/addresses.ts';
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { AgendaStatus } from '../agendas/agendas.schema.ts';
import { councilByNumber, municipalYearsByCouncil } from '../councils/councils.loaders.ts';
import { Council, MunicipalYear } from '../councils/councils.schema.ts';
import type { MunicipalYearRow } from '../councils/municipal-years.table.ts';
import { MinutesStatus } from '../minutes/minutes-status.schema.ts';
import { Panel } from '../panels/panels.schema.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { datedMeetingsByPanel } from './meetings.loaders.ts';
import { type MeetingFilterValue, meetingListing, panelMeetingListing } from './meetings.queries.ts';
import { Meeting, MeetingKind, MeetingStatus } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';

export const MeetingEdge = builder.edgeObject({ type: Meeting, name: 'MeetingEdge', description: 'One of a page of meetings.' });
export const MeetingConnection = builder.connectionObject(
  { type: Meeting, name: 'MeetingConnection', description: 'A page of meetings.' },
  MeetingEdge,
);

export const MeetingOrderField = builder.enumType('MeetingOrderField', {
  description: 'What meetings can be ordered by.',
  values: {
    STARTS_AT: { description: 'Date and time; undated last.' },
    UPDATED_AT: { description: 'Last change.' },
  },
});

export const MeetingOrder = orderInput('MeetingOrder', 'meetings', MeetingOrderField);

export const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Which meetings.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'On or after this day.' }),
    to: t.field({ type: 'Date', description: 'On or before this day.' }),
    panels: t.idList({ description: 'Of these panels.' }),
    municipalYear: t.id({ description: 'In this municipal year.' }),
    kinds: t.field({ type: [MeetingKind], description: 'Of these kinds.' }),
    statuses: t.field({ type: [MeetingStatus], description: 'With these statuses.' }),
    agendaStatuses: t.field({ type: [AgendaStatus], description: 'With these agenda statuses.' }),
    minutesStatuses: t.field({ type: [MinutesStatus], description: 'With these minutes statuses.' }),
    hasGuestSpeakers: t.boolean({ description: 'With or without guest speakers.' }),
  }),
});

export const MeetingSchedule = builder.objectRef<{ panel: PanelRow; municipalYear: MunicipalYearRow }>('MeetingSchedule');

builder.objectType(MeetingSchedule, {
  description: 'The meetings that a panel holds in one municipal year, as a page or a calendar shows them.',
  fields: (t) => ({
    calendarUrl: t.field({
      type: 'URL',
      description: 'iCalendar feed of this schedule.',
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
    meetings: t.field({
      type: [Meeting],
      description: 'Its dated meetings, earliest first, cancelled and additional ones included.',
      resolve: (row, _, ctx) => meetingsIn(ctx, row),
    }),
    next: t.field({
      type: Meeting,
      nullable: true,
      description: 'The next one still to be held, as of now.',
      resolve: async (row, _, ctx) => {
        const [now, today] = [Date.now(), todayInCouncilTime()];
        const meetings = await meetingsIn(ctx, row);
        // Without a time on record a meeting is to come until its day is over.
        const isToCome = ({ startsAt, date }: MeetingRow) =>
          startsAt ? startsAt.getTime() >= now : date !== null && date >= today;
        return meetings.find((m) => (m.status === 'SCHEDULED' || m.status === 'PROVISIONAL') && isToCome(m)) ?? null;
      },
    }),
  }),
});

builder.objectFields(Panel, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Its meetings, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, panelMeetingListing(filterValue(args.filter), args.orderBy ?? newestFirst), row),
    },
    MeetingConnection,
    MeetingEdge,
  ),
  schedules: t.field({
    type: [MeetingSchedule],
    description: 'Its schedules, newest year first.',
    resolve: (row, _, ctx) => schedulesOf(ctx, row),
  }),
  schedule: t.field({
    type: MeetingSchedule,
    nullable: true,
    description: 'Its schedule of meetings for one municipal year; null when none is on record.',
    args: {
      municipalYear: t.arg({ type: 'String', description: 'Label of the year, e.g. “2023/24”; null for the newest on record.' }),
    },
    resolve: async (row, args, ctx) => {
      const schedules = await schedulesOf(ctx, row);
      return schedules.find((s) => args.municipalYear == null || s.municipalYear.label === args.municipalYear) ?? null;
    },
  }),
}));

builder.objectFields(Council, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Meetings of all panels, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, meetingListing(filterValue(args.filter), args.orderBy ?? newestFirst), { councilId: row.id }),
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

builder.queryFields((t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      nullable: true,
      description: 'Meetings across councils, latest first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (_, args, ctx) =>
        connect(
          ctx,
          args,
          meetingListing({ ...filterValue(args.filter), councils: args.councils }, args.orderBy ?? newestFirst),
          null,
        ),
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

const newestFirst = { field: 'STARTS_AT', direction: 'DESC' } as const;

interface Schedule {
  panel: PanelRow;
  municipalYear: MunicipalYearRow;
}

/** A panel's schedules, newest year first: the years in which it has a dated meeting. */
async function schedulesOf(ctx: Context, panel: PanelRow): Promise<Schedule[]> {
  const [years, meetings] = await Promise.all([
    ctx.load(municipalYearsByCouncil, panel.councilId),
    ctx.load(datedMeetingsByPanel, panel),
  ]);
  return years
    .filter((year) => meetings.some((m) => m.municipalYearId === year.id))
    .map((municipalYear) => ({ panel, municipalYear }));
}

async function meetingsIn(ctx: Context, { panel, municipalYear }: Schedule) {
  const meetings = await ctx.load(datedMeetingsByPanel, panel);
  return meetings.filter((m) => m.municipalYearId === municipalYear.id);
}

function filterValue(filter: typeof MeetingFilter.$inferInput | null | undefined): MeetingFilterValue {
  if (!filter) return {};
  const { panels, municipalYear, ...plain } = filter;
  return {
    ...plain,
    panels: panels?.map((id) => keyToMatch('Panel', id)),
    municipalYear: municipalYear == null ? null : keyToMatch('MunicipalYear', municipalYear),
  };
}

builder.objectField(Panel, 'calendarUrl', (t) =>
  t.field({
    type: 'URL',
    description: 'iCalendar feed of its meetings.',
    resolve: async (row, _, ctx) => {
      const council = await ctx.load(councilByNumber, row.councilId);
      return calendarAddress(ctx.baseUrl, council?.slug ?? '', row.slug);
    },
  }),
);

builder.objectField(Council, 'calendarUrl', (t) =>
  t.field({
    type: 'URL',
    description: 'iCalendar feed of all its meetings.',
    resolve: (row, _, ctx) => calendarAddress(ctx.baseUrl, row.slug),
  }),
);
