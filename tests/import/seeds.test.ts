/** A meeting of each council of the seeds, as ModernGov would answer it: the import makes the records that the seeds state, as far as ModernGov can say. */
import { expect, test } from 'vitest';
import { seeds } from '../../seeds/index.ts';
import { startApp } from '../support/app.ts';
import type { ItemSaid } from './answers.ts';
import { createInstallation } from './installation.ts';
import { seen } from './seen.ts';

const app = await startApp();

const meetingsOf = seeds.flatMap((seed) =>
  seed.meetings.filter(({ date, agenda }) => date && agenda && agenda.items.length > 0).map((meeting) => ({ seed, meeting })),
);

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');

test('there is a meeting with an agenda of each council', () => {
  expect(new Set(meetingsOf.map(({ seed }) => seed))).toEqual(new Set(seeds));
});

test.each(meetingsOf)('the meeting $meeting.key', async ({ seed, meeting }) => {
  const panel = seed.panels.find(({ slug }) => slug === meeting.panel);
  const entries = seed.minutes?.find(({ meeting: of }) => of === meeting.key)?.entries ?? [];
  const numberOf = (item: { agendaNumber?: string; minuteNumber?: string; printedNumber?: string }) =>
    item.agendaNumber ?? item.printedNumber;
  const items = (meeting.agenda?.items ?? []).map((item, index): ItemSaid => {
    const minuted = entries.filter(({ agendaItem }) => agendaItem === `${meeting.key}#${item.key}`);
    const number = numberOf(item);
    return {
      ...{ id: index + 1, title: item.title, isRestricted: item.restriction !== undefined },
      ...(item.summary !== undefined && !item.restriction && { html: paragraphs(item.summary) }),
      ...(number === undefined ? { number: String(index + 1) } : { display: `${number}.` }),
      ...(minuted.length > 0 && { minutes: minuted.map(({ text }) => paragraphs(text)).join('') }),
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
        ...{ id: 1, date: date.split('-').reverse().join('/'), items, areMinutesPublished: entries.length > 0 },
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
  const [{ agenda }] = meetings.nodes;
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
    expect(made.minuteEntries.map(({ text }: { text: string }) => text).join('\n')).toBe(
      minuted.map(({ text }) => text.replaceAll('\n\n', '\n')).join('\n'),
    );
  }
});
