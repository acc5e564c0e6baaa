import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { valueBasis } from '../../src/modules/sources/sources.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { mutationOf } from '../support/ledger.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addEntry, addMinutes, ground } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { events } from '../support/roll.ts';
import { addPart } from '../support/rows.ts';
import { createCouncil, owner, type World } from '../support/world.ts';
import { createMeetingToMinute, restriction } from '../support/writing.ts';

const app = await sharedApp();

const entries = `query Q($m: ID!) { node(id: $m) { ... on Meeting { version minutes { status entries {
  position depth kind text html access { level isReadable restriction { groundAsRecorded } }
} } } } }`;
const writingOf = async (m: string, key?: string) => (await read(app, entries, { m }, key)).node;
const textsOf = async (m: string, key?: string) =>
  (await writingOf(m, key)).minutes.entries.map(({ text }: { text: string }) => text);
const historyOf = async ({ slug }: World, key?: string) => (await read(app, events, { slug }, key)).council.history.nodes;

const open = { level: 'OPEN', isReadable: true, restriction: null };

describe('recordMinute', () => {
  test('begins the minutes as a draft, which the public cannot tell', async () => {
    const { world, meeting, item, key } = await createMeetingToMinute();
    const before = await writingOf(meeting.globalId);
    const input = {
      agendaItem: item.globalId,
      kind: 'NARRATIVE',
      html: 'The panel met.\n\nIt agreed <script>x</script>to wait.',
    };
    const { minuteEntry } = await run(app, key, 'recordMinute', input, 'minuteEntry { id version }');
    expect(minuteEntry.version).toBe(1);
    expect(await writingOf(meeting.globalId, key)).toEqual({
      version: 1,
      minutes: {
        status: 'DRAFT',
        entries: [
          {
            position: 1,
            depth: 0,
            kind: 'NARRATIVE',
            text: 'The panel met.\nIt agreed to wait.',
            html: '<p>The panel met.</p><p>It agreed to wait.</p>',
            access: open,
          },
        ],
      },
    });
    expect(await writingOf(meeting.globalId)).toEqual(before);
    for (const reader of [undefined, await (await createCouncil()).key(), await world.key('MEMBER')])
      expect(await historyOf(world, reader)).toEqual([]);
    expect(await historyOf(world, key)).toEqual([
      { type: 'MINUTES_CHANGED', operation: 'CREATED', subjectId: minuteEntry.id },
      { type: 'MINUTES_CHANGED', operation: 'UPDATED', subjectId: meeting.globalId },
    ]);
  });

  test('puts an entry after another, and moves the later ones down', async () => {
    const { meeting, item, key } = await createMeetingToMinute();
    const add = async (html: string, details: object = {}) => {
      const input = { agendaItem: item.globalId, kind: 'DISCUSSION_POINT', html, ...details };
      return (await run(app, key, 'recordMinute', input, 'minuteEntry { id position }')).minuteEntry;
    };
    const first = await add('one');
    await add('three');
    expect(await add('two', { after: first.id, depth: 1 })).toMatchObject({ position: 2 });
    const written = await writingOf(meeting.globalId, key);
    expect(written.minutes.entries).toMatchObject([
      { position: 1, depth: 0, text: 'one' },
      { position: 2, depth: 1, text: 'two' },
      { position: 3, depth: 0, text: 'three' },
    ]);
  });

  test('is public at once when the minutes are published, and the public hears of it', async () => {
    const { world, meeting, item, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const input = { agendaItem: item.globalId, kind: 'ACTION_NOTE', html: 'A note.' };
    const { minuteEntry } = await run(app, key, 'recordMinute', input, 'minuteEntry { id }');
    expect(await textsOf(meeting.globalId)).toEqual(['A note.']);
    expect(await historyOf(world)).toEqual([{ type: 'MINUTES_CHANGED', operation: 'CREATED', subjectId: minuteEntry.id }]);
  });

  test('with a ground withholds the wording, and under a restricted item the whole entry', async () => {
    const { world, meeting, item, closed, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const input = { kind: 'NARRATIVE', html: 'The fee.' };
    await run(app, key, 'recordMinute', { ...input, agendaItem: item.globalId, restriction });
    await run(app, key, 'recordMinute', { ...input, agendaItem: closed.globalId });
    const withheld = { level: 'EXEMPT', isReadable: false, restriction: { groundAsRecorded: ground } };
    const entry = { position: 1, depth: 0, kind: 'NARRATIVE', text: null, html: null, access: withheld };
    for (const reader of [undefined, await world.key('OFFICER'), await (await createCouncil()).key()]) {
      expect((await writingOf(meeting.globalId, reader)).minutes.entries).toEqual([entry]);
      expect(await historyOf(world, reader)).toHaveLength(1);
    }
    expect(await textsOf(meeting.globalId, await memberOfEveryPanel(world))).toEqual(['The fee.', 'The fee.']);
  });

  test('reports all mistakes together, and writes nothing', async () => {
    const { world, meeting, item, other, key } = await createMeetingToMinute();
    const elsewhere = await addEntry(world, other, 1, 'Elsewhere');
    const input = { agendaItem: item.globalId, kind: 'NARRATIVE', html: ' <p> </p> ' };
    const refuse = async (given: object) =>
      places(await refusals(app, key, 'recordMinute', { ...input, ...given }, 'minuteEntry'));
    const ofRestriction = { ...restriction, paragraphs: ['12'], withholdTitle: false };
    expect(await refuse({ after: elsewhere.globalId, depth: 1, restriction: ofRestriction })).toEqual([
      ['INVALID', 'after'],
      ['REQUIRED', 'html'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.paragraphs.0'],
    ]);
    expect(await refuse({ after: 'MinuteEntry_none', restriction: { ...restriction, withholdTitle: true } })).toEqual([
      ['NOT_FOUND', 'after'],
      ['REQUIRED', 'html'],
      ['INVALID', 'restriction.withholdTitle'],
    ]);
    expect(await refuse({ html: 'x', depth: 1 })).toEqual([['INVALID', 'depth']]);
    expect(await writingOf(meeting.globalId, key)).toMatchObject({ minutes: { status: 'NONE', entries: [] } });
  });
});

describe('updateMinute', () => {
  test('corrects an entry; of published minutes the public sees it at once', async () => {
    const { world, meeting, item, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'PUBLISHED');
    const entry = await addEntry(world, item, 1, 'The panel meet.');
    for (const field of ['kind', 'depth', 'text'])
      await addPart(world, valueBasis, { recordId: entry.id, field, basis: 'DERIVED', explanation: 'By the layout.' });
    const patch = { html: '<p>The panel <strong>met</strong>.</p>', kind: 'NARRATIVE' };
    const fields = 'minuteEntry { version kind text html basis { field } }';
    const { minuteEntry } = await run(app, key, 'updateMinute', { id: entry.globalId, expectedVersion: 1, patch }, fields);
    expect(minuteEntry).toEqual({
      version: 2,
      kind: 'NARRATIVE',
      text: 'The panel met.',
      html: '<p>The panel <strong>met</strong>.</p>',
      // The values that the clerk stated rest on no rule.
      basis: [{ field: 'depth' }],
    });
    expect(await textsOf(meeting.globalId)).toEqual(['The panel met.']);
    expect(await historyOf(world)).toEqual([{ type: 'MINUTES_CHANGED', operation: 'UPDATED', subjectId: entry.globalId }]);
  });

  test('keeps levels in order, and what an entry must have', async () => {
    const { world, item, key } = await createMeetingToMinute();
    const [first] = [await addEntry(world, item, 1, 'one'), await addEntry(world, item, 2, 'two', { depth: 1 })];
    await addEntry(world, item, 3, 'three', { depth: 2 });
    const second = (
      await read(app, 'query Q($i: ID!) { node(id: $i) { ... on AgendaItem { minuteEntries { id } } } }', { i: item.globalId })
    ).node.minuteEntries[1].id;
    const refuse = async (id: string, patch: object) =>
      places(await refusals(app, key, 'updateMinute', { id, patch }, 'minuteEntry'));
    expect(await refuse(first.globalId, { depth: 1, html: '' })).toEqual([
      ['INVALID', 'patch.depth'],
      ['REQUIRED', 'patch.html'],
    ]);
    expect(await refuse(second, { depth: 0, kind: null, html: null })).toEqual([
      ['REQUIRED', 'patch.kind'],
      ['INVALID', 'patch.depth'],
      ['REQUIRED', 'patch.html'],
    ]);
  });

  test('of restricted wording is only for those who can read it', async () => {
    const { world, meeting, item } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const entry = await addEntry(world, item, 1, 'The fee.', { words: 'RESTRICTED' });
    const writer = await world.key('CLERK');
    await owner()
      .update(apiKey)
      .set({ permissions: ['RECORD_MINUTES'] })
      .where(eq(apiKey.councilId, world.councilId));
    const mutation = mutationOf('updateMinute', 'minuteEntry { kind text }');
    const change = (patch: object, key: string) => ask(app, mutation, { input: { id: entry.globalId, patch } }, key);
    expect((await change({ html: 'The price.' }, writer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data } = await change({ kind: 'NARRATIVE' }, writer);
    expect(data.updateMinute).toEqual({ minuteEntry: { kind: 'NARRATIVE', text: null }, userErrors: [] });
    const clerk = await world.key('CLERK');
    expect(await textsOf(meeting.globalId, clerk)).toEqual(['The fee.']);
    await change({ html: 'The price.' }, clerk);
    expect(await textsOf(meeting.globalId)).toEqual([null]);
    expect(await textsOf(meeting.globalId, clerk)).toEqual(['The price.']);
  });
});

describe('minutes that are approved', () => {
  test.for(['APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED'] as const)('%s: take no entry and no correction', async (status) => {
    const { world, meeting, item, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, status);
    const entry = await addEntry(world, item, 1, 'The panel met.');
    const message = `The minutes of this meeting are ${status}. Approved minutes are the record and cannot be changed.`;
    const refusal = (field: string) => [{ code: 'INVALID_TRANSITION', field: [field], message, currentVersion: null }];
    const added = { agendaItem: item.globalId, kind: 'NARRATIVE', html: 'x' };
    expect(await refusals(app, key, 'recordMinute', added, 'minuteEntry')).toEqual(refusal('agendaItem'));
    const change = { id: entry.globalId, patch: { html: 'x' } };
    expect(await refusals(app, key, 'updateMinute', change, 'minuteEntry')).toEqual(refusal('id'));
    expect(await textsOf(meeting.globalId)).toEqual(['The panel met.']);
  });
});
