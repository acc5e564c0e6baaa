/** A record that gets another parent while a command waits for the lock of its former one. */
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { sharedApp } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { mutate } from '../support/mutate.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

test('the command runs again, under the new parent: an item whose agenda moved is opened in the new meeting', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const former = await world.createMeeting(panel);
  const present = await world.createMeeting(panel, { liveStatus: 'IN_PUBLIC_SESSION' });
  const [item] = await world.createAgenda(former);
  const key = await world.key();
  const opening = await owner().transaction(async (tx) => {
    await tx.select().from(meeting).where(eq(meeting.id, former.id)).for('no key update');
    const waiting = mutate(app, 'openAgendaItem', { agendaItem: item?.globalId }, 'agendaItem { liveState meeting { id } }', key);
    const isBlocked = async () => {
      for (;;) {
        const [row] = await tx.execute<{ count: number }>(
          sql`select count(*)::int from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`,
        );
        if (row?.count) return;
      }
    };
    await within(20_000, 'the command waits for the lock', isBlocked());
    await tx
      .update(agendaItem)
      .set({ meetingId: present.id })
      .where(eq(agendaItem.id, item?.id ?? ''));
    return { waiting };
  });
  expect(await opening.waiting).toEqual({
    agendaItem: { liveState: 'OPEN', meeting: { id: present.globalId } },
    userErrors: [],
  });
});
