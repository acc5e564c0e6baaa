/** ModernGov's answers as the records that this service keeps. Pure functions; what they cannot settle is a doubt. */
import { atCouncilTime } from '../../time/council-time.ts';
import type { Doubts } from '../doubts.ts';
import type { MeetingValues, PersonValues, PlannedStatus } from '../records.ts';
import type { Committee, MeetingAnswer } from './answers.ts';
import type { Councillor } from './councillors.ts';
import { attendancesOf, membersOf } from './map-attendees.ts';
import { mapItems } from './map-items.ts';
import type { ImportedMeeting, MapContext } from './mapped.ts';

/** The kind of a panel, by the words of its title and category. */
export const kindRule = 'By the words in the title and the category of the committee in ModernGov.';

export function panelKind({ title, category }: Committee) {
  const words = `${title} ${category ?? ''}`;
  if (/\btask\s*(and|&)\s*finish\b/i.test(words)) return 'TASK_AND_FINISH';
  if (/\boverview\b/i.test(words)) return 'OVERVIEW_COMMITTEE';
  if (/\bscrutiny\b/i.test(words)) return 'SCRUTINY_PANEL';
  return /\bjoint\b/i.test(words) ? 'JOINT' : 'OTHER';
}

/** A slug from a title: lower-case words with hyphens. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .match(/[a-z0-9]+/g);
  return (words ?? ['panel']).join('-').slice(0, 80).replace(/-$/, '');
}

export function mapCouncillor(councillor: Councillor, doubts: Doubts): PersonValues {
  const { name, ward, party, email, phone, terms } = councillor;
  const isAddress = email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  if (!isAddress) doubts.add('BAD_EMAIL', email);
  const dated = terms.filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn);
  if (dated.length < terms.length) doubts.add('BAD_DATE', 'a term ends before it begins');
  const known = dated.length > 0 ? dated : [{ startsOn: null, endsOn: null }];
  const councillorTerms = known
    .map(({ startsOn, endsOn }) => ({ ward, party, startsOn, endsOn }))
    .filter((term) => Object.values(term).some((value) => value !== null))
    .toSorted((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
  return { ...namesOf(name), email: isAddress ? email : null, phone: phone?.slice(0, 300) ?? null, councillorTerms };
}

/** A name as shown, with the style in front of it. */
export function namesOf(name: string): Pick<PersonValues, 'displayName' | 'honorific'> {
  const style = /^(Councillor|Cllr\.?)\s+\S/i.exec(name)?.[1];
  return { displayName: name.slice(0, 300), honorific: style ?? null };
}

/** Null where the meeting cannot be kept: its day is not known. */
export function mapMeeting(answer: MeetingAnswer, context: MapContext, doubts: Doubts): ImportedMeeting | null {
  const about = doubts.of(`meeting ${answer.id}`);
  const { date, time } = answer;
  if (date === null) {
    about.add('DATE_MISSING');
    return null;
  }
  const { scheduleStatus, notice } = statusOf(answer, about);
  const isOff = scheduleStatus === 'CANCELLED' || scheduleStatus === 'POSTPONED';
  const isConfirmed = scheduleStatus === 'CONFIRMED';
  // A meeting of today may still be in session.
  const canBeHeld = !isOff && date < context.today;
  const hasBegun = canBeHeld || (isConfirmed && date === context.today);
  if (answer.areMinutesPublished && !hasBegun) about.add('MINUTES_TOO_EARLY');
  const hasMinutes = answer.areMinutesPublished && hasBegun;
  const isHeld = hasMinutes && canBeHeld;
  const at = (timeOfDay: string | null) => (timeOfDay === null ? null : atCouncilTime(date, timeOfDay));
  const startsAt = at(time);
  const plannedFinishAt = at(answer.plannedFinish);
  const started = at(answer.startedAt);
  const finished = at(answer.finishedAt);
  const values: MeetingValues = {
    date,
    startsAt: startsAt?.toISOString() ?? null,
    plannedFinishAt: plannedFinishAt && (!startsAt || plannedFinishAt > startsAt) ? plannedFinishAt.toISOString() : null,
    scheduleStatus,
    isHeld,
    startedAt: isHeld ? (started?.toISOString() ?? null) : null,
    finishedAt: isHeld && !(started && finished && finished < started) ? (finished?.toISOString() ?? null) : null,
    notice,
    venue: venueOf(answer),
    attendanceMode: isOnline(answer) ? 'VIRTUAL' : 'UNKNOWN',
  };
  return {
    ...{ id: answer.id, values, hasMinutes },
    startsAtAsRecorded: [date.split('-').reverse().join('/'), answer.timeAsRecorded?.slice(0, 50)].filter(Boolean).join(' '),
    isAgendaPublished: answer.isAgendaPublished || hasMinutes,
    items: mapItems(answer, { ...context, hasMinutes }, doubts),
    hidden: answer.items.filter(({ isShown }) => !isShown).map(({ id }) => id),
    attendances: attendancesOf(answer, isHeld || (isConfirmed && hasBegun), doubts),
    members: isHeld || (isConfirmed && canBeHeld) ? membersOf(answer, context, doubts) : [],
  };
}

export const onlineRule = 'By the place in ModernGov, which names a virtual meeting or the service of one.';

function isOnline({ location, room }: MeetingAnswer): boolean {
  return /\b(virtual|virtually|teams|zoom|remote meeting)\b/i.test(`${location ?? ''} ${room ?? ''}`);
}

function venueOf({ location, room }: MeetingAnswer): MeetingValues['venue'] {
  const name = (location ?? room)?.slice(0, 300);
  return name === undefined ? null : { name, room: location === null ? null : (room?.slice(0, 300) ?? null) };
}

const plannedStatuses: Record<string, PlannedStatus> = {
  confirmed: 'CONFIRMED',
  provisional: 'PROVISIONAL',
  cancelled: 'CANCELLED',
  canceled: 'CANCELLED',
  postponed: 'POSTPONED',
};

/** The status is free text: a known word, and often a notice behind it. */
function statusOf({ status, isAgendaPublished }: MeetingAnswer, doubts: Doubts) {
  const [first = '', ...others] = (status ?? '').split(';').map((part) => part.trim());
  const known = plannedStatuses[first.toLowerCase()];
  if (!known) doubts.add('UNKNOWN_STATUS', first.slice(0, 100) || undefined);
  const scheduleStatus: PlannedStatus = known ?? (isAgendaPublished ? 'CONFIRMED' : 'PROVISIONAL');
  const notice = [...(known ? [] : [first]), ...others].filter(Boolean).join('; ').slice(0, 2000) || null;
  return { scheduleStatus, notice };
}
