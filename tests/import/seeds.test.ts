/** A meeting of each council of the seeds, as ModernGov would answer it: the import makes the records that the seeds state, as far as ModernGov can say. */
import { expect, test } from 'vitest';
import { seeds } from '../../seeds/index.ts';
import { sharedApp } from '../support/app.ts';
import type { AttendeeSaid, ItemSaid } from './answers.ts';
import { createInstallation } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

const meetingsOf = seeds.flatMap((seed) =>
  seed.meetings.filter(({ date, agenda }) => date && agenda && agenda.items.length > 0).map((meeting) => ({ seed, meeting })),
);

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');

interface Attended {
  status: string;
  person: { displayName: string };
}

test('there is a meeting with an agenda of each council', () => {
  expect(new Set(meetingsOf.map(({ seed }) => seed))).toEqual(new Set(seeds));
});

type Seed = (typeof seeds)[number];
type MeetingSeed = Seed['meetings'][number];

const roleWords = { CHAIR: 'Chair', VICE_CHAIR: 'Vice-Chair', MEMBER: 'Committee Member' };
const statusWords: Record<string, string> = { APOLOGIES: 'Apologies', PRESENT: 'Present' };

/** The people at a meeting by the records of its day, each with the number of their place there. */
function attendeesOf(seed: Seed, { panel, date, attendance }: MeetingSeed): (AttendeeSaid & { seat?: object })[] {
  const seats = seed.panels.find(({ slug }) => slug === panel)?.seats ?? [];
  const members = seats.flatMap(({ kind, constituency, memberships = [] }) =>
    memberships
      .filter(({ recordedOn }) => recordedOn === date)
      .map(({ person, role }) => ({ person, role, kind, constituency: constituency ?? null })),
  );
  const others = (attendance ?? []).filter(({ person }) => !members.some((member) => member.person === person));
  return [...members, ...others.map(({ person }) => ({ person, role: 'MEMBER' as const, kind: null, constituency: null }))].map(
    ({ person: key, role, kind, constituency }, index) => {
      const { displayName = '', honorific = 'Councillor' } = seed.people.find((person) => person.key === key) ?? {};
      const isCouncillor = kind === null || kind === 'COUNCILLOR';
      const name = displayName.startsWith(honorific) || !isCouncillor ? displayName : `${honorific} ${displayName}`;
      const status = (attendance ?? []).find(({ person }) => person === key)?.status;
      return {
        ...{ id: index + 1, name, attendance: status === undefined ? 'Expected' : (statusWords[status] ?? '') },
        role: isCouncillor ? roleWords[role] : 'Appointed Member',
        ...(constituency !== null && { representing: constituency }),
        ...(kind !== null && { seat: { kind, constituency, holder: { role, person: { displayName: name } } } }),
      };
    },
  );
}

test.each(meetingsOf)('the meeting $meeting.key', async ({ seed, meeting }) => {
  const panel = seed.panels.find(({ slug }) => slug === meeting.panel);
  const entries = seed.minutes?.find(({ meeting: of }) => of === meeting.key)?.entries ?? [];
  const numberOf = (item: { agendaNumber?: string; minuteNumber?: string; printedNumber?: string }) =>
    item.agendaNumber ?? item.printedNumber;
  const decided = (seed.resolutions ?? []).filter(({ agendaItem }) => agendaItem.startsWith(`${meeting.key}#`));
  const attendees = attendeesOf(seed, meeting);
  const items = (meeting.agenda?.items ?? []).map((item, index): ItemSaid => {
    const minuted = entries.filter(({ agendaItem }) => agendaItem === `${meeting.key}#${item.key}`);
    const number = numberOf(item);
    const [decision] = decided.filter(({ agendaItem }) => agendaItem === `${meeting.key}#${item.key}`);
    return {
      ...{ id: index + 1, title: item.title, isRestricted: item.restriction !== undefined },
      ...(item.summary !== undefined && !item.restriction && { html: paragraphs(item.summary) }),
      ...(number === undefined ? { number: String(index + 1) } : { display: `${number}.` }),
      ...(minuted.length > 0 && { minutes: minuted.map(({ text }) => paragraphs(text)).join('') }),
      ...(decision && { decision: paragraphs(decision.textAsRecorded.replaceAll('\n', '\n\n')) }),
      documents: (item.documents ?? []).map((document, place) => ({
        ...{ id: place + 1, title: document.title, url: '', isRestricted: item.restriction !== undefined },
        ...(item.restriction && { restriction: item.restriction.groundAsRecorded }),
      })),
    };
  });
  const { date = '', startsAt, notice, venue } = meeting;
  const installation = await createInstallation();
  await installation.bring({
    committees: [{ id: 9001, title: panel?.name ?? '' }],
    meetings: [
      {
        ...{ id: 1, date: date.split('-').reverse().join('/'), items, attendees, areMinutesPublished: entries.length > 0 },
        ...(startsAt !== undefined && { time: startsAt.slice(11, 16) }),
        ...(notice !== undefined && { status: `Confirmed; ${notice}` }),
        ...(venue !== undefined && { location: venue.asRecorded }),
      },
    ],
  });
  const { panels, meetings } = await seen(app, installation);
  expect(panels.nodes).toMatchObject([{ name: panel?.name }]);
  expect(meetings.nodes).toMatchObject([
    {
      ...{ date, startsAt: startsAt ?? null, notice: notice ?? null },
      venue: venue === undefined ? null : { name: venue.asRecorded },
    },
  ]);
  const [{ agenda, attendance }] = meetings.nodes;
  const statuses = attendance.map(({ status, person }: Attended) => [person.displayName, status]);
  const stated = attendees.map(({ name, attendance: word = '' }) => [name, word.toUpperCase()]);
  expect(Object.fromEntries(statuses)).toEqual(Object.fromEntries(stated));
  const seatFields = 'panels { nodes { seats { kind constituency holder { role person { displayName } } } } }';
  const [{ seats }] = (await seen(app, installation, seatFields)).panels.nodes;
  const seated = attendees.flatMap(({ seat }) => seat ?? []);
  if (seated.length > 0) expect(seats).toEqual(seated);
  expect(agenda.items.map((item: { title: string }) => item.title)).toEqual(items.map(({ title }) => title));
  for (const [index, stated] of (meeting.agenda?.items ?? []).entries()) {
    const made = agenda.items[index];
    const minuted = entries.filter(({ agendaItem }) => agendaItem === `${meeting.key}#${stated.key}`);
    expect(made).toMatchObject({
      ...{ summary: stated.restriction ? null : (stated.summary ?? null), agendaNumber: numberOf(stated) ?? String(index + 1) },
      access: { restriction: stated.restriction ? { groundAsRecorded: stated.restriction.groundAsRecorded } : null },
    });
    expect(made.documents.map(({ title }: { title: string }) => title)).toEqual(
      (stated.documents ?? []).map(({ title }) => title),
    );
    expect(made.resolutions).toMatchObject(
      decided
        .filter(({ agendaItem }) => agendaItem === `${meeting.key}#${stated.key}`)
        .map(({ kind, textAsRecorded, stem = null, clauses = [] }) => ({
          ...{ kind, textAsRecorded, stem },
          clauses: clauses.map(({ label = null, depth = 0, text }) => ({ label, depth, text })),
        })),
    );
    expect(made.minuteEntries.map(({ text }: { text: string }) => text).join('\n')).toBe(
      minuted.map(({ text }) => text.replaceAll('\n\n', '\n')).join('\n'),
    );
  }
});
