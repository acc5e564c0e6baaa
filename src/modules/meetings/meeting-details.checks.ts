/** Checks of the particulars of a meeting. */
import { allIn, changed, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, pathWithin } from '../../commands/refusal.ts';
import { type ContactGiven, contacts } from '../councils/contacts.checks.ts';
import { personRecord } from '../people/people.table.ts';
import type { MeetingLinkValue, MeetingRow, VenueValue } from './meetings.table.ts';

/** As `VenueInput` gives it. */
export interface VenueGiven {
  name: string;
  room?: string | null;
  address?: string | null;
  directionsUrl?: string | null;
}

/** As `MeetingLinkInput` gives it. */
interface LinkGiven {
  kind: MeetingLinkValue['kind'];
  label?: string | null;
  url?: string | null;
}

/** As `MeetingPatch` gives them, except the times. */
export interface DetailsGiven {
  venue?: VenueGiven | null;
  attendanceMode?: MeetingRow['attendanceMode'] | null;
  isOpenToPublic?: boolean | null;
  notice?: string | null;
  links?: readonly LinkGiven[] | null;
  contacts?: readonly ContactGiven[] | null;
  presidingPerson?: string | null;
  presidingAsRecorded?: string | null;
}

const lineMax = 300;
const textMax = 2000;
const linksMax = 20;

/** The columns that the particulars give, for `Command.checkPatch`; an absent value stays absent, and null clears it. */
export function meetingDetails(command: Command, given: DetailsGiven, path: readonly (string | number)[]) {
  return {
    venue: changed(given.venue, (value) => venue(value, [...path, 'venue'])),
    attendanceMode: given.attendanceMode === null ? ('UNKNOWN' as const) : given.attendanceMode,
    isOpenToPublic: given.isOpenToPublic,
    notice: changed(given.notice, (text) => optionalText(text, [...path, 'notice'], textMax)),
    links: given.links === null ? [] : changed(given.links, (list) => listOf(list, linksMax, link, [...path, 'links'])),
    contacts: given.contacts === null ? [] : changed(given.contacts, (list) => contacts(list, [...path, 'contacts'])),
    presidingPersonId: changed(given.presidingPerson, (id) => personId(command, id, [...path, 'presidingPerson'])),
    presidingAsRecorded: changed(given.presidingAsRecorded, (text) =>
      optionalText(text, [...path, 'presidingAsRecorded'], textMax),
    ),
  };
}

/** The fields of the API whose values the particulars state, as the basis of a value names them. */
export function detailsStated(given: DetailsGiven): string[] {
  const stated = Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  return given.contacts === undefined ? stated : [...stated, 'contacts.purpose'];
}

export function venue(given: VenueGiven, path: InputPath): VenueValue | Mistake {
  return allIn({
    name: requiredText(given.name, 'Name the building, or write e.g. “Virtual”.', pathWithin(path, 'name'), lineMax),
    room: optionalText(given.room, pathWithin(path, 'room'), lineMax),
    address: optionalText(given.address, pathWithin(path, 'address'), textMax),
    directionsUrl: optionalText(given.directionsUrl, pathWithin(path, 'directionsUrl'), textMax),
  });
}

function link(given: LinkGiven, path: InputPath): MeetingLinkValue | Mistake {
  return allIn({
    kind: given.kind,
    label: optionalText(given.label, pathWithin(path, 'label'), lineMax),
    url: optionalText(given.url, pathWithin(path, 'url'), textMax),
  });
}

async function personId(command: Command, id: string, path: InputPath): Promise<string | Mistake> {
  const person = await command.refer(personRecord, id, path);
  return person instanceof Mistake ? person : person.id;
}
