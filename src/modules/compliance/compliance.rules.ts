/** Observations on the record of a meeting, as pure rules. Information only: they never block anything. */
import { couldBeVirtual } from '../meetings/notice.rules.ts';

export interface MeetingFacts {
  nation: string;
  date: string | null;
  status: string;
  attendanceMode: string;
  /** Clear days of notice that the published agenda gave; null where not recorded. */
  clearDaysNotice: number | null;
  /** Whether they are counted from the date above the signature, as no record states the day of publication. */
  isNoticeInferred: boolean;
  /** Clear days that the council's rule requires. */
  clearDaysRequired: number;
  quorum: number | null;
  /** Members recorded present, substitutes included; null when no member is recorded present. */
  membersPresent: number | null;
  items: ItemFacts[];
  /** Names of those who held both a seat and a post in the executive on the day, each recorded with dates. */
  seatedExecutiveMembers: string[];
}

export interface ItemFacts {
  id: string;
  number: string | null;
  hasLocalGroundOnly: boolean;
  /** Clear days between the day on which it joined a published agenda and the meeting; null where it did not, or a date is not recorded. */
  clearDaysSinceAdded: number | null;
  /** Whether a reason of urgency is recorded; null where the viewer may not see it. */
  hasUrgencyReason: boolean | null;
}

export type ComplianceCodeValue =
  | 'SHORT_NOTICE'
  | 'LATE_ITEM_WITHOUT_REASON'
  | 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD'
  | 'GROUND_NOT_IN_SCHEDULE_12A'
  | 'BELOW_QUORUM'
  | 'OUTCOME_NOT_RECORDED'
  | 'EXECUTIVE_MEMBER_SEATED'
  | 'RESPONSE_OVERDUE'
  | 'NOTICE_OUTSIDE_SECTION_9FE';

interface Citation {
  text: string;
  url: string;
}

export interface Observation {
  code: ComplianceCodeValue;
  message: string;
  /** The law that the observation rests on; null where it rests on none. */
  reference: Citation | null;
  /** The item concerned; null for the meeting as a whole. */
  agendaItemId: string | null;
}

const actOf1972 = (text: string, place: string): Citation => ({
  text: `Local Government Act 1972 ${text}`,
  url: `https://www.legislation.gov.uk/ukpga/1972/70/${place}`,
});
const actOf2000 = (text: string, place: string): Citation => ({
  text: `Local Government Act 2000 ${text}`,
  url: `https://www.legislation.gov.uk/ukpga/2000/22/${place}`,
});

/** Laws by nation; an observation is made only where its law applies. */
const englandAndWales = {
  notice: actOf1972('s.100B(3)', 'section/100B'),
  lateItem: actOf1972('s.100B(4)', 'section/100B'),
  exempt: actOf1972('s.100I and Schedule 12A', 'schedule/12A'),
  // Standing orders made under s.106 fix the quorum of a committee; Schedule 12 para. 6 is about the whole council.
  quorum: actOf1972('s.106', 'section/106'),
};
const laws: Record<string, (typeof englandAndWales & { virtual?: Citation; executive: Citation }) | undefined> = {
  ENGLAND: {
    ...englandAndWales,
    virtual: { text: 'SI 2020/392 reg. 5', url: 'https://www.legislation.gov.uk/uksi/2020/392/regulation/5' },
    executive: actOf2000('s.9FA(3)', 'section/9FA'),
  },
  WALES: { ...englandAndWales, executive: actOf2000('s.21(9)', 'section/21') },
};

/** Everything worth noting about a meeting on `today`, a civil date. */
export function observe(meeting: MeetingFacts, today: string): Observation[] {
  const law = laws[meeting.nation];
  const notes = law ? [...underLaw(meeting, law)] : [];
  if (meeting.date && meeting.date < today && (meeting.status === 'SCHEDULED' || meeting.status === 'PROVISIONAL')) {
    const message = 'The date has passed, and the records held here do not tell whether the meeting was held.';
    notes.push({ code: 'OUTCOME_NOT_RECORDED', message, reference: null, agendaItemId: null });
  }
  return notes;
}

function* underLaw(meeting: MeetingFacts, law: NonNullable<(typeof laws)[string]>): Generator<Observation> {
  const { date, clearDaysNotice, clearDaysRequired, quorum, membersPresent } = meeting;
  const note = (
    code: ComplianceCodeValue,
    message: string,
    reference: Citation,
    agendaItemId: string | null = null,
  ): Observation => ({ code, message, reference, agendaItemId });

  if (clearDaysNotice !== null && clearDaysNotice < clearDaysRequired) {
    const notice = `The agenda was published with ${clearDaysNotice} clear days' notice; the rule is ${clearDaysRequired}.`;
    const basis = ' The day of publication is inferred from the date above the signature.';
    yield note('SHORT_NOTICE', meeting.isNoticeInferred ? notice + basis : notice, law.notice);
  }
  for (const { id, number, clearDaysSinceAdded, hasUrgencyReason } of meeting.items) {
    if (clearDaysSinceAdded === null || clearDaysSinceAdded >= clearDaysRequired || hasUrgencyReason !== false) continue;
    const message = `${nameOf(number)} was added with ${clearDaysSinceAdded} clear days' notice; the rule is ${clearDaysRequired}, and no reason of urgency is recorded.`;
    yield note('LATE_ITEM_WITHOUT_REASON', message, law.lateItem, id);
  }
  const wasToBeHeld = !['CANCELLED', 'POSTPONED', 'RESCHEDULED'].includes(meeting.status);
  if (law.virtual && meeting.attendanceMode === 'VIRTUAL' && date && wasToBeHeld && !couldBeVirtual(date)) {
    const message =
      'The meeting is recorded as online only; that was lawful for councils in England from 4 April 2020 to 6 May 2021.';
    yield note('VIRTUAL_OUTSIDE_STATUTORY_PERIOD', message, law.virtual);
  }
  for (const { id, number } of meeting.items.filter((item) => item.hasLocalGroundOnly)) {
    const message = `${nameOf(number)} is restricted on a ground of the council's own rules; the record does not cite Schedule 12A.`;
    yield note('GROUND_NOT_IN_SCHEDULE_12A', message, law.exempt, id);
  }
  if (quorum !== null && membersPresent !== null && membersPresent < quorum) {
    const present = membersPresent === 1 ? '1 member is' : `${membersPresent} members are`;
    yield note('BELOW_QUORUM', `${present} recorded present; the quorum is ${quorum}.`, law.quorum);
  }
  for (const name of meeting.seatedExecutiveMembers) {
    const message = `${name} held a seat on the panel and a post in the executive on that day.`;
    yield note('EXECUTIVE_MEMBER_SEATED', message, law.executive);
  }
}

function nameOf(number: string | null): string {
  return number === null ? 'An item' : `Item ${number}`;
}
