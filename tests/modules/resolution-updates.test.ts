import { describe, expect, test } from 'vitest';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { addMinutes, addResolution } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createMotion, minimal, wholeResolution } from '../support/writing.ts';

const app = await sharedApp();

describe('updateResolution', () => {
  test('changes what is given, clears what is null and leaves the rest', async () => {
    const { item, ash, birch, key, historyFor } = await createMotion(app);
    const details = {
      ...minimal,
      outcome: 'CARRIED',
      stem: 'that',
      proposer: ash.globalId,
      clauses: [{ depth: 0, text: 'it be done' }],
    };
    const vote = { for: 4, against: 1, abstentions: 0, records: [{ person: ash.globalId, choice: 'FOR' }] };
    const recorded = { agendaItem: item.globalId, details: { ...details, vote } };
    const { resolution } = await run(app, key, 'recordResolution', recorded, 'resolution { id }');
    const change = (patch: object) =>
      run(app, key, 'updateResolution', { id: resolution.id, patch }, `resolution { ${wholeResolution} }`);
    const first = await change({
      outcome: null,
      stem: null,
      seconder: birch.globalId,
      vote: { for: 3, against: 1, abstentions: 1 },
    });
    expect(first.resolution).toEqual({
      id: resolution.id,
      version: 2,
      ...minimal,
      outcome: 'UNRECORDED',
      stem: null,
      proposer: { displayName: 'Ash' },
      seconder: { displayName: 'Birch' },
      clauses: [{ label: null, depth: 0, text: 'it be done', parent: null }],
      vote: { for: 3, against: 1, abstentions: 1, records: [] },
    });
    const second = await change({ kind: 'DEFERRED', textAsRecorded: 'Deferred.', clauses: null, vote: null, proposer: null });
    expect(second.resolution).toMatchObject({ version: 3, kind: 'DEFERRED', proposer: null, clauses: [], vote: null });
    expect((await historyFor(key))[0]).toEqual({ type: 'RESOLUTION_CHANGED', operation: 'UPDATED', subjectId: resolution.id });
  });

  test('judges a change together with what is stored', async () => {
    const { item, ash, key } = await createMotion(app);
    const vote = { for: 1, against: 2, abstentions: 0 };
    const details = { ...minimal, proposer: ash.globalId, vote };
    const { resolution } = await run(app, key, 'recordResolution', { agendaItem: item.globalId, details }, 'resolution { id }');
    const refuse = async (patch: object) =>
      places(await refusals(app, key, 'updateResolution', { id: resolution.id, patch }, 'resolution'));
    expect(await refuse({ outcome: 'CARRIED', seconder: ash.globalId, kind: null, textAsRecorded: null })).toEqual([
      ['REQUIRED', 'patch.kind'],
      ['REQUIRED', 'patch.textAsRecorded'],
      ['INVALID', 'patch.outcome'],
      ['INVALID', 'patch.seconder'],
    ]);
    await run(app, key, 'updateResolution', { id: resolution.id, patch: { outcome: 'CARRIED', vote: null } });
    expect(await refuse({ vote })).toEqual([['INVALID', 'patch.vote']]);
  });

  test('keeps the ids of clauses, and a clause from which a recommendation comes', async () => {
    const { world, panel, item, key } = await createMotion(app);
    const { made, clauses } = await addResolution(world, item, 1, ['report figures', 'publish them', 'meet again']);
    const [first, second, third] = clauses.map(({ globalId }) => globalId);
    await addRecord(world, 'Recommendation', recommendation, {
      ...{ panelId: panel.id, reference: 'R-1', title: 'Figures', text: 'report figures', kind: 'TO_OFFICERS', status: 'MADE' },
      clauseId: clauses[0]?.id as string,
    });
    const list = (...texts: string[]) => texts.map((text) => ({ depth: 0, text }));
    const change = (texts: string[]) => ({ id: made.globalId, patch: { clauses: list(...texts) } });
    const idsAfter = async (...texts: string[]) => {
      const { resolution } = await run(app, key, 'updateResolution', change(texts), 'resolution { clauses { id text } }');
      expect(resolution.clauses.map(({ text }: { text: string }) => text)).toEqual(texts);
      return resolution.clauses.map(({ id }: { id: string }) => id);
    };
    expect(await idsAfter('report all figures', 'publish them', 'meet again')).toEqual([first, second, third]);
    expect(await idsAfter('first, look', 'report all figures', 'meet again')).toEqual([expect.any(String), first, third]);
    expect(await refusals(app, key, 'updateResolution', change(['meet again']), 'resolution')).toEqual([
      {
        code: 'INVALID',
        field: ['patch', 'clauses'],
        message:
          'A recommendation or an item of the work programme comes from the clause “report all figures”, so it cannot be left out. Correct the words of clauses in one call, and add or take out others in another.',
        currentVersion: null,
      },
    ]);
    expect(await idsAfter('report all figures')).toEqual([first]);
    expect((await read(app, 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [first, second, third] })).nodes).toEqual(
      [{ id: first }, null, null],
    );
  });

  test.for(['APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED'] as const)('is refused once the minutes are %s', async (status) => {
    const { world, meeting, item, key } = await createMotion(app);
    await addMinutes(world, meeting, status);
    const { made } = await addResolution(world, item, 1, ['it be done']);
    const change = { id: made.globalId, patch: { outcome: 'CARRIED' } };
    const refusal = {
      code: 'INVALID_TRANSITION',
      message: expect.stringMatching(new RegExp(`^The minutes of this meeting are ${status}`)),
    };
    expect(await refusals(app, key, 'updateResolution', change, 'resolution')).toMatchObject([{ ...refusal, field: ['id'] }]);
    const added = { agendaItem: item.globalId, details: minimal };
    expect(await refusals(app, key, 'recordResolution', added, 'resolution')).toMatchObject([
      { ...refusal, field: ['agendaItem'] },
    ]);
  });
});
