/** Rows that the API cannot write yet, of any table. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import { type Made, owner, type World } from './world.ts';

type Details<T extends PgTable, Given extends string> = Omit<InferInsertModel<T>, Given>;

/** A record; its id in the API is of `type`. */
export async function addRecord<T extends PgTable>(
  { councilId }: Pick<World, 'councilId'>,
  type: string,
  table: T,
  details: Details<T, 'councilId' | 'id'>,
): Promise<Made> {
  const id = uuidv7();
  await owner()
    .insert(table)
    .values({ councilId, id, ...details } as never);
  return { id, globalId: globalId(type, { councilId, id }) };
}

/** A part of a record, without an id of its own. */
export async function addPart<T extends PgTable>(
  { councilId }: Pick<World, 'councilId'>,
  table: T,
  details: Details<T, 'councilId'>,
): Promise<void> {
  await owner()
    .insert(table)
    .values({ councilId, ...details } as never);
}
