/** The process that writes the rows of a command without the command: plain INSERTs in one transaction, through the same driver. */
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { answerCalls } from '../child.ts';
import { type CommandLoad, madeOn, referenceOf, text, title, writerOf } from './command.ts';

export interface Inserts extends CommandLoad {
  seconds: number;
  /** Whether also the rows that keep the event, its actor and the answer are written. */
  isWhole: boolean;
}

let sql: postgres.Sql;
/** Far above the numbers that commands give. */
const firstSequence = Date.now();
let sequence = firstSequence;

answerCalls({
  /** Every transaction takes one of ten connections, as many as the measured server has. */
  start: (url: string) => {
    sql = postgres(url, { max: 10, onnotice: () => {}, connection: { role: 'scrutiny_owner', jit: 'off' } });
  },
  /** Takes the events away, whose numbers are not of the feed. */
  clean: async () => {
    await sql`delete from event_actor a using event e where e.council_id = a.council_id and e.id = a.event_id and e.sequence > ${firstSequence}`;
    await sql`delete from event where sequence > ${firstSequence}`;
  },
  /** Returns the transactions a second. */
  insert: async (work: Inserts) => {
    let { first } = work;
    const began = performance.now();
    const until = began + work.seconds * 1000;
    await Promise.all(
      work.writers.map(async () => {
        while (performance.now() < until) await insert(first++, work);
      }),
    );
    const count = first - work.first;
    return { perSecond: (count / (performance.now() - began)) * 1000 };
  },
});

async function insert(n: number, work: Inserts): Promise<void> {
  const { councilId, panelId } = writerOf(n, work);
  const reference = referenceOf(n, work);
  const [id, changeId, eventId] = [uuidv7(), uuidv7(), uuidv7()];
  const facts = { recommendationId: id, panelId, previousStatus: null, status: 'MADE' };
  await sql.begin(async (tx) => {
    await tx`
      insert into recommendation (council_id, id, panel_id, reference, is_reference_printed, title, text, kind, made_on, status)
      values (${councilId}, ${id}, ${panelId}, ${reference}, true, ${title}, ${text}, 'TO_EXECUTIVE', ${madeOn}, 'MADE')`;
    await tx`
      insert into recommendation_status_change (council_id, id, recommendation_id, status, changed_at)
      values (${councilId}, ${changeId}, ${id}, 'MADE', now())`;
    if (!work.isWhole) return;
    const answer = { recommendation: { councilId, id } };
    await tx`
      insert into idempotent_answer (council_id, visibility, key, input_hash, answer)
      values (${councilId}, 'STAFF', ${reference}, ${'0'.repeat(64)}, ${tx.json(answer)})`;
    await tx`
      insert into event (council_id, visibility, sequence, id, type, operation, subject_type, subject_id, facts, occurred_at)
      values (${councilId}, 'STAFF', ${++sequence}, ${eventId}, 'RECOMMENDATION_CHANGED', 'CREATED', 'Recommendation', ${id}, ${tx.json(facts)}, now())`;
    await tx`
      insert into event_actor (council_id, visibility, event_id, kind, name)
      values (${councilId}, 'STAFF', ${eventId}, 'API_KEY', 'bench')`;
  });
}
