/** What a withdrawal leaves behind, and what stays hidden with what it came from. */
import { expect, test } from 'vitest';
import { excludedItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import { addMinutes, addResolution, addRestriction } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { refusals } from '../support/write.ts';
import { createMotion } from '../support/writing.ts';

const app = await sharedApp();

const title = async (id: string, key?: string) =>
  (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on WorkProgrammeItem { title } } }', { id }, key)).node;

test('a clause that only a withdrawn recommendation names can be left out', async () => {
  const { world, panel, item, key } = await createMotion(app);
  const { made, clauses } = await addResolution(world, item, 1, ['report figures', 'publish them']);
  const asked = { title: 'Figures', text: 'report figures', kind: 'TO_OFFICERS', status: 'MADE' } as const;
  const row = { panelId: panel.id, reference: 'R-1', ...asked, clauseId: clauses[0]?.id as string };
  const recommended = await addRecord(world, 'Recommendation', recommendation, row);
  await run(app, key, 'withdrawRecord', { id: recommended.globalId, reason: 'In error' });
  const patch = { clauses: [{ depth: 0, text: 'publish them' }] };
  const { resolution } = await run(
    app,
    key,
    'updateResolution',
    { id: made.globalId, patch },
    'resolution { clauses { id text } }',
  );
  expect(resolution.clauses).toEqual([{ id: clauses[1]?.globalId, text: 'publish them' }]);
});

test('a meeting with approved minutes is not withdrawn', async () => {
  const { world, meeting, key } = await createMotion(app);
  await addMinutes(world, meeting, 'APPROVED');
  const refused = await refusals(app, key, 'withdrawRecord', { id: meeting.globalId, reason: 'In error' });
  const message = 'The minutes of this meeting are APPROVED. Approved minutes are the record.';
  expect(refused).toEqual([['INVALID_TRANSITION', 'id', message]]);
});

test('deferred business stays hidden with each restricted item that it comes from', async () => {
  const { world, panel, item, closed, other, key } = await createMotion(app);
  await addRestriction(world, { agendaItemId: other.id });
  const hidden = { panelId: panel.id, title: 'Bid of Ash', status: 'TAKEN', visibility: 'RESTRICTED' } as const;
  const row = { ...hidden, fulfilledByItemId: other.id, deferredFromItemId: closed.id };
  const planned = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, row);
  const released = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, row);
  await run(app, key, 'updateWorkProgrammeItem', { id: planned.globalId, patch: { fulfilledBy: item.globalId } });
  expect(await title(planned.globalId)).toBeNull();
  await run(app, key, 'releaseAgendaItem', { agendaItem: other.globalId });
  expect(await title(released.globalId)).toBeNull();
  await run(app, key, 'releaseAgendaItem', { agendaItem: closed.globalId });
  for (const { globalId } of [planned, released]) expect(await title(globalId)).toEqual({ title: 'Bid of Ash' });
});

test('a released motion tells nothing of a draft item that it covers', async () => {
  const { world, panel, key } = await createMotion(app);
  const [motion, late] = await world.createAgenda(await world.createMeeting(panel), [
    { kind: 'EXCLUSION_MOTION', position: 8 },
    { visibility: 'DRAFT', position: 9 },
  ]);
  if (!motion || !late) throw new Error('the agenda has two more items');
  await addRestriction(world, { agendaItemId: motion.id });
  await addPart(world, excludedItem, { motionId: motion.id, agendaItemId: late.id, visibility: 'RESTRICTED' });
  await run(app, key, 'releaseAgendaItem', { agendaItem: motion.globalId });
  const document = 'query Q($id: ID!) { node(id: $id) { ... on AgendaItem { excludesItems { id } } } }';
  expect((await read(app, document, { id: motion.globalId })).node).toEqual({ excludesItems: [] });
  expect((await read(app, document, { id: motion.globalId }, key)).node).toEqual({ excludesItems: [{ id: late.globalId }] });
});
