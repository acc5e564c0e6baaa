/** Statutory observations on a meeting, as pure rules. Information only: nothing is ever blocked by them. */
import { couldBeVirtual } from '../meetings/notice.rules.ts';

export interface MeetingFacts {
  nation: string;
  date: string | null;
  status: string;
  attendanceMode: string;
  /** Days of notice that the published agenda gave, and that the council's rule asks for. */
  clearDaysNotice: number | null;
  clearDaysRequired: number;
  quorum: number | null;
  /** Members recorded present, substitutes included; null when no member is recorded present. */
  membersPresent: number | null;
  items: { id: string; number: string | null; hasLocalGroundOnly: boolean }[];
  /** Holders of seats on the day who then held a post in the executive, both on record with dates. */
  seatedExecutiveMembers: string[];
}

export type ComplianceCodeValue =
  | 'SHORT_NOTICE'
  | 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD'
  | 'GROUND_NOT_IN_SCHEDULE_12A'
  | 'BELOW_QUORUM'
  | 'OUTCOME_NOT_RECORDED'
  | 'EXECUTIVE_MEMBER_SEATED';

export interface Observation {
  code: ComplianceCodeValue;
  message: string;
  reference: { text: string; url: string };
  /** The item concerned; null for the meeting as a whole. */
  agendaItemId: string | null;
}

const law = {
  notice: { text: 'Local Government Act 1972 s.100B(3)', url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100B' },
  virtual: { text: 'SI 2020/392 reg. 5', url: 'https://www.legislation.gov.uk/uksi/2020/392/regulation/5' },
  exempt: {
    text: 'Local Government Act 1972 s.100I and Schedule 12A',
    url: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A',
  },
  proceedings: { text: 'Local Government Act 1972 Schedule 12', url: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12' },
  inspection: { text: 'Local Government Act 1972 s.100C', url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100C' },
  executive: { text: 'Local Government Act 2000 s.9FA(3)', url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FA' },
};

/** What a reader of the record would notice on `today`, a civil date. */
export function observe(meeting: MeetingFacts, today: string): Observation[] {
  const found: Observation[] = [];
  const note = (
    code: ComplianceCodeValue,
    message: string,
    reference: Observation['reference'],
    agendaItemId: string | null = null,
  ) => found.push({ code, message, reference, agendaItemId });
  const { date, clearDaysNotice, clearDaysRequired, quorum, membersPresent } = meeting;

  if (clearDaysNotice !== null && clearDaysNotice < clearDaysRequired) {
    note(
      'SHORT_NOTICE',
      `The agenda was published with ${clearDaysNotice} clear days' notice; the rule is ${clearDaysRequired}.`,
      law.notice,
    );
  }
  const wasToBeHeld = !['CANCELLED', 'POSTPONED', 'RESCHEDULED'].includes(meeting.status);
  if (meeting.nation === 'ENGLAND' && meeting.attendanceMode === 'VIRTUAL' && date && wasToBeHeld && !couldBeVirtual(date)) {
    note(
      'VIRTUAL_OUTSIDE_STATUTORY_PERIOD',
      'The meeting is recorded as online only; that was lawful for councils in England from 4 April 2020 to 6 May 2021.',
      law.virtual,
    );
  }
  for (const item of meeting.items) {
    if (item.hasLocalGroundOnly) {
      const which = item.number ? `Item ${item.number}` : 'An item';
      note(
        'GROUND_NOT_IN_SCHEDULE_12A',
        `${which} is closed on a ground of the council's own rules; Schedule 12A is not cited.`,
        law.exempt,
        item.id,
      );
    }
  }
  if (quorum !== null && membersPresent !== null && membersPresent < quorum) {
    note('BELOW_QUORUM', `${membersPresent} members are recorded present; the quorum is ${quorum}.`, law.proceedings);
  }
  if (date && date < today && (meeting.status === 'SCHEDULED' || meeting.status === 'PROVISIONAL')) {
    note('OUTCOME_NOT_RECORDED', 'The date has passed, and whether the meeting was held is not on record.', law.inspection);
  }
  for (const name of meeting.seatedExecutiveMembers) {
    note('EXECUTIVE_MEMBER_SEATED', `${name} held a seat on the panel and a post in the executive on that day.`, law.executive);
  }
  return found;
}
