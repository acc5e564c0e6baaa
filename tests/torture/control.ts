/**
 * The control arm: a table that is numbered as it is written, and a reader who asks for numbers greater than the last one seen. The writers
 * that the feed is tested with write it in the same transactions. Numbers are given out before the commit, so the reader loses what commits
 * late; if it lost nothing, the feed would have proved nothing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { sql as statement } from 'drizzle-orm';
import type postgres from 'postgres';
import type { CouncilTx } from '../../src/db/access.ts';

const pollMs = 10;

export async function createControlTable(sql: postgres.Sql): Promise<void> {
  await sql`create table torture_control (id bigint generated always as identity primary key, tag text not null)`;
  await sql`grant insert on torture_control to scrutiny_staff`;
}

export async function writeControl(tx: CouncilTx, tag: string): Promise<void> {
  await tx.execute(statement`insert into torture_control (tag) values (${tag})`);
}

/** The naive reader. */
export class ControlReader {
  readonly #sql: postgres.Sql;
  readonly #seen = new Set<string>();
  #last = '0';
  #isClosed = false;

  constructor(sql: postgres.Sql) {
    this.#sql = sql;
  }

  /** Reads until `close`. */
  async run(): Promise<void> {
    while (!this.#isClosed) {
      // After the database was unreachable, the next read gets the events that this read missed.
      await this.#poll().catch(() => {});
      await pause(pollMs);
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  /** How many of the rows the reader has not seen, after a last look. */
  async losses(): Promise<{ lost: number; of: number }> {
    await this.#poll();
    const rows = await this.#sql<{ tag: string }[]>`select tag from torture_control`;
    return { lost: rows.filter(({ tag }) => !this.#seen.has(tag)).length, of: rows.length };
  }

  async #poll(): Promise<void> {
    const rows = await this.#sql<{ id: string; tag: string }[]>`
      select id, tag from torture_control where id > ${this.#last} order by id`;
    for (const { id, tag } of rows) {
      this.#seen.add(tag);
      this.#last = id;
    }
  }
}
