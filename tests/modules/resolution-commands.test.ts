import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { addMinutes, ground } from '../support/minuted.ts';
import { createCouncil } from '../support/world.ts';
import { createMotion, minimal, restriction, textAsRecorded, wholeResolution } from '../support/writing.ts';

const app = await sharedApp();

describe('recordResolution', () => {
  test('records clauses, proposer, seconder and vote, as a draft that the public cannot tell', async () => {
    const { item, meeting, ash, birch, key, seenBy, historyFor } = await createMotion(app, { liveStatus: 'IN_PUBLIC_SESSION' });
    const details = {
      ...minimal,
      outcome: 'CARRIED',
      stem: 'that the plan',
      clauses: [
        { label: '1)', depth: 0, text: 'come back' },
        { label: 'a.', depth: 1, text: 'with figures' },
        { label: '2)', depth: 0, text: 'be published' },
      ],
      proposer: ash.globalId,
      seconder: birch.globalId,
      vote: { for: 4, against: 1, abstentions: 0, records: [{ person: birch.globalId, choice: 'AGAINST' }] },
    };
    const input = { agendaItem: item.globalId, details };
    const { resolution } = await run(app, key, 'recordResolution', input, `resolution { ${wholeResolution} }`);
    expect(resolution).toEqual({
      id: expect.any(String),
      version: 1,
      ...minimal,
      outcome: 'CARRIED',
      stem: 'that the plan',
      proposer: { displayName: 'Ash' },
      seconder: { displayName: 'Birch' },
      clauses: [
        { label: '1)', depth: 0, text: 'come back', parent: null },
        { label: 'a.', depth: 1, text: 'with figures', parent: { text: 'come back' } },
        { label: '2)', depth: 0, text: 'be published', parent: null },
      ],
      vote: { for: 4, against: 1, abstentions: 0, records: [{ person: { displayName: 'Birch' }, choice: 'AGAINST' }] },
    });
    expect(await seenBy()).toEqual({ version: 1, minutes: { status: 'NONE' }, resolutions: [] });
    expect(await seenBy(key)).toMatchObject({ version: 1, minutes: { status: 'DRAFT' }, resolutions: [{ kind: 'RESOLVED' }] });
    expect(await historyFor()).toEqual([]);
    expect(await historyFor(key)).toEqual([
      { type: 'RESOLUTION_CHANGED', operation: 'CREATED', subjectId: resolution.id },
      { type: 'MINUTES_CHANGED', operation: 'UPDATED', subjectId: meeting.globalId },
    ]);
  });

  test('records an outcome only where one is given', async () => {
    const { item, key } = await createMotion(app);
    const input = { agendaItem: item.globalId, details: minimal };
    const { resolution } = await run(app, key, 'recordResolution', input, `resolution { position ${wholeResolution} }`);
    const nothing = { stem: null, proposer: null, seconder: null, clauses: [], vote: null };
    expect(resolution).toEqual({
      id: expect.any(String),
      version: 1,
      position: 1,
      ...minimal,
      outcome: 'UNRECORDED',
      ...nothing,
    });
    const second = await run(app, key, 'recordResolution', input, 'resolution { position }');
    expect(second.resolution).toEqual({ position: 2 });
  });

  test('of published minutes is public at once; on a ground it shows its kind alone, under a restricted item nothing', async () => {
    const { world, meeting, item, closed, other, key, seenBy, historyFor } = await createMotion(app);
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const details = { ...minimal, clauses: [{ depth: 0, text: 'the fee be paid' }] };
    for (const input of [
      { agendaItem: item.globalId },
      { agendaItem: other.globalId, restriction },
      { agendaItem: closed.globalId },
    ])
      await run(app, key, 'recordResolution', { ...input, details });
    const shown = {
      kind: 'RESOLVED',
      outcome: 'UNRECORDED',
      textAsRecorded,
      clauses: [{ text: 'the fee be paid' }],
      access: { level: 'OPEN', restriction: null },
    };
    const exempt = { level: 'EXEMPT', restriction: { groundAsRecorded: ground } };
    const onGround = { kind: 'RESOLVED', outcome: null, textAsRecorded: null, clauses: [], access: exempt };
    for (const reader of [undefined, await world.key('OFFICER'), await (await createCouncil()).key()]) {
      expect((await seenBy(reader)).resolutions).toEqual([shown, onGround]);
      expect(await historyFor(reader)).toHaveLength(2);
    }
    expect((await seenBy(key)).resolutions).toEqual([shown, { ...shown, access: exempt }, { ...shown, access: exempt }]);
  });

  test('reports all mistakes together, and writes nothing', async () => {
    const { item, ash, key, seenBy } = await createMotion(app);
    const details = {
      outcome: 'CARRIED',
      textAsRecorded: ' ',
      clauses: [
        { depth: 1, text: 'x' },
        { depth: 0, text: ' ', label: 'x'.repeat(51) },
      ],
      proposer: ash.globalId,
      seconder: ash.globalId,
      vote: { for: 1, against: 2, abstentions: -1, records: [{ person: 'Person_none', choice: 'FOR' }] },
    };
    const refuse = async (given: object, more: object = {}) =>
      places(await refusals(app, key, 'recordResolution', { agendaItem: item.globalId, details: given, ...more }, 'resolution'));
    const ofRestriction = { restriction: { ...restriction, level: 'CONFIDENTIAL' } };
    expect(await refuse(details, ofRestriction)).toEqual([
      ['REQUIRED', 'details.kind'],
      ['REQUIRED', 'details.textAsRecorded'],
      ['INVALID', 'details.vote.abstentions'],
      ['NOT_FOUND', 'details.vote.records.0.person'],
      ['INVALID', 'details.seconder'],
      ['INVALID', 'details.clauses.0.depth'],
      ['TOO_LONG', 'details.clauses.1.label'],
      ['REQUIRED', 'details.clauses.1.text'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.level'],
    ]);
    const counted = { for: 1, against: 2, abstentions: 0 };
    expect(await refuse({ ...minimal, outcome: 'CARRIED', vote: counted })).toEqual([['INVALID', 'details.outcome']]);
    const named = ['FOR', 'FOR'].map((choice) => ({ person: ash.globalId, choice }));
    expect(await refuse({ ...minimal, vote: { ...counted, records: named } })).toEqual([
      ['INVALID', 'details.vote.records.1.person'],
    ]);
    expect(await refuse({ ...minimal, vote: { ...counted, for: 0, records: named.slice(1) } })).toEqual([
      ['INVALID', 'details.vote.for'],
    ]);
    expect(await seenBy(key)).toEqual({ version: 1, minutes: { status: 'NONE' }, resolutions: [] });
  });
});
