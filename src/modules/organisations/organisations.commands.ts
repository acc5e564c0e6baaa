/** Organisations that inputs name in words. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { organisation } from './organisations.table.ts';

/** The id of the organisation of this name, which is added when no organisation on record has the name or is also known by it. */
export async function organisationNamed(command: Command, name: string): Promise<string> {
  const { tx } = command;
  const [known] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        eq(organisation.councilId, tx.councilId),
        or(
          sql`lower(${organisation.name}) = lower(${name})`,
          sql`lower(${name}) in (select lower(alias) from unnest(${organisation.alsoKnownAs}) as alias)`,
        ),
      ),
    )
    // An organisation of that very name comes before one that is only also known by it.
    .orderBy(sql`${organisation.name} <> ${name}`, sql`lower(${organisation.name}) <> lower(${name})`, asc(organisation.id))
    .limit(1);
  if (known) return known.id;
  return (await command.insert(organisation, { name, kind: 'NOT_STATED', visibility: 'PUBLIC' })).id;
}
