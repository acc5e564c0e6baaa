/** Adds rows of any table, for records that the API cannot write. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import { type Made, owner, type World } from './world.ts';

type Details<T extends PgTable, Given extends string> = Omit<InferInsertModel<T>, Given>;

/** Adds a record; `type` is its type in the API. */
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

/** Adds a part of a record, which has no id of its own. */
export async function addPart<T extends PgTable>(
  { councilId }: Pick<World, 'councilId'>,
  table: T,
  details: Details<T, 'councilId'>,
): Promise<void> {
  await owner()
    .insert(table)
    .values({ councilId, ...details } as never);
}
