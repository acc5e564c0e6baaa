/** Types and values of both halves of `every-record.ts`. A place is the number of one set of records that refer to each other. */
import type { PgTable } from 'drizzle-orm/pg-core';

/** Ids of rows, one for each place, by the type that the API gives them. */
export type Ids<Type extends string> = Record<Type, string[]>;

/** Adds a row for each place to a table. Called in two steps, so that the types of the columns follow from the table. */
export type Add = <T extends PgTable>(table: T) => (details: (place: number) => Partial<T['$inferInsert']>) => Promise<string[]>;

export const day = '2020-01-15';
export const moment = new Date('2020-01-15T10:00:00Z');
export const contacts = [{ purpose: 'SCRUTINY' as const, names: ['A Clerk'] }];
export const references = [{ text: 'An Act' }];

/** The keys of the records of one place, for the rows that refer to them. */
export function keysOf(ids: Ids<'Panel' | 'Meeting' | 'AgendaItem' | 'Person' | 'Document'>) {
  return {
    ofPanel: (place: number) => ({ panelId: ids.Panel[place] as string }),
    ofMeeting: (place: number) => ({ meetingId: ids.Meeting[place] as string }),
    ofItem: (place: number) => ({ agendaItemId: ids.AgendaItem[place] as string }),
    ofPerson: (place: number) => ({ personId: ids.Person[place] as string }),
    ofDocument: (place: number) => ({ documentId: ids.Document[place] as string }),
  };
}
