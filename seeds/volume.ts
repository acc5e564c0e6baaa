/**
 * Invented councils in the number that a country has, for benchmarks and for tests of growth. They are the same in every database: a fixed
 * seed makes them. The names are not of real councils or people.
 */
import type postgres from 'postgres';
import type { Pool } from '../src/db/client.ts';
import { council } from '../src/modules/councils/councils.table.ts';
import { inBulk } from './volume/bulk.ts';
import { copy } from './volume/copy.ts';
import { councilRow, makeCouncil } from './volume/councils.ts';
import { makeFeed } from './volume/feeds.ts';
import { type MadeMeeting, makeMeeting } from './volume/meetings.ts';
import { type MadeRecommendation, makeMinutes, makeResolution } from './volume/outcomes.ts';
import { Random } from './volume/random.ts';
import { Rows } from './volume/rows.ts';
import { fillSearch } from './volume/search.ts';

/** At factor 1. Each council has 5 panels, 200 meetings and 1,600 items. */
const councilsMax = 300;
const panels = 5;
const meetingsOfPanel = 40;
/** Councils that are loaded in one transaction. */
const batchSize = 10;

/**
 * Fills an empty database with `factor` times 300 councils, 1,500 panels, 60,000 meetings and 480,000 items, and what goes with them. `owner` acts
 * as scrutiny_owner, with at least two connections. Nobody else may write meanwhile. Returns the slugs of the councils.
 * Errors: the database has a council.
 */
export async function loadVolume({ sql }: Pool, factor: number): Promise<string[]> {
  const [existing] = await sql`select from council limit 1`;
  if (existing) throw new Error('the database has councils already');
  const councils = Array.from({ length: Math.max(2, Math.round(councilsMax * factor)) }, (_, number) => councilRow(number));
  const inTurn = async (work: (tx: postgres.TransactionSql, councilIds: readonly number[]) => Promise<void>) => {
    const waiting = councils.map(({ id }) => id);
    const worker = async () => {
      for (let batch = waiting.splice(0, batchSize); batch.length > 0; batch = waiting.splice(0, batchSize)) {
        await sql.begin((tx) => work(tx, batch));
      }
    };
    await Promise.all([worker(), worker()]);
  };
  await inBulk(
    sql,
    async () => {
      await copy(sql, council, councils);
      await sql`select setval(pg_get_serial_sequence('council', 'id'), ${councils.length})`;
      await inTurn(loadRecords);
    },
    () => inTurn(fillSearch),
  );
  return councils.map(({ slug }) => slug);
}

async function loadRecords(tx: postgres.TransactionSql, councilIds: readonly number[]): Promise<void> {
  const rows = new Rows();
  const heads = councilIds.map((councilId) => makeRecords(rows, councilId));
  for (const [table, made] of rows.tables) await copy(tx, table, made);
  await tx`
    update council_feed f set staff_head = h.head, public_head = h.head
      from unnest(${councilIds as number[]}::int[], ${heads}::bigint[]) as h(council_id, head)
     where f.council_id = h.council_id`;
}

/** Makes the records of a council. Returns the head of its feed. */
function makeRecords(rows: Rows, councilId: number): number {
  const making = { rows, random: new Random(councilId), councilId };
  const parts = makeCouncil(making);
  const meetings: MadeMeeting[] = [];
  const recommendations: MadeRecommendation[] = [];
  for (let number = 0; number < panels * meetingsOfPanel; number++) {
    const made = makeMeeting(making, parts, number % panels, Math.floor(number / panels));
    meetings.push(made);
    if (!made.isConcluded) continue;
    makeMinutes(making, made);
    const recommendation = makeResolution(making, made, number);
    if (recommendation) recommendations.push(recommendation);
  }
  return makeFeed(making, meetings, recommendations);
}
