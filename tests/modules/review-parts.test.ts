/** The parts of reviews that only some readers may see: under restricted items and draft agendas. */
import { expect, test } from 'vitest';
import { keyGiven } from '../../src/graphql/known.ts';
import { minuteEntry } from '../../src/modules/minutes/minute-entries.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { sharedApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addRecord } from '../support/rows.ts';
import { owner } from '../support/world.ts';

const app = await sharedApp();

const fields = `version findings { text source { placeAsRecorded } } recommendations { number progress { text } } documents { id }
  agendaItems { id }`;
const asReview = `... on Review { ${fields} }`;

test('under a restricted item are read by those alone who may read restricted records', async () => {
  const improvement = await createImprovement(app);
  const { take, ids, node, world, restrictItem } = improvement;
  await restrictItem();
  const patch = {
    recommendations: [{ number: '1', text: 'Recruit', progress: [{ text: 'A child', agendaItem: ids.agendaItem }] }],
    agendaItems: [ids.agendaItem],
  };
  const { review } = await take('updateReview', { id: ids.review, patch }, `review { ${fields} }`);
  const whole = {
    ...{ version: 2, findings: [], documents: [], agendaItems: [{ id: ids.agendaItem }] },
    recommendations: [{ number: '1', progress: [{ text: 'A child' }] }],
  };
  expect(review).toEqual(whole);
  expect(await node(ids.review, asReview, await memberOfEveryPanel(world))).toEqual(whole);
  const hidden = { ...whole, agendaItems: [], recommendations: [{ number: '1', progress: [] }] };
  expect(await node(ids.review, asReview)).toEqual(hidden);
  expect(await node(ids.review, asReview, await world.key('OFFICER'))).toEqual(hidden);
  // The review itself is public, and so is the news that it changed.
  expect(await lastEvent(improvement)).toMatchObject({ visibility: 'PUBLIC', subject_type: 'Review', operation: 'UPDATED' });
});

test('are not lost when somebody who may not read them sends a list back as they read it', async () => {
  const { take, ids, node, key, world, restrictItem } = await createImprovement(app);
  const change = (patch: object, by = key) => take('updateReview', { id: ids.review, patch }, 'review { id }', by);
  const findings = [
    { kind: 'STRENGTH', text: 'A' },
    { kind: 'STRENGTH', text: 'B', source: { agendaItem: ids.agendaItem, placeAsRecorded: 'Under the item' } },
  ];
  await change({ findings });
  // The item is restricted later; its place among the findings was public until then.
  await restrictItem();
  await improvementHides(world.councilId);
  await change({
    recommendations: [{ number: '1', text: 'Recruit', progress: [{ text: 'A child', agendaItem: ids.agendaItem }] }],
    agendaItems: [ids.agendaItem],
  });
  await change(
    {
      findings: [
        { kind: 'STRENGTH', text: 'New' },
        { kind: 'STRENGTH', text: 'A' },
        { kind: 'STRENGTH', text: 'B' },
      ],
      recommendations: [{ number: '1', text: 'Recruit more', progress: [] }],
      agendaItems: [],
    },
    await world.key('OFFICER'),
  );
  expect(await node(ids.review, asReview, key)).toEqual({
    ...{ version: 4, documents: [], agendaItems: [{ id: ids.agendaItem }] },
    findings: [
      { text: 'New', source: null },
      { text: 'A', source: null },
      { text: 'B', source: { placeAsRecorded: 'Under the item' } },
    ],
    recommendations: [{ number: '1', progress: [{ text: 'A child' }] }],
  });
  // More progress is told after that which the teller may not read.
  await change({ recommendations: [{ number: '1', progress: [] }] });
  expect((await node(ids.review, asReview, key)).recommendations).toEqual([{ number: '1', progress: [] }]);
});

/** As the command that restricts an item leaves the places that record findings. */
async function improvementHides(councilId: number): Promise<void> {
  await owner().execute(`update review_finding_source set visibility = 'RESTRICTED' where council_id = ${councilId}`);
}

test('cannot be the source of a finding that all readers of the review read', async () => {
  const { refused, take, ids, world, key, restrictItem } = await createImprovement(app);
  const draft = await addRecord(world, 'MinuteEntry', minuteEntry, {
    ...{ agendaItemId: keyGiven('AgendaItem', ids.agendaItem).id, position: 1, kind: 'NARRATIVE', visibility: 'DRAFT' },
  });
  const entry = await addRecord(world, 'MinuteEntry', minuteEntry, {
    ...{ agendaItemId: keyGiven('AgendaItem', ids.agendaItem).id, position: 2, kind: 'NARRATIVE' },
  });
  const from = (source: object) => ({
    id: ids.review,
    patch: { findings: [{ kind: 'STRENGTH', text: 'A child', source: { agendaItem: ids.agendaItem, ...source } }] },
  });
  const at = (field: string) => [['INVALID', `patch.findings.0.source.${field}`]];
  expect(await refused('updateReview', from({ minuteEntry: draft.globalId }))).toEqual(at('minuteEntry'));
  expect(await refused('updateReview', from({ agendaItem: ids.otherItem, minuteEntry: entry.globalId }))).toEqual(
    at('minuteEntry'),
  );
  await take('updateReview', from({ minuteEntry: entry.globalId, document: ids.document }), 'review { id }');
  const exempt = { level: 'EXEMPT', scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Paragraph 10.4' } as const;
  await addRecord(world, 'AccessRestriction', restriction, { ...exempt, documentId: keyGiven('Document', ids.document).id });
  await addRecord(world, 'AccessRestriction', restriction, { ...exempt, minuteEntryId: entry.id });
  expect(await refused('updateReview', from({ minuteEntry: entry.globalId, document: ids.document }), key)).toEqual([
    ...at('minuteEntry'),
    ...at('document'),
  ]);
  await restrictItem();
  expect(await refused('updateReview', from({}))).toEqual(at('agendaItem'));
});
