/** Restricted content is never stored, even where the source gives it; and what an import has restricted, only a person releases. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import type { ItemSaid, MeetingSaid } from './answers.ts';
import { meetingAnswer } from './answers.ts';
import { createInstallation, doubtsOf } from './installation.ts';
import { ground, sample } from './sample.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

const secret = 'Child K was placed with';
const open: ItemSaid = {
  ...{ id: 11, title: 'Placements', display: '1.', html: '<p>In public.</p>', minutes: '<p>Minuted in public.</p>' },
  documents: [{ id: 5, title: 'Report', url: 'https://example.invalid/public' }],
};
const leaking: ItemSaid = {
  ...{ ...open, isRestricted: true, html: `<p>${secret} A.</p>`, minutes: `<p>${secret} B.</p>` },
  documents: [
    { id: 5, title: 'Report', isRestricted: true, restriction: ground, url: 'https://example.invalid/secret-1' },
    { id: 6, title: 'Appendix', url: 'https://example.invalid/secret-2' },
  ],
};
const meetingWith = (...items: ItemSaid[]): MeetingSaid => ({ id: 1, date: '20/07/2023', areMinutesPublished: true, items });

test('a leak of the source is not stored anywhere, and reported', async () => {
  const installation = await createInstallation();
  const report = await installation.bring({ meetings: [meetingWith(leaking)] });
  expect(doubtsOf(report)).toEqual(['document 5', 'document 6', 'item 11'].map((about) => `RESTRICTED_CONTENT_IN_FEED ${about}`));
  expect(await installation.rows()).not.toMatch(/Child K|secret-/);
  const [item] = (await seen(app, installation)).meetings.nodes[0].agenda.items;
  expect(item).toMatchObject({
    ...{ title: 'Placements', summary: null, minuteEntries: [] },
    access: { level: 'EXEMPT', restriction: { scheme: 'LOCAL_CONSTITUTION', paragraphs: [], groundAsRecorded: ground } },
    documents: [
      { title: 'Report', url: null, access: { level: 'EXEMPT' } },
      { title: 'Appendix', url: null, access: { level: 'EXEMPT' } },
    ],
  });
});

test.each([
  ['Confidential under section 100A(3)', { level: 'CONFIDENTIAL', restriction: { scheme: 'LOCAL_CONSTITUTION' } }],
  [
    'Exempt under paragraphs 3 and 5 of Part 1 of Schedule 12A of the Local Government Act 1972',
    { level: 'EXEMPT', restriction: { scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3', '5'] } },
  ],
  ['Paragraph 17 of Schedule 12A', { level: 'EXEMPT', restriction: { scheme: 'LOCAL_CONSTITUTION', paragraphs: [] } }],
])('the ground %s is kept to the letter', async (restriction, expected) => {
  const installation = await createInstallation();
  const document = { id: 5, title: 'Report', isRestricted: true, restriction, url: '' };
  const report = await installation.bring({
    meetings: [meetingWith({ id: 11, title: 'Placements', isRestricted: true, documents: [document] })],
  });
  const [item] = (await seen(app, installation)).meetings.nodes[0].agenda.items;
  expect(item.access).toMatchObject({ ...expected, restriction: { ...expected.restriction, groundAsRecorded: restriction } });
  expect(doubtsOf(report)).toEqual([]);
});

test('a record without a word about its restriction shows its title alone, and stays as it was', async () => {
  const installation = await createInstallation();
  const said = { meetings: [meetingWith({ ...leaking, documents: [] })] };
  const unsaid = {
    ...said,
    files: { 'GetMeeting-1.xml': meetingAnswer(meetingWith(leaking)).replaceAll(/<isrestricted>\w+<\/isrestricted>/g, '') },
  };
  expect(doubtsOf(await installation.bring(unsaid))).toEqual(['RESTRICTION_NOT_STATED item 11']);
  expect(await installation.rows()).not.toMatch(/Child K|secret-/);
  await installation.bring(said);
  for (const _ of [1, 2]) await installation.bring(unsaid);
  const [item] = (await seen(app, installation)).meetings.nodes[0].agenda.items;
  const restriction = { scheme: null, paragraphs: [], groundAsRecorded: null };
  expect(item).toMatchObject({ title: 'Placements', summary: null, access: { level: 'EXEMPT', restriction } });
});

test('what becomes restricted is hidden at once, and is not released by the source', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [meetingWith(open)] });
  const [before] = (await seen(app, installation)).meetings.nodes[0].agenda.items;
  expect(before).toMatchObject({
    summary: 'In public.',
    documents: [{ url: 'https://example.invalid/public' }],
    minuteEntries: [{}],
  });
  await installation.bring({ meetings: [meetingWith(leaking)] });
  const hidden = { summary: null, access: { level: 'EXEMPT' }, documents: [{ url: null }, { url: null }], minuteEntries: [] };
  expect((await seen(app, installation)).meetings.nodes[0].agenda.items).toMatchObject([hidden]);
  expect(await installation.rows()).not.toMatch(/Child K|secret-/);
  const report = await installation.bring({ meetings: [meetingWith(open)] });
  expect(doubtsOf(report)).toEqual(expect.arrayContaining(['RELEASED_AT_SOURCE item 11', 'RELEASED_AT_SOURCE document 11/5']));
  const { items } = (await seen(app, installation)).meetings.nodes[0].agenda;
  expect(items).toMatchObject([{ access: { level: 'EXEMPT' }, minuteEntries: [] }]);
  const key = await installation.world.key();
  await run(app, key, 'releaseAgendaItem', { agendaItem: items[0].id });
  expect(doubtsOf(await installation.bring({ meetings: [meetingWith(open)] }))).not.toContain('RELEASED_AT_SOURCE item 11');
});

test('the sample of an exempt item shows the public what the agenda prints', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [sample] });
  expect((await seen(app, installation)).meetings.nodes[0].agenda.items[2]).toMatchObject({
    ...{
      agendaNumber: '9',
      title: 'Ofsted ILACS standard inspection',
      access: { level: 'EXEMPT', restriction: { groundAsRecorded: ground } },
    },
    documents: [{ title: 'Report', url: null }],
  });
});
