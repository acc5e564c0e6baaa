/** The values of records that an import knows, by field. Each is compared, and kept from being overwritten, on its own. */
import type { AttendanceStatusValue } from '../modules/attendance/attendance.rules.ts';
import type { CouncillorTermValue } from '../modules/people/people.table.ts';
import type { RestrictionGiven } from '../modules/restrictions/restrictions.checks.ts';

export type PlannedStatus = 'PROVISIONAL' | 'CONFIRMED' | 'POSTPONED' | 'CANCELLED';

export interface PanelValues {
  name: string;
}

export interface PersonValues {
  displayName: string;
  honorific: string | null;
  email: string | null;
  phone: string | null;
  councillorTerms: CouncillorTermValue[];
}

export interface MeetingValues {
  /** Civil date, `YYYY-MM-DD`. */
  date: string;
  /** Instants are ISO 8601 texts in UTC. */
  startsAt: string | null;
  plannedFinishAt: string | null;
  scheduleStatus: PlannedStatus;
  isHeld: boolean;
  startedAt: string | null;
  finishedAt: string | null;
  notice: string | null;
  venue: { name: string; room: string | null } | null;
  attendanceMode: 'VIRTUAL' | 'UNKNOWN';
}

export type RestrictionValues = Pick<RestrictionGiven, 'level' | 'scheme' | 'groundAsRecorded'> & {
  paragraphs: readonly string[];
};

export interface ItemValues {
  title: string;
  /** Absent where the source does not say whether the item is restricted; so is `restriction`. */
  summary?: string | null;
  kind: 'HEADING' | 'OTHER';
  agendaNumber: string | null;
  minuteNumber: string | null;
  restriction?: RestrictionValues | null;
}

export interface DocumentValues {
  title: string;
  url: string | null;
  restriction: RestrictionValues | null;
}

/** HTML of the entries under an item, in order. */
export interface MinutesValues {
  entries: string[];
}

export interface SeatValues {
  kind: 'COUNCILLOR' | 'CHURCH_REPRESENTATIVE' | 'PARENT_GOVERNOR' | 'CO_OPTED';
  constituency: string | null;
}

export interface AttendanceValues {
  status: AttendanceStatusValue;
  statusAsRecorded: string | null;
}

/** One decision under an item. Its words and its clauses are kept or replaced together. */
export interface ResolutionValues {
  decision: DecisionValue;
}

export interface DecisionValue {
  kind: 'RESOLVED' | 'RECOMMENDED' | 'NOTED' | 'APPROVED_MINUTES' | 'UNLABELLED';
  textAsRecorded: string;
  stem: string | null;
  clauses: { label: string | null; depth: number; text: string }[];
}
