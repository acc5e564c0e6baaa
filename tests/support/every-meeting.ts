/** Adds panels, people, and meetings with their agendas: one half of `every-record.ts`. */
import { v7 as uuidv7 } from 'uuid';
import { agendaItem, excludedItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { attendance, declaration } from '../../src/modules/attendance/attendance.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { meetingStatusChange } from '../../src/modules/meetings/status-changes.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { referralRule } from '../../src/modules/panels/referral-rules.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { type Add, contacts, day, keysOf, moment, references } from './every-place.ts';

export async function addMeetings(add: Add) {
  const years = await add(municipalYear)((i) => ({ label: `Year ${i}` }));
  const organisations = await add(organisation)((i) => ({ name: `Body ${i}`, alsoKnownAs: ['Board'], kind: 'OTHER' }));
  const people = await add(person)((i) => ({
    displayName: `Person ${i}`,
    sortName: `person ${i}`,
    alsoKnownAs: ['P'],
    councillorTerms: [{ ward: 'East' }],
    executiveRoles: [{ title: 'Leader' }],
  }));
  const panels = await add(panel)((i) => ({
    slug: `panel-${i}`,
    name: `Lighthouse Panel ${i}`,
    kind: 'SCRUTINY_PANEL',
    otherNames: [{ name: 'Committee' }],
    contacts,
  }));
  const meetings = await add(meeting)((i) => ({
    panelId: panels[i],
    municipalYearId: years[i],
    kind: 'ORDINARY',
    scheduleStatus: 'CONFIRMED',
    date: day,
    contacts,
    links: [{ kind: 'JOIN' }],
    presidingPersonId: people[i],
  }));
  const items = await add(agendaItem)((i) => ({
    meetingId: meetings[i],
    position: 1,
    kind: 'REPORT',
    title: `Item ${i}`,
    references,
  }));
  const paper = { title: 'Paper', kind: 'MINUTES_DRAFT', position: 1 } as const;
  const documents = await add(document)((i) => ({ ...paper, meetingId: meetings[i], agendaItemId: items[i] }));
  const basis = { Panel: panels, Meeting: meetings, AgendaItem: items, Person: people, Document: documents };
  const { ofPanel, ofMeeting, ofItem, ofPerson } = keysOf(basis);

  await add(referralRule)((i) => ({
    ...ofPanel(i),
    position: 1,
    condition: 'When',
    bodyAsRecorded: 'Body',
    toPanelId: panels[i],
  }));
  const seats = await add(seat)((i) => ({ ...ofPanel(i), position: 1, kind: 'COUNCILLOR', votingRights: 'FULL' }));
  const members = await add(membership)((i) => ({
    ...ofPanel(i),
    ...ofPerson(i),
    seatId: seats[i],
    role: 'CHAIR',
    recordedOn: day,
  }));
  const notices = await add(publicNotice)(() => ({
    kind: 'OTHER',
    position: 1,
    title: 'Notice',
    text: 'Text',
    html: '<p>Text</p>',
    effectiveFrom: day,
  }));
  const terms = await add(termsOfReference)((i) => ({
    ...ofPanel(i),
    edition: 1,
    recordedOn: day,
    clauses: [{ text: 'Clause' }],
    adoptedAtMeetingId: meetings[i],
  }));

  const supplements = [{ number: 1, publishedOn: day }];
  await add(agenda)((i) => ({ ...ofMeeting(i), status: 'PUBLISHED', publishedOn: day, supplements }));
  await add(excludedItem)((i) => ({ ...ofItem(i), motionId: items[i] }));
  await add(restriction)((i) => ({
    ...ofItem(i),
    level: 'EXEMPT',
    scheme: 'SCHEDULE_12A_ENGLAND',
    paragraphs: ['3'],
    groundAsRecorded: 'Paragraph 3',
    appliesFrom: moment,
    releasedAt: moment,
  }));
  const appearances = await add(appearance)((i) => ({
    ...ofMeeting(i),
    ...ofPanel(i),
    ...ofItem(i),
    ...ofPerson(i),
    organisationId: organisations[i],
    capacity: 'GUEST_SPEAKER',
    status: 'ATTENDED',
    nameAsRecorded: 'A Guest',
    position: 1,
  }));
  await add(document)((i) => ({ ...paper, ...ofMeeting(i) }));
  await add(document)((i) => ({ ...paper, appearanceId: appearances[i] }));
  await add(attendance)((i) => ({ ...ofMeeting(i), ...ofPerson(i), status: 'PRESENT', seatId: seats[i] }));
  const declarations = await add(declaration)((i) => ({ ...ofMeeting(i), ...ofPerson(i), kind: 'ANY_INTEREST', isNil: false }));
  await add(meetingStatusChange)((i) => ({ ...ofMeeting(i), eventId: uuidv7(), status: 'SCHEDULED', changedAt: moment }));

  return {
    ...basis,
    Appearance: appearances,
    Declaration: declarations,
    Membership: members,
    MunicipalYear: years,
    Organisation: organisations,
    PublicNotice: notices,
    Seat: seats,
    TermsOfReference: terms,
  };
}
