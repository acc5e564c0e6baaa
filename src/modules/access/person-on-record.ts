/** The person on record whom a credential names, by e-mail address or by id in the API. */
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { keyFromId } from '../../graphql/ids.ts';
import { person } from '../people/people.table.ts';

/** The condition that finds the person; undefined for a text that names nobody of the council. Several people may have one address. */
export function whoIs(named: string, councilId: number): SQL | undefined {
  const ofCouncil = eq(person.councilId, councilId);
  if (named.includes('@')) return and(ofCouncil, sql`lower(${person.email}) = lower(${named})`);
  const key = keyFromId('Person', named);
  return key?.councilId === councilId ? and(ofCouncil, eq(person.id, key.id)) : undefined;
}
