/** Decisions that ModernGov publishes under items, as resolutions. */
import { expect, test } from 'vitest';
import { resolutionOf } from '../../src/import/moderngov/decisions.ts';
import { sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import type { ItemSaid, MeetingSaid } from './answers.ts';
import { createInstallation, doubtsOf } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();
const clause = (label: string | null, depth: number, text: string) => ({ label, depth, text });

test.each([
  ['NOTED', 'NOTED', null, []],
  ['The Panel noted the report.', 'NOTED', null, []],
  ['The Panel noted the report.\nIt asked for another.', 'UNLABELLED', null, []],
  ['Noted.', 'NOTED', null, []],
  ['RESOLVED that the report be received.', 'RESOLVED', null, [clause(null, 0, 'that the report be received.')]],
  ['AGREED: that it be done', 'RESOLVED', null, [clause(null, 0, 'that it be done')]],
  [
    'RESOLVED that the minutes of the meetings held on 27 August 2020 and 1 October 2020, be approved, and signed.',
    'APPROVED_MINUTES',
    null,
    [clause(null, 0, 'that the minutes of the meetings held on 27 August 2020 and 1 October 2020, be approved, and signed.')],
  ],
  [
    'RESOLVED that the minutes of the meeting held on 27 August 2020 be not approved.',
    'RESOLVED',
    null,
    [clause(null, 0, 'that the minutes of the meeting held on 27 August 2020 be not approved.')],
  ],
  [
    'RECOMMENDED that the Cabinet:\n(i) consider\na. this\nb. that\n(ii) report',
    'RECOMMENDED',
    'that the Cabinet:',
    [clause('(i)', 0, 'consider'), clause('a.', 1, 'this'), clause('b.', 1, 'that'), clause('(ii)', 0, 'report')],
  ],
  [
    '(h) one\n(i) two\n(j) three',
    'UNLABELLED',
    null,
    ['h', 'i', 'j'].map((mark, index) => clause(`(${mark})`, 0, ['one', 'two', 'three'][index] ?? '')),
  ],
  ['RESOLVED:\nThat one\nThat two', 'RESOLVED', null, [clause(null, 0, 'That one'), clause(null, 0, 'That two')]],
  ['The Board considered it.\nRESOLVED that it wait.', 'RESOLVED', null, [clause(null, 0, 'that it wait.')]],
  // A sentence that begins with such a word, and lines of which it is not known whether they are clauses
  ['Recommended practice was discussed.', 'UNLABELLED', null, []],
  ['1. One\n2. Two\nA paragraph.', 'UNLABELLED', null, []],
])('the words %j', (text, kind, stem, clauses) => {
  expect(resolutionOf(text)).toEqual({ kind, textAsRecorded: text, stem, clauses });
});

const fostering: ItemSaid = {
  ...{ id: 11, title: 'Fostering', display: '1.', minutes: '<p>The Panel discussed it.</p>' },
  decision: '<p class="MsoNormal"><b>RESOLVED</b> that the Panel:</p><p>(i) notes the report;</p><p>(ii) asks for another.</p>',
};
const meetingWith = (item: ItemSaid, said: Partial<MeetingSaid> = {}): MeetingSaid => ({
  ...{ id: 1, date: '20/07/2023', areMinutesPublished: true, items: [item] },
  ...said,
});
const resolutionsOf = async (installation: Parameters<typeof seen>[1]) =>
  (await seen(app, installation)).meetings.nodes[0].agenda.items[0].resolutions;

test('a decision is a resolution word for word, whose outcome ModernGov does not state', async () => {
  const installation = await createInstallation();
  const report = await installation.bring({ meetings: [meetingWith(fostering)] });
  expect([report.counts('resolution').created, doubtsOf(report)]).toEqual([1, []]);
  expect(await resolutionsOf(installation)).toEqual([
    {
      ...{ kind: 'RESOLVED', outcome: 'UNRECORDED', stem: 'that the Panel:' },
      textAsRecorded: 'RESOLVED that the Panel:\n(i) notes the report;\n(ii) asks for another.',
      clauses: [clause('(i)', 0, 'notes the report;'), clause('(ii)', 0, 'asks for another.')],
    },
  ]);
});

test('a decision that is published long after its meeting is added to it, and corrected in place', async () => {
  const installation = await createInstallation();
  const { decision, ...undecided } = fostering;
  await installation.bring({ meetings: [meetingWith(undecided)] });
  expect(await resolutionsOf(installation)).toEqual([]);
  const late = await installation.bring({ meetings: [meetingWith(fostering)] });
  expect([late.counts('resolution').created, late.counts('meeting').updated, late.counts('item').updated]).toEqual([1, 0, 0]);
  expect((await installation.bring({ meetings: [meetingWith(fostering)] })).hasChanges).toBe(false);
  await installation.bring({ meetings: [meetingWith({ ...fostering, decision: '<p>RESOLVED that the report be noted.</p>' })] });
  expect(await resolutionsOf(installation)).toMatchObject([{ textAsRecorded: 'RESOLVED that the report be noted.', stem: null }]);
  const gone = await installation.bring({ meetings: [meetingWith(undecided)] });
  expect([doubtsOf(gone), (await resolutionsOf(installation)).length]).toEqual([['MISSING resolution 11'], 1]);
});

test('a decision that is not published, or that is restricted, is not stored', async () => {
  const installation = await createInstallation();
  const secret = { ...fostering, minutes: '', decision: '<p>RESOLVED that Child K be placed.</p>' };
  await installation.bring({ meetings: [meetingWith({ ...secret, isDecisionPublished: false })] });
  expect(await installation.rows()).not.toContain('Child K');
  const report = await installation.bring({ meetings: [meetingWith({ ...secret, isRestricted: true })] });
  expect(doubtsOf(report)).toContain('RESTRICTED_CONTENT_IN_FEED item 11');
  expect(await installation.rows()).not.toContain('Child K');
});

test('a decision that is published before the minutes waits for them', async () => {
  const installation = await createInstallation();
  const early = await installation.bring({ meetings: [meetingWith(fostering, { areMinutesPublished: false })] });
  expect(doubtsOf(early)).toEqual(['DECISION_BEFORE_MINUTES item 11']);
  expect(await resolutionsOf(installation)).toEqual([]);
  const report = await installation.bring({ meetings: [meetingWith(fostering)] });
  expect([doubtsOf(report), (await resolutionsOf(installation)).length]).toEqual([[], 1]);
});

test('a resolution that a person has corrected stays, with its clauses', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [meetingWith(fostering)] });
  const key = await installation.world.key();
  const fields = 'meetings { nodes { agenda { items { resolutions { id } } } } }';
  const [{ id }] = (await seen(app, installation, fields)).meetings.nodes[0].agenda.items[0].resolutions;
  await run(app, key, 'updateResolution', { id, patch: { textAsRecorded: 'As the Chair read it.' } });
  const report = await installation.bring({
    meetings: [meetingWith({ ...fostering, decision: '<p>RESOLVED that it wait.</p>' })],
  });
  expect(doubtsOf(report)).toEqual(['CONFLICT resolution 11']);
  expect(await resolutionsOf(installation)).toMatchObject([
    { textAsRecorded: 'As the Chair read it.', clauses: [{ text: 'notes the report;' }, {}] },
  ]);
});
