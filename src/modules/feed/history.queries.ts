/**
 * The history of a council and of its records, from the event log. It is ordered by time and not by sequence: the sequence would tell the
 * public how many events are hidden.
 */
import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import type { Listing } from '../../db/page.ts';
import { type changeOperation, event } from '../../events/log.table.ts';

export interface HistoryFilterValue {
  types?: string[] | null;
  operations?: (typeof changeOperation.enumValues)[number][] | null;
  subject?: Key | null;
  since?: Date | null;
  until?: Date | null;
}

const order = { name: 'OCCURRED_AT DESC', by: event.occurredAt, type: 'timestamptz', direction: 'DESC' } as const;

/** Changes in a council, latest first. */
export function councilHistory(filter: HistoryFilterValue): Listing<typeof event> {
  return {
    name: 'councilHistory',
    table: event,
    order,
    where: and(
      filter.types ? inArray(event.type, filter.types) : undefined,
      filter.operations ? inArray(event.operation, filter.operations) : undefined,
      filter.subject ? and(eq(event.councilId, filter.subject.councilId), eq(event.subjectId, filter.subject.id)) : undefined,
      filter.since ? gte(event.occurredAt, filter.since) : undefined,
      filter.until ? lt(event.occurredAt, filter.until) : undefined,
    ),
  };
}

/** Changes of one record, latest first. */
export const recordHistory: Listing<typeof event> = {
  name: 'recordHistory',
  table: event,
  parentColumn: event.subjectId,
  order,
};
