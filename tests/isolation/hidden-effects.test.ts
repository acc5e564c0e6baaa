/** Commands whose effects reach records that the caller or the public may not read. */
import { and, eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { CommandRunner } from '../../src/commands/runner.ts';
import { openAccess } from '../../src/db/access.ts';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { caseOf, documentOf } from '../mutations/cases.ts';
import { createScene } from '../mutations/scene.ts';
import { ask, sharedApp } from '../support/app.ts';
import { owner } from '../support/world.ts';

const app = await sharedApp();

test('an approval of hidden minutes stays hidden, although the approving meeting is public', async () => {
  const { state, input } = caseOf('approveMinutes');
  const { world, ids } = await createScene(state);
  const { councilId } = world;
  await owner().update(minutes).set({ visibility: 'DRAFT' }).where(eq(minutes.councilId, councilId));
  await owner()
    .update(meeting)
    .set({ visibility: 'DRAFT' })
    .where(and(eq(meeting.councilId, councilId), eq(meeting.date, '2025-12-01')));
  const given = { ...input(ids), amendments: 'The name of a child is removed.' };
  const approved = await ask(app, documentOf('approveMinutes'), { input: given }, await world.key());
  expect(approved.data.approveMinutes.userErrors).toEqual([]);
  const query = 'query Q($id: ID!) { node(id: $id) { ... on Resolution { minutesApproval { amendments } } } }';
  const asStaff = await ask(app, query, { id: ids.resolution }, await world.key());
  expect(asStaff.data.node).toEqual({ minutesApproval: { amendments: 'The name of a child is removed.' } });
  const asPublic = await ask(app, query, { id: ids.resolution });
  expect(asPublic.data.node).toEqual({ minutesApproval: null });
});

test('a meeting that ends closes its open item, also for a caller who may not read that item', async () => {
  const { world, ids } = await createScene({
    meeting: { liveStatus: 'IN_PUBLIC_SESSION' },
    agendaItem: { liveState: 'OPEN', visibility: 'DRAFT' },
  });
  const access = openAccess(inject('databaseUrl'), { max: 2 });
  const conclude = declaredMutations().get('concludeMeeting');
  if (!conclude) throw new Error('concludeMeeting is not declared');
  const caller = {
    actor: { kind: 'API_KEY' as const, name: 'runs meetings only', personId: null },
    councilId: world.councilId,
    reads: ['PUBLIC', 'STAFF'] as const,
    permissions: new Set(['RUN_MEETINGS' as const]),
  };
  const outcome = await new CommandRunner(access, () => {}).run(caller, conclude, { meeting: ids.meeting });
  await access.close();
  expect(outcome.userErrors).toEqual([]);
  const rows = await owner().select().from(agendaItem).where(eq(agendaItem.councilId, world.councilId));
  expect(rows.map(({ liveState }) => liveState).sort()).toEqual(['CLOSED', 'PENDING']);
});
