/** Observations on meetings, computed from the record by `compliance.rules.ts`. */

import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaByMeeting, agendaItemById, agendaItemsByMeeting } from '../agendas/agendas.loaders.ts';
import { printedNumberOf, publicationOf } from '../agendas/agendas.rules.ts';
import { clearDaysBefore, clearDaysOf } from '../agendas/agendas.schema.ts';
import { attendanceByMeeting } from '../attendance/attendance.loaders.ts';
import { LegalReference } from '../councils/citations.schema.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { membershipsByPanel, panelById } from '../panels/panels.loaders.ts';
import { isStatedFor } from '../panels/panels.rules.ts';
import { personById } from '../people/people.loaders.ts';
import { restrictionsByItem } from '../restrictions/restrictions.loaders.ts';
import { type MeetingFacts, type Observation, observe } from './compliance.rules.ts';

export const ComplianceCode = builder.enumType('ComplianceCode', {
  description: 'Kinds of observation.',
  values: {
    SHORT_NOTICE: {
      description:
        "The agenda was published with fewer clear days' notice than the council's rule; lawful for a meeting convened at shorter notice.",
    },
    LATE_ITEM_WITHOUT_REASON: {
      description:
        "An item was added to a published agenda with fewer clear days' notice than the council's rule, and no reason of urgency is recorded; LGA 1972 s.100B(4).",
    },
    VIRTUAL_OUTSIDE_STATUTORY_PERIOD: {
      description: 'Recorded as online only, outside the period in which the law of England allowed that.',
    },
    GROUND_NOT_IN_SCHEDULE_12A: { description: 'A restriction cites local rules only.' },
    BELOW_QUORUM: { description: 'Fewer members are recorded present than the quorum.' },
    OUTCOME_NOT_RECORDED: {
      description: 'The date has passed, and the records held here do not tell whether the meeting was held.',
    },
    EXECUTIVE_MEMBER_SEATED: {
      description: 'A member of the executive held a seat; in England LGA 2000 s.9FA(3), in Wales s.21(9).',
    },
    RESPONSE_OVERDUE: { description: 'The last day to respond to a recommendation has passed without any response.' },
    NOTICE_OUTSIDE_SECTION_9FE: {
      description:
        'A response was required by notice to a recommendation that is made neither to the council nor to its executive; LGA 2000 s.9FE is about those.',
    },
  },
});

export const ComplianceNote = builder.objectRef<Observation & { councilId: number }>('ComplianceNote');

builder.objectType(ComplianceNote, {
  description:
    'Derived: an observation on the record. Information, not a judgement: the council may have good reason, and the records held here may be incomplete.',
  fields: (t) => ({
    code: t.expose('code', { type: ComplianceCode, description: 'Kind of observation.' }),
    message: t.exposeString('message', { description: 'The observation in plain English.' }),
    reference: t.expose('reference', {
      type: LegalReference,
      nullable: true,
      description: 'The law that it rests on; null where it rests on none, as OUTCOME_NOT_RECORDED does.',
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item concerned; null for the meeting as a whole.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
  }),
});

builder.objectField(Meeting, 'complianceNotes', (t) =>
  t.field({
    type: [ComplianceNote],
    description: 'Derived: observations on the record; information only, they never block anything.',
    resolve: async (row, _, ctx) => {
      const observations = observe(await factsOf(ctx, row), todayInCouncilTime());
      return observations.map((observation) => ({ ...observation, councilId: row.councilId }));
    },
  }),
);

async function factsOf(ctx: Context, meeting: MeetingRow): Promise<MeetingFacts> {
  const [council, panel, agenda, items, attendance, executive] = await Promise.all([
    ctx.load(councilByNumber, meeting.councilId),
    ctx.related(panelById, meeting, meeting.panelId),
    ctx.load(agendaByMeeting, meeting),
    ctx.load(agendaItemsByMeeting, meeting),
    ctx.load(attendanceByMeeting, meeting),
    seatedExecutiveMembers(ctx, meeting),
  ]);
  const present = attendance.filter(({ status }) => status === 'PRESENT' || status === 'PRESENT_AS_SUBSTITUTE');
  return {
    nation: council?.nation ?? '',
    date: meeting.date,
    status: meeting.status,
    attendanceMode: meeting.attendanceMode,
    clearDaysNotice: agenda ? await clearDaysOf(ctx, agenda) : null,
    isNoticeInferred: agenda !== null && publicationOf(agenda).isInferred,
    clearDaysRequired: council?.clearDays ?? 0,
    quorum: panel?.quorum ?? null,
    membersPresent: present.length > 0 ? present.length : null,
    items: await Promise.all(
      items.map(async (item) => {
        const [current] = await ctx.load(restrictionsByItem, item);
        const isRestricted = current?.releasedAt === null;
        return {
          id: item.id,
          number: printedNumberOf(item),
          hasLocalGroundOnly: isRestricted && current.scheme === 'LOCAL_CONSTITUTION',
          clearDaysSinceAdded: await clearDaysBefore(ctx, meeting, item.addedOn),
          // The reason of a restricted item is restricted.
          hasUrgencyReason: isRestricted && !ctx.may('READ_RESTRICTED', item.councilId) ? null : item.urgencyReason !== null,
        };
      }),
    ),
    seatedExecutiveMembers: executive,
  };
}

async function seatedExecutiveMembers(ctx: Context, meeting: MeetingRow): Promise<string[]> {
  const day = meeting.date;
  if (!day) return [];
  const memberships = await ctx.load(membershipsByPanel, { councilId: meeting.councilId, id: meeting.panelId });
  const holders = await Promise.all(
    memberships.filter((m) => isStatedFor(m, day)).map((m) => ctx.related(personById, m, m.personId)),
  );
  return holders
    .filter((person) => person !== null)
    .filter((person) =>
      // Without its first day recorded, nobody can tell whether a post was held on that day.
      person.executiveRoles.some(({ startsOn, endsOn }) => startsOn && startsOn <= day && (!endsOn || day <= endsOn)),
    )
    .map((person) => person.displayName);
}
