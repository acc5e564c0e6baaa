/** Lists of meetings: of a panel, of a council and across councils. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { dayBefore, todayInCouncilTime } from '../../time/council-time.ts';
import { AgendaStatus } from '../agendas/agendas.schema.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Council } from '../councils/councils.schema.ts';
import { councilsNamed, yearsNamed } from '../councils/named-councils.ts';
import { MinutesStatus } from '../minutes/minutes-status.schema.ts';
import { panelsNamed } from '../panels/named-panels.ts';
import { Panel } from '../panels/panels.schema.ts';
import { type MeetingFilterValue, meetingListing, panelMeetingListing } from './meetings.queries.ts';
import { Meeting, MeetingKind, MeetingStatus } from './meetings.schema.ts';

export const MeetingEdge = builder.edgeObject({ type: Meeting, name: 'MeetingEdge', description: 'Edge in a list of meetings.' });
export const MeetingConnection = builder.connectionObject(
  { type: Meeting, name: 'MeetingConnection', description: 'A page of meetings.' },
  MeetingEdge,
);

export const MeetingOrderField = builder.enumType('MeetingOrderField', {
  description: 'Fields that order meetings.',
  values: {
    STARTS_AT: { description: 'Date and time; undated meetings last.' },
    UPDATED_AT: { description: 'Last change.' },
  },
});

export const MeetingOrder = orderInput('MeetingOrder', 'meetings', MeetingOrderField);

export const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Filter for meetings.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'On or after this day.' }),
    to: t.field({ type: 'Date', description: 'On or before this day.' }),
    isUpcoming: t.boolean({ description: 'Whether dated today or later; neither value matches without a date.' }),
    panels: t.idList({ description: 'Of these panels, by id or slug.' }),
    municipalYear: t.id({ description: 'In this municipal year, by id or by label, e.g. “2023/24” or `2023-24`.' }),
    kinds: t.field({ type: [MeetingKind], description: 'Of these kinds.' }),
    statuses: t.field({ type: [MeetingStatus], description: 'With these statuses.' }),
    agendaStatuses: t.field({ type: [AgendaStatus], description: 'With these agenda statuses.' }),
    minutesStatuses: t.field({ type: [MinutesStatus], description: 'With these minutes statuses.' }),
    isOutcomeRecorded: t.boolean({ description: 'Whether a record here tells what became of the meeting.' }),
    hasGuestSpeakers: t.boolean({ description: 'With or without guest speakers.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Its meetings, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Filter for meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: async (row, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, [row.councilId]);
        return connect(ctx, args, panelMeetingListing(filter, args.orderBy ?? newestFirst), row);
      },
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

builder.objectFields(Council, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Meetings of all panels, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Filter for meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: async (row, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, [row.id]);
        return connect(ctx, args, meetingListing(filter, args.orderBy ?? newestFirst), { councilId: row.id });
      },
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

builder.queryFields((t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description: 'Meetings across councils, latest first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: MeetingFilter, description: 'Filter for meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: async (_, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, await councilsNamed(ctx, args.councils));
        const orderBy = args.orderBy ?? newestFirst;
        return connectAcross(ctx, { ...args, orderBy }, meetingListing(filter, orderBy));
      },
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

const newestFirst = { field: 'STARTS_AT', direction: 'DESC' } as const;

/** `councilIds` are the councils that the list is of; null for all. Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  filter: typeof MeetingFilter.$inferInput | null | undefined,
  councilIds: readonly number[] | null,
): Promise<MeetingFilterValue> {
  if (!filter) return {};
  const { panels, municipalYear, isUpcoming, ...plain } = filter;
  return {
    ...plain,
    ...(isUpcoming != null && datesOf(isUpcoming, plain)),
    panels: await panelsNamed(ctx, panels, councilIds),
    municipalYears: await yearsNamed(ctx, municipalYear, councilIds),
  };
}

/** The dates of a filter, with today as the first or yesterday as the last. */
function datesOf(isUpcoming: boolean, { from, to }: MeetingFilterValue): Pick<MeetingFilterValue, 'from' | 'to'> {
  const today = todayInCouncilTime();
  if (isUpcoming) return { from: from && from > today ? from : today };
  const yesterday = dayBefore(today);
  return { to: to && to < yesterday ? to : yesterday };
}
