/** The shapes of ModernGov's answers about meetings, and how they are read from XML. What an answer does not state is null. */
import type { Doubts } from '../doubts.ts';
import { demandRoot, distinct } from './elements.ts';
import { civilDate, flag, idOf, plainText, rawText, timeOfDay, unescaped, webAddress } from './values.ts';
import { child, childrenOf, NotXml, type XmlElement } from './xml.ts';

export interface Committee {
  id: string;
  title: string;
  category: string | null;
  isExpired: boolean;
}

/** A meeting in a list. */
export interface ListedMeeting {
  id: string;
  committeeId: string;
  date: string | null;
}

export interface LinkedDocument {
  id: string;
  title: string | null;
  url: string | null;
  /** Null where the answer does not say. */
  isRestricted: boolean | null;
  restriction: string | null;
}

export interface AgendaEntry {
  id: string;
  title: string | null;
  /** HTML. */
  summary: string | null;
  number: string | null;
  minuteNumber: string | null;
  displayNumber: string | null;
  /** HTML; null unless they are published. */
  minutes: string | null;
  /** HTML; null unless the item is a decision that is published. */
  decision: string | null;
  isRestricted: boolean | null;
  isShown: boolean;
  declarations: number;
  documents: LinkedDocument[];
}

export interface Attendee {
  id: string;
  name: string;
  attendance: string | null;
  role: string | null;
  ward: string | null;
  /** The group for which the person sits, e.g. "Church of England". */
  representing: string | null;
}

export interface MeetingAnswer {
  id: string;
  date: string | null;
  time: string | null;
  timeAsRecorded: string | null;
  status: string | null;
  isShown: boolean;
  startedAt: string | null;
  plannedFinish: string | null;
  finishedAt: string | null;
  location: string | null;
  room: string | null;
  isAgendaPublished: boolean;
  areMinutesPublished: boolean;
  items: AgendaEntry[];
  attendees: Attendee[];
}

/** Errors: NotXml. */
export function readCommittees(root: XmlElement, doubts: Doubts): Committee[] {
  demandRoot(root, 'committees');
  return distinct(childrenOf(root, 'committee'), 'committeeid', 'committee', doubts, (element, id, about) => {
    const title = plainText(element, 'committeetitle');
    if (title === null) {
      about.add('TITLE_MISSING');
      return null;
    }
    const ended = [flag(element, 'committeedeleted', about), flag(element, 'committeeexpired', about)];
    return { id, title, category: plainText(element, 'committeecategory'), isExpired: ended.includes(true) };
  });
}

/** A list of meetings. It is whole if it has as many as it counts. */
export interface MeetingList {
  meetings: ListedMeeting[];
  /** The committees that it names; null for a list of all. */
  committees: string[] | null;
  isWhole: boolean;
}

/** The meetings of one committee (`getmeetings`) or of all (`getmeetingsbydate`). Errors: NotXml. */
export function readMeetings(root: XmlElement, doubts: Doubts): MeetingList {
  demandRoot(root, 'getmeetings', 'getmeetingsbydate');
  const committees = childrenOf(root, 'committee');
  const elements =
    root.name === 'getmeetingsbydate'
      ? childrenOf(child(root, 'meetings'), 'meeting').map((element) => ({ element, committee: element }))
      : committees.flatMap((committee) =>
          childrenOf(child(committee, 'committeemeetings'), 'meeting').map((element) => ({ element, committee })),
        );
  const meetings = elements.flatMap(({ element, committee }) => listed(element, rawText(committee, 'committeeid'), doubts));
  const named = committees.flatMap((committee) => idOf(rawText(committee, 'committeeid')) ?? []);
  const isWhole = rawText(root, 'meetingscount') === String(meetings.length);
  return { meetings, committees: root.name === 'getmeetingsbydate' ? null : named, isWhole };
}

function listed(element: XmlElement, committee: string | null, doubts: Doubts): ListedMeeting[] {
  const id = idOf(rawText(element, 'meetingid'));
  const committeeId = idOf(committee);
  if (id === null || committeeId === null) {
    doubts.add('ID_MISSING', 'a meeting in a list');
    return [];
  }
  return [{ id, committeeId, date: civilDate(element, 'meetingdate', doubts.of(`meeting ${id}`)) }];
}

/** Errors: NotXml for another answer, or for that of another meeting. */
export function readMeeting(root: XmlElement, doubts: Doubts): MeetingAnswer {
  demandRoot(root, 'meeting');
  const id = idOf(rawText(root, 'meetingid'));
  if (id === null) throw new NotXml('the meeting has no number');
  const about = doubts.of(`meeting ${id}`);
  const date = civilDate(root, 'meetingdate', about);
  const timeAsRecorded = rawText(root, 'meetingtime');
  const areMinutesPublished = flag(root, 'minutepublished', about) === true;
  return {
    ...{ id, date, timeAsRecorded, areMinutesPublished },
    time: timeOfDay(root, 'meetingtime', about),
    status: plainText(root, 'meetingstatus'),
    isShown: flag(root, 'isdisplayallowed', about) !== false,
    startedAt: timeOfDay(root, 'meetingactualstarttime', about),
    plannedFinish: timeOfDay(root, 'meetingplannedfinishtime', about),
    finishedAt: timeOfDay(root, 'meetingactualfinishtime', about),
    location: plainText(root, 'meetinglocation'),
    room: plainText(root, 'meetingroom'),
    isAgendaPublished: flag(root, 'agendapublished', about) === true,
    items: distinct(childrenOf(child(root, 'agendaitems'), 'agendaitem'), 'agendaitemid', 'item', doubts, readItem),
    attendees: childrenOf(child(root, 'attendees'), 'attendee').flatMap((element) => readAttendee(element, about)),
  };
}

function readItem(element: XmlElement, id: string, about: Doubts): AgendaEntry {
  const documents = childrenOf(child(element, 'linkeddocuments'), 'linkeddoc');
  const hasMinutes = flag(element, 'isminutepublished', about) === true;
  const isDecision = flag(element, 'isdecision', about) === true && flag(element, 'isdecisionpublished', about) === true;
  return {
    id,
    title: plainText(element, 'agendaitemtitle'),
    summary: rawText(element, 'agendatext'),
    number: numberOf(element, 'agendaitemnumber', 'agendaitemsubnumber'),
    minuteNumber: hasMinutes ? numberOf(element, 'minutesitemnumber', 'minutesitemsubnumber') : null,
    displayNumber: plainText(element, 'fulldisplaynumberformat')?.replace(/[.)\s]+$/, '') || null,
    minutes: hasMinutes ? rawText(element, 'minutesnonemptyhtmlbody') : null,
    decision: isDecision ? rawText(element, 'decisionnonemptyhtmlbody') : null,
    isRestricted: flag(element, 'isrestricted', about),
    isShown: flag(element, 'isdisplayallowed', about) !== false,
    declarations: Number(/^\d{1,4}$/.exec(rawText(element, 'declarationcount') ?? '')?.[0] ?? 0),
    // The same attachment often occurs twice within an item, the second time with fewer particulars.
    documents: distinct(documents, 'attachmentid', 'document', about, readDocument, { isRepetitionUsual: true }),
  };
}

/** A number with its sub-number, e.g. `4` or `4a`; null for 0, by which ModernGov numbers headings. */
function numberOf(element: XmlElement, name: string, sub: string): string | null {
  const number = plainText(element, name);
  if (number === null || number === '0') return null;
  const part = plainText(element, sub);
  return part === null || part === '0' ? number : `${number}${/^\d/.test(part) ? '.' : ''}${part}`;
}

function readDocument(element: XmlElement, id: string, about: Doubts): LinkedDocument {
  return {
    id,
    title: plainText(element, 'title'),
    url: webAddress(element, 'url', about),
    isRestricted: flag(element, 'isrestricted', about),
    restriction: plainText(element, 'restrictionsref'),
  };
}

function readAttendee({ attributes }: XmlElement, doubts: Doubts): Attendee[] {
  const id = idOf(attributes.memberid);
  const name = unescaped(attributes.name);
  if (id !== null && name !== null) {
    const { attendance, roledescription: role, ward, representing } = attributes;
    const words = { attendance: unescaped(attendance), role: unescaped(role), ward: unescaped(ward) };
    return [{ id, name, ...words, representing: unescaped(representing) }];
  }
  doubts.add(id === null ? 'ID_MISSING' : 'TITLE_MISSING', `attendee ${id ?? name ?? ''}`.trim());
  return [];
}
