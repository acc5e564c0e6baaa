/** Terms of reference as staff publish them. */
import { describe, expect, test } from 'vitest';
import type { panel } from '../../src/modules/panels/panels.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const shown = 'edition preamble clauses { position label text } effectiveFrom effectiveTo recordedOn adoptedAt { date }';

async function createPanelWithTerms(
  first?: Partial<typeof termsOfReference.$inferInsert>,
  details?: Partial<typeof panel.$inferInsert>,
) {
  const world = await createCouncil();
  const of = await world.createPanel(details);
  if (first) {
    const edition = { panelId: of.id, edition: 1, clauses: [{ text: 'First.' }], ...first };
    await addRecord(world, 'TermsOfReference', termsOfReference, edition);
  }
  const editions = async () => {
    const document = `query Q($id: ID!) { node(id: $id) { ... on Panel { termsOfReferenceHistory { ${shown} } } } }`;
    return (await read(app, document, { id: of.globalId })).node.termsOfReferenceHistory;
  };
  return { world, key: await world.key(), panel: of, editions };
}

describe('a new edition', () => {
  test('is in force from its day, and the edition before ends the day before', async () => {
    const { world, key, panel: of, editions } = await createPanelWithTerms({ recordedOn: '2023-07-20' });
    const council = await world.createMeeting(await world.createPanel(), { date: '2024-05-15' });
    const input = {
      panel: of.globalId,
      preamble: 'The panel is to:',
      clauses: [{ label: '(a)', text: ' Scrutinise services. ' }, { text: 'Report.' }],
      effectiveFrom: '2024-05-15',
      adoptedAt: council.globalId,
    };
    const second = {
      edition: 2,
      preamble: 'The panel is to:',
      clauses: [
        { position: 1, label: '(a)', text: 'Scrutinise services.' },
        { position: 2, label: null, text: 'Report.' },
      ],
      ...{ effectiveFrom: '2024-05-15', effectiveTo: null, recordedOn: null, adoptedAt: { date: '2024-05-15' } },
    };
    const { termsOfReference: made } = await write(app, key, 'publishTermsOfReference', input, `termsOfReference { ${shown} }`);
    expect(made).toEqual(second);
    const first = { edition: 1, preamble: null, clauses: [{ position: 1, label: null, text: 'First.' }], adoptedAt: null };
    expect(await editions()).toEqual([
      second,
      { ...first, effectiveFrom: null, effectiveTo: '2024-05-14', recordedOn: '2023-07-20' },
    ]);
    expect((await eventsOf(app, world.slug)).sort()).toEqual([
      'CREATED PANEL_CHANGED TermsOfReference',
      'UPDATED PANEL_CHANGED TermsOfReference',
    ]);
  });

  test('leaves an earlier end of the edition before as it is', async () => {
    const { key, panel: of, editions } = await createPanelWithTerms({ effectiveFrom: '2020-05-20', effectiveTo: '2023-05-16' });
    const input = { panel: of.globalId, clauses: [{ text: 'Scrutinise.' }], effectiveFrom: '2024-05-15' };
    await write(app, key, 'publishTermsOfReference', input, '__typename');
    const days = (await editions()).map(({ effectiveFrom, effectiveTo }: Record<string, string>) => [effectiveFrom, effectiveTo]);
    expect(days).toEqual([
      ['2024-05-15', null],
      ['2020-05-20', '2023-05-16'],
    ]);
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const { world, key, panel: of, editions } = await createPanelWithTerms({ effectiveFrom: '2024-05-15' });
    const input = { panel: of.globalId, clauses: [], effectiveFrom: '2024-05-15', adoptedAt: 'Meeting_none' };
    const begun = 'Edition 1 is on record from 2024-05-15. A new edition begins after that day.';
    expect(await refusals(app, key, 'publishTermsOfReference', input)).toEqual([
      ['ALREADY_EXISTS', 'effectiveFrom', begun],
      ['REQUIRED', 'clauses', 'Give at least one clause.'],
      ['NOT_FOUND', 'adoptedAt', 'There is no such meeting in this council.'],
    ]);
    expect(
      await refusals(app, key, 'publishTermsOfReference', { ...input, adoptedAt: null, clauses: [{ text: 'A' }, { text: ' ' }] }),
    ).toEqual([
      ['ALREADY_EXISTS', 'effectiveFrom', begun],
      ['REQUIRED', 'clauses.1.text', 'A clause cannot be blank.'],
    ]);
    expect((await editions()).length).toBe(1);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('does not begin once the panel is disbanded', async () => {
    const { key, panel: of } = await createPanelWithTerms(undefined, { disbandedOn: '2024-05-15' });
    const input = { panel: of.globalId, clauses: [{ text: 'Scrutinise.' }], effectiveFrom: '2024-05-15' };
    const message = 'This panel was disbanded on 2024-05-15: no terms of reference begin from that day on.';
    expect(await refusals(app, key, 'publishTermsOfReference', input)).toEqual([['INVALID', 'effectiveFrom', message]]);
    await write(app, key, 'publishTermsOfReference', { ...input, effectiveFrom: '2024-05-14' }, '__typename');
  });
});
