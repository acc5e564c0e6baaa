/** Lists of meetings: of a panel, of a council and across councils. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { AgendaStatus } from '../agendas/agendas.schema.ts';
import { Council } from '../councils/councils.schema.ts';
import { MinutesStatus } from '../minutes/minutes-status.schema.ts';
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
    panels: t.idList({ description: 'Of these panels.' }),
    municipalYear: t.id({ description: 'In this municipal year.' }),
    kinds: t.field({ type: [MeetingKind], description: 'Of these kinds.' }),
    statuses: t.field({ type: [MeetingStatus], description: 'With these statuses.' }),
    agendaStatuses: t.field({ type: [AgendaStatus], description: 'With these agenda statuses.' }),
    minutesStatuses: t.field({ type: [MinutesStatus], description: 'With these minutes statuses.' }),
    isOutcomeRecorded: t.boolean({ description: 'Whether a record here tells what became of the meeting.' }),
    hasGuestSpeakers: t.boolean({ description: 'With or without guest speakers.' }),
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
      resolve: (row, args, ctx) =>
        connect(ctx, args, panelMeetingListing(filterValue(args.filter), args.orderBy ?? newestFirst), row),
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

function filterValue(filter: typeof MeetingFilter.$inferInput | null | undefined): MeetingFilterValue {
  if (!filter) return {};
  const { panels, municipalYear, ...plain } = filter;
  return {
    ...plain,
    panels: panels?.map((id) => keyToMatch('Panel', id)),
    municipalYear: municipalYear == null ? null : keyToMatch('MunicipalYear', municipalYear),
  };
}
