/**
 * What the parts of an operation cost, in points: an object 1, a scalar nothing. What a field costs beside is declared with the field,
 * `extensions: { cost: … }`, and so is the usual length of a list that takes no size and is longer than most, `extensions: { usualRecords: … }`.
 */
import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

/** About in the proportion of the time that they take the server and PostgreSQL. */
export const charges = {
  /** Counting a list. */
  totalCount: 5,
  /** A list of the records of all councils. */
  acrossCouncils: 100,
  search: 1000,
  /** The transaction, the locks and the event of a mutation. */
  mutation: 100,
} as const;

/** What a request takes from its client's budget at least, refused or not: reading it takes time. */
export const requestMin = 10;

/** What a client is charged beside when its operation is refused as too complex. */
export const refusalCharge = 100;

/** Refusals of operations that ask for too much that come to a client at once; one more with each second. */
export const refusalsAtOnce = 20;

/** Characters of a document that cost 1 when it is read. A document without a fault is kept, and read once. */
export const charactersForOne = 10;

/** Records in a list that takes no size, such as the documents of an item. Most have fewer. */
export const usualRecords = 3;

/** Bytes of a body that cost nothing, and those of the rest that cost 1. */
export const freeBytes = 8192;
export const bytesForOne = 100;

/** Events in a snapshot. */
export const snapshotEvents = 10;

type Field = GraphQLField<unknown, unknown>;

export function chargeOf({ extensions }: Field): number {
  return typeof extensions.cost === 'number' ? extensions.cost : 0;
}

export function usualRecordsOf({ extensions }: Field): number {
  return typeof extensions.usualRecords === 'number' ? extensions.usualRecords : usualRecords;
}

/** The lists that are longer than most, e.g. “`Agenda.items` 10”. */
export function longLists(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
  const long = fields.filter(({ field }) => usualRecordsOf(field) !== usualRecords);
  return long.map(({ type, field }) => `\`${type.name}.${field.name}\` ${usualRecordsOf(field)}`).join(', ');
}
