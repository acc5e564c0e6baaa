/** The agenda of a meeting. Its items are beside this file. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { isBankHoliday } from '../councils/bank-holidays.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { clearDays } from '../meetings/notice.rules.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { agendaByMeeting, agendaItemsByMeeting } from './agendas.loaders.ts';
import type { AgendaRow, SupplementValue } from './agendas.table.ts';

/** A meeting without an agenda that the viewer may see has one with status NONE. */
type AgendaView = Pick<AgendaRow, 'councilId' | 'meetingId' | 'status' | 'publishedOn' | 'signatoryTitle' | 'supplements'>;

export const AgendaStatus = builder.enumType('AgendaStatus', {
  description: 'How far an agenda has got.',
  values: {
    NONE: { description: 'There is none, or none that the viewer may see.' },
    DRAFT: { description: 'Being prepared.' },
    PUBLISHED: { description: 'Published.' },
    REVISED: { description: 'Published again with changes.' },
  },
});

export const AgendaSupplement = builder.objectRef<SupplementValue>('AgendaSupplement');

builder.objectType(AgendaSupplement, {
  description: 'Papers published after the agenda.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'Day of publication.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it came late.' }),
  }),
});

export const Agenda = builder.objectRef<AgendaView>('Agenda');

builder.objectType(Agenda, {
  description: 'The agenda of one meeting.',
  fields: (t) => ({
    status: t.expose('status', { type: AgendaStatus, description: 'How far it has got. The public sees DRAFT as NONE.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of publication, from which notice is counted.',
    }),
    signatoryTitle: t.exposeString('signatoryTitle', {
      nullable: true,
      description: 'Officer who signed it, e.g. “Director – Legal, Governance and HR”.',
    }),
    clearDaysNotice: t.field({
      type: 'Int',
      nullable: true,
      description: 'Clear days between publication and meeting, both days excluded; null while unpublished or undated.',
      resolve: (row, _, ctx) => clearDaysOf(ctx, row),
    }),
    meetsNoticePeriod: t.field({
      type: 'Boolean',
      nullable: true,
      description: 'Whether that meets `Council.noticeRule`; null when it cannot be told.',
      resolve: async (row, _, ctx) => {
        const [days, council] = await Promise.all([clearDaysOf(ctx, row), ctx.load(councilByNumber, row.councilId)]);
        return days === null || !council ? null : days >= council.clearDays;
      },
    }),
    items: t.field({
      type: [AgendaItem],
      description: 'Items in the order they are to be taken; empty for the public while a draft.',
      resolve: (row, _, ctx) =>
        row.status === 'NONE' ? [] : ctx.load(agendaItemsByMeeting, { councilId: row.councilId, id: row.meetingId }),
    }),
    supplements: t.expose('supplements', { type: [AgendaSupplement], description: 'Later additions, in order.' }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  agenda: t.field({
    type: Agenda,
    description: 'The agenda, with status NONE until there is one.',
    resolve: async (row, _, ctx) => (await ctx.load(agendaByMeeting, row)) ?? noAgenda(row.councilId, row.id),
  }),
  currentAgendaItem: t.field({
    type: AgendaItem,
    nullable: true,
    description: 'Item now open; null between items and when not sitting.',
    resolve: async (row, _, ctx) => {
      const items = await ctx.load(agendaItemsByMeeting, row);
      return items.find((item) => item.liveState === 'OPEN') ?? null;
    },
  }),
}));

function noAgenda(councilId: number, meetingId: string): AgendaView {
  return { councilId, meetingId, status: 'NONE', publishedOn: null, signatoryTitle: null, supplements: [] };
}

/** Clear days of notice; null while unpublished or undated. */
export async function clearDaysOf(ctx: Context, agenda: AgendaView): Promise<number | null> {
  const [meeting, council] = await Promise.all([
    ctx.load(meetingById, { councilId: agenda.councilId, id: agenda.meetingId }),
    ctx.load(councilByNumber, agenda.councilId),
  ]);
  if (!agenda.publishedOn || !meeting?.date || !council) return null;
  return clearDays(agenda.publishedOn, meeting.date, council, (date) => isBankHoliday(council.nation, date));
}
