/** Changes of meetings, and those of their status live. */
import { type EventFacts, factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { Event } from '../feed/events.schema.ts';
import { type EventView, followFeed, type SnapshotEvent } from '../feed/follow.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { meetingById } from './meetings.loaders.ts';
import { meetingsOfToday, type StatusScope } from './meetings.queries.ts';
import { Meeting, MeetingStatus } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';

export const MeetingChangedEvent = builder.objectRef<EventView>('MeetingChangedEvent');

builder.objectType(MeetingChangedEvent, {
  interfaces: [Event],
  description: "A meeting's particulars, attendance or declarations changed.",
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting; null once it is deleted or withdrawn.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, factsOf(row, 'MEETING_CHANGED').meetingId),
    }),
  }),
});

export const MeetingStatusChangedEvent = builder.objectRef<EventView>('MeetingStatusChangedEvent');

builder.objectType(MeetingStatusChangedEvent, {
  interfaces: [Event],
  description: "A meeting's `status` changed.",
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting; null once it is deleted or withdrawn.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, factsOf(row, 'MEETING_STATUS_CHANGED').meetingId),
    }),
    previousStatus: t.field({
      type: MeetingStatus,
      nullable: true,
      description: 'Status before; null in a snapshot and for a new meeting.',
      resolve: (row) => factsOf(row, 'MEETING_STATUS_CHANGED').previousStatus,
    }),
    status: t.field({
      type: MeetingStatus,
      description: 'Status after.',
      resolve: (row) => factsOf(row, 'MEETING_STATUS_CHANGED').status,
    }),
  }),
});

export const MeetingStatusFilter = builder.inputType('MeetingStatusFilter', {
  description: 'Filter for the meetings to follow; give exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    council: t.string({ description: 'Every meeting of this council, by slug.' }),
    panel: t.id({ description: 'Every meeting of this panel.' }),
    meeting: t.id({ description: 'This meeting alone.' }),
  }),
});

builder.subscriptionField('meetingStatusChanged', (t) =>
  t.field({
    type: MeetingStatusChangedEvent,
    nullable: true,
    description:
      'Each change of `Meeting.status`. A snapshot gives every matching meeting dated today or in session, at most 100.',
    args: {
      filter: t.arg({ type: MeetingStatusFilter, required: true, description: 'Filter for meetings.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
      snapshot: t.arg({ type: 'Boolean', defaultValue: false, description: 'Whether to send the current state first.' }),
    },
    subscribe: async (_, { filter, after, snapshot }, ctx) => {
      const scope = await scopeOf(ctx, filter);
      return followFeed(ctx, {
        councilId: scope.councilId,
        types: ['MEETING_STATUS_CHANGED'],
        after,
        matches: ({ facts }) =>
          (scope.meetingId === undefined || facts.meetingId === scope.meetingId) &&
          (scope.panelId === undefined || facts.panelId === scope.panelId),
        ...(snapshot && { snapshot: () => currentStatuses(ctx, scope) }),
      });
    },
    resolve: (event) => event,
  }),
);

/** Errors: BAD_USER_INPUT for a council, panel or meeting that does not exist or that the viewer may not see. */
async function scopeOf(ctx: Context, filter: typeof MeetingStatusFilter.$inferInput): Promise<StatusScope> {
  if (filter.council != null) return { councilId: (await councilNamed(ctx, filter.council)).id };
  if (filter.panel != null) {
    const key = keyFromId('Panel', filter.panel);
    const panel = key && (await ctx.load(panelById, key));
    if (!panel) throw badUserInput('There is no such panel. Ids come from `id` fields of panels.');
    return { councilId: panel.councilId, panelId: panel.id };
  }
  const { councilId, id } = await meetingNamed(ctx, filter.meeting);
  return { councilId, meetingId: id };
}

/** The meeting that a subscription names. Errors: BAD_USER_INPUT for a meeting that does not exist or that the viewer may not see. */
export async function meetingNamed(ctx: Context, id: string | null | undefined): Promise<MeetingRow> {
  const key = id == null ? null : keyFromId('Meeting', id);
  const meeting = key && (await ctx.load(meetingById, key));
  if (!meeting) throw badUserInput('There is no such meeting. Ids come from `id` fields of meetings.');
  return meeting;
}

/** The current status of each meeting in scope, in the form of an event. */
export async function currentStatuses(ctx: Context, scope: StatusScope): Promise<SnapshotEvent[]> {
  const meetings = await meetingsOfToday(await ctx.read(), scope, todayInCouncilTime());
  return meetings.map(({ id, panelId, status, statusReason }) => ({
    type: 'MEETING_STATUS_CHANGED',
    operation: 'UPDATED',
    subjectType: 'Meeting',
    subjectId: id,
    facts: { meetingId: id, panelId, previousStatus: null, status } satisfies EventFacts['MEETING_STATUS_CHANGED'],
    reason: statusReason,
  }));
}
