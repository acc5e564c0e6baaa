/** Loads meetings with their agendas, documents, people and restrictions. Rows that belong to a restricted item get visibility RESTRICTED. */
import { agendaItem, agendaItemDetail, excludedItem } from '../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../src/modules/agendas/agendas.table.ts';
import { appearance } from '../src/modules/appearances/appearances.table.ts';
import { attendance, declaration, declarationText } from '../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../src/modules/documents/documents.table.ts';
import { meeting } from '../src/modules/meetings/meetings.table.ts';
import { meetingSchedule } from '../src/modules/meetings/schedules.table.ts';
import { restriction } from '../src/modules/restrictions/restrictions.table.ts';
import type { ParsedCouncilSeed } from './format.ts';
import { insertAll, type SeedLoad } from './insert.ts';

type MeetingSeed = ParsedCouncilSeed['meetings'][number];
type ItemSeed = NonNullable<MeetingSeed['agenda']>['items'][number];
type AppearanceSeed = MeetingSeed['appearances'][number];
type RestrictionSeed = NonNullable<ItemSeed['restriction']>;

export async function loadMeetings(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, maybe } = load;
  await insertAll(load, meeting, seed.meetings, (details) => ({
    ...details,
    councilId,
    id: id('meeting', details.key),
    panelId: id('panel', details.panel),
    municipalYearId: maybe('year', details.municipalYear),
    startsAt: instantOf(details.startsAt),
    presidingPersonId: maybe('person', details.presidingPerson),
  }));
  await insertAll(load, meetingSchedule, seed.printedSchedules, ({ panel, municipalYear, recordedOn }) => ({
    councilId,
    panelId: id('panel', panel),
    municipalYearId: id('year', municipalYear),
    recordedOn,
  }));
  for (const details of seed.meetings) {
    await loadAgenda(load, details);
    await loadPeopleOf(load, details);
  }
}

async function loadAgenda(load: SeedLoad, details: MeetingSeed): Promise<void> {
  const { db, councilId, id, maybe } = load;
  if (!details.agenda) return;
  const meetingId = id('meeting', details.key);
  const itemKey = (item: ItemSeed) => `${details.key}#${item.key}`;
  const { items, ...front } = details.agenda;
  await db.insert(agenda).values({ ...front, councilId, meetingId });
  await insertAll(load, agendaItem, items, (item, index) => ({
    ...item,
    councilId,
    id: id('item', itemKey(item)),
    meetingId,
    position: index + 1,
    refersToMeetingId: maybe('meeting', item.refersToMeeting),
    references: item.restriction ? [] : item.references,
  }));
  const restricted = items.filter(({ restriction: ground, references }) => ground && references.length > 0);
  await insertAll(load, agendaItemDetail, restricted, (item) => ({
    councilId,
    visibility: 'RESTRICTED' as const,
    agendaItemId: id('item', itemKey(item)),
    references: item.references,
  }));
  for (const item of items) {
    const agendaItemId = id('item', itemKey(item));
    await insertAll(load, excludedItem, item.excludesItems, (excluded) => ({
      councilId,
      motionId: agendaItemId,
      agendaItemId: id('item', excluded),
    }));
    if (item.restriction) await restrict(load, itemKey(item), { agendaItemId }, item.restriction);
    await loadDocuments(load, itemKey(item), { meetingId, agendaItemId }, item);
    await loadAppearances(
      load,
      itemKey(item),
      details,
      item.appearances,
      agendaItemId,
      item.restriction ? 'RESTRICTED' : 'PUBLIC',
    );
  }
}

async function loadDocuments(
  load: SeedLoad,
  owner: string,
  place: { meetingId: string; agendaItemId: string },
  item: ItemSeed,
): Promise<void> {
  const { councilId, id } = load;
  const documentId = (index: number) => id('document', `${owner}/${index + 1}`);
  await insertAll(load, document, item.documents, (details, index) => ({
    ...details,
    ...place,
    councilId,
    id: documentId(index),
    position: index + 1,
  }));
  await insertAll(load, documentFile, item.documents, (details, index) => ({
    ...details,
    councilId,
    documentId: documentId(index),
    visibility: (details.restriction ?? item.restriction) ? ('RESTRICTED' as const) : ('PUBLIC' as const),
    publishedAt: instantOf(details.publishedAt),
  }));
  for (const [index, details] of item.documents.entries()) {
    if (details.restriction)
      await restrict(load, `${owner}/${index + 1}`, { documentId: documentId(index) }, details.restriction);
  }
}

async function restrict(
  load: SeedLoad,
  key: string,
  subject: { agendaItemId: string } | { documentId: string },
  ground: RestrictionSeed,
): Promise<void> {
  const { db, councilId, id } = load;
  await db
    .insert(restriction)
    .values({ ...ground, ...subject, councilId, id: id('restriction', key), appliesFrom: instantOf(ground.appliesFrom) });
}

async function loadPeopleOf(load: SeedLoad, details: MeetingSeed): Promise<void> {
  const { councilId, id } = load;
  const meetingId = id('meeting', details.key);
  await loadAppearances(load, details.key, details, details.appearances, null, 'PUBLIC');
  await insertAll(load, attendance, details.attendance, (entry) => ({
    ...entry,
    councilId,
    meetingId,
    personId: id('person', entry.person),
  }));
  const declarationId = (index: number) => id('declaration', `${details.key}/${index + 1}`);
  await insertAll(load, declaration, details.declarations, (made, index) => ({
    ...made,
    councilId,
    id: declarationId(index),
    meetingId,
  }));
  const worded = details.declarations.flatMap((made, index) =>
    made.text ? [{ text: made.text, declarationId: declarationId(index) }] : [],
  );
  await insertAll(load, declarationText, worded, (words) => ({ ...words, councilId }));
}

async function loadAppearances(
  load: SeedLoad,
  owner: string,
  details: MeetingSeed,
  appearances: AppearanceSeed[],
  agendaItemId: string | null,
  visibility: 'PUBLIC' | 'RESTRICTED',
): Promise<void> {
  const { councilId, id, maybe } = load;
  await insertAll(load, appearance, appearances, ({ invitation, ...given }, index) => ({
    ...given,
    councilId,
    visibility,
    id: id('appearance', `${owner}/${index + 1}`),
    meetingId: id('meeting', details.key),
    panelId: id('panel', details.panel),
    agendaItemId,
    personId: maybe('person', given.person),
    organisationId: maybe('organisation', given.organisation),
    position: index + 1,
    isInvited: invitation !== undefined,
    invitedOn: invitation?.invitedOn,
    invitationPurpose: invitation?.purpose,
    isRequirement: invitation?.isRequirement,
  }));
}

function instantOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
