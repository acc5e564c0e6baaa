/** A command whose answer, or whose connection to the database, is lost: it has run whole or not at all, and a retry with its key is safe. */

import { once } from 'node:events';
import { connect } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';
import { meeting as meetingTable } from '../../src/modules/meetings/meetings.table.ts';
import { ask, startServer } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';
import { createCouncil, owner } from '../support/world.ts';

const { app, http } = await startServer();
const login = openLogin(inject('databaseUrl'));
afterAll(() => login.end({ timeout: 5 }));

const cancel =
  'mutation M($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id status } userErrors { code } } }';
const cancelled = (id: string) => ({ data: { cancelMeeting: { meeting: { id, status: 'CANCELLED' }, userErrors: [] } } });

async function createMeeting() {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const state = async () => {
    const document = 'query Q($id: ID!) { node(id: $id) { ... on Meeting { status version history { totalCount } } } }';
    return (await ask(app, document, { id: meeting.globalId })).data.node;
  };
  const input = { meeting: meeting.globalId, reason: 'Storm', idempotencyKey: 'k' };
  return { meeting, state, input, key: await world.key() };
}

const untouched = { status: 'SCHEDULED', version: 1, history: { totalCount: 0 } };
const changedOnce = { status: 'CANCELLED', version: 2, history: { totalCount: 1 } };

describe('the connection of the client breaks', () => {
  test('after the request is sent: the command ran once, and the retry gets its answer', async () => {
    const { meeting, state, input, key } = await createMeeting();
    const { hostname, port } = new URL(http);
    const body = JSON.stringify({ query: cancel, variables: { input } });
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\nauthorization: Bearer ${key}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await eventually(async () => expect(await state()).toEqual(changedOnce));
    socket.destroy();
    expect(await ask(app, cancel, { input }, key)).toEqual(cancelled(meeting.globalId));
    expect(await state()).toEqual(changedOnce);
  });
});

describe('the connection to the database breaks', () => {
  test('while the command waits for a lock: nothing is written, and the retry succeeds', async () => {
    const { meeting, state, input, key } = await createMeeting();
    const locked = Promise.withResolvers<number>();
    const release = Promise.withResolvers<void>();
    const holder = owner().transaction(async (tx) => {
      await tx.select().from(meetingTable).where(eq(meetingTable.id, meeting.id)).for('update');
      const [own] = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid');
      locked.resolve(own?.pid ?? 0);
      await release.promise;
    });
    const holding = await locked.promise;
    const answer = ask(app, cancel, { input }, key);
    const waiting = async () => {
      const rows = await login`
        select pg_terminate_backend(pid) from pg_stat_activity where ${holding}::int = any(pg_blocking_pids(pid))`;
      return rows.length;
    };
    await eventually(async () => expect(await waiting()).toBe(1));
    expect(await answer).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    release.resolve();
    await holder;
    expect(await state()).toEqual(untouched);
    expect(await ask(app, cancel, { input }, key)).toEqual(cancelled(meeting.globalId));
    expect(await state()).toEqual(changedOnce);
  });

  test('at the last statement: the rows that were written before it are undone', async () => {
    const { meeting, state, input, key } = await createMeeting();
    const name = `refuse_${meeting.id.replaceAll('-', '')}`;
    await login.unsafe(`
      create function ${name}() returns trigger language plpgsql security definer as $$
      begin
        if new.subject_id = '${meeting.id}' then perform pg_terminate_backend(pg_backend_pid()); end if;
        return new;
      end $$;
      create trigger ${name} before insert on event for each row execute function ${name}();`);
    const answer = await ask(app, cancel, { input }, key);
    await login.unsafe(`drop trigger ${name} on event; drop function ${name}`);
    expect(answer).toMatchObject({ data: { cancelMeeting: null }, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(await state()).toEqual(untouched);
    expect(await ask(app, cancel, { input }, key)).toEqual(cancelled(meeting.globalId));
    expect(await state()).toEqual(changedOnce);
  });
});
