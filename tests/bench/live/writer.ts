/**
 * Another server of the fleet, which commits events. It runs a meeting's commands once through the API and then appends their events again,
 * each in a transaction of its own, because whole commands would take time from the servers on the same processors.
 */
import { and, desc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { createApp } from '../../../src/app.ts';
import { type Access, openAccess } from '../../../src/db/access.ts';
import { appendEvents, newEvent } from '../../../src/events/append.ts';
import type { EventType } from '../../../src/events/catalogue.ts';
import { encodeCursor } from '../../../src/events/cursor.ts';
import { EventFeed } from '../../../src/events/feed.ts';
import { type EventRow, event } from '../../../src/events/log.table.ts';
import { keyFromId } from '../../../src/graphql/ids.ts';
import type { BenchDatabase } from '../database.ts';
import { machineMs } from '../numbers.ts';

export class Writer {
  /** The meeting's id in the API. */
  readonly meeting: string;
  readonly #access: Access;
  readonly #feed: EventFeed;
  readonly #rows: EventRow[];
  readonly #councilId: number;
  #committed = 0;

  /** `rows` are the events to append, in turn. */
  constructor(access: Access, meeting: string, rows: EventRow[]) {
    const [row] = rows;
    if (!row) throw new Error('the commands had no events');
    this.meeting = meeting;
    this.#access = access;
    this.#rows = rows;
    this.#councilId = row.councilId;
    this.#feed = new EventFeed(access);
  }

  /** Commits one event. Returns when it was committed. */
  async commit(): Promise<number> {
    const { type, operation, subjectType, subjectId, facts, reason, visibility } = this.#rows[
      this.#committed++ % this.#rows.length
    ] as EventRow;
    const next = newEvent({
      type: type as EventType,
      operation,
      subjectType,
      subjectId,
      facts: facts as never,
      reason,
      visibility,
    });
    const actor = { kind: 'API_KEY' as const, name: 'bench', personId: null };
    await this.#access.write({ councilId: this.#councilId, reads: ['PUBLIC'] }, (tx) =>
      appendEvents(tx, [next], actor, new Date()),
    );
    const committed = machineMs();
    this.#feed.announce({ councilId: this.#councilId, publicHead: null });
    return committed;
  }

  /** The cursor from before the last `count` events. */
  async cursorsBefore(counts: readonly number[]): Promise<string[]> {
    const [head] = await this.#feed.heads('PUBLIC', [this.#councilId]);
    if (!head) throw new Error('the council has no feed');
    const { epoch, sequence } = head;
    const feed = { audience: 'PUBLIC' as const, councilId: this.#councilId, epoch };
    return counts.map((count) => encodeCursor({ ...feed, sequence: sequence - count }));
  }

  async close(): Promise<void> {
    await this.#feed.close();
    await this.#access.close();
  }
}

/** A writer for a new meeting of the council, which is in session. */
export async function openWriter({ url, keys }: BenchDatabase, council: string): Promise<Writer> {
  const app = await createApp({
    databaseUrl: url,
    logger: pino({ level: 'error' }),
    costs: { perMinute: 1e12, perMinuteWithCredential: 1e12 },
  });
  const ask = async <T>(query: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys[council]}` };
    const body = JSON.stringify({ query });
    const response = await app.fetch(new Request('http://bench/graphql', { method: 'POST', headers, body }));
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return data;
  };
  const found = await ask<{ council: { panels: { nodes: { id: string }[] } } }>(
    `{ council(slug: "${council}") { panels(first: 1) { nodes { id } } } }`,
  );
  const { createMeetings } = await ask<{ createMeetings: { meetings: { id: string }[] } }>(`mutation {
    createMeetings(input: {
      panel: "${found.council.panels.nodes[0]?.id}", kind: ORDINARY, isConfirmed: true, dates: [{ startsAt: "2023-11-06T17:30:00Z" }]
    }) { meetings { id } }
  }`);
  const meeting = createMeetings.meetings[0]?.id ?? '';
  for (const step of ['startMeeting', 'adjournMeeting', 'resumeMeeting'])
    await ask(`mutation { ${step}(input: { meeting: "${meeting}" }) { userErrors { message } } }`);
  await app.dispose();

  const key = keyFromId('Meeting', meeting);
  if (!key) throw new Error(`${council}: no meeting was created`);
  const access = openAccess(url, { max: 2 });
  const rows = await access.public
    .select()
    .from(event)
    .where(and(eq(event.subjectId, key.id), eq(event.type, 'MEETING_STATUS_CHANGED')))
    .orderBy(desc(event.sequence))
    .limit(2);
  return new Writer(access, meeting, rows.reverse());
}
