/** Organisations that inputs name in words. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import { organisation, organisationRecord } from './organisations.table.ts';

/**
 * The id of the organisation of this name, which is added when no organisation on record has the name or is also known by it. It is at least
 * as visible as the record that names it: an organisation that only a hidden record names is hidden, too.
 */
export async function organisationNamed(command: Command, name: string, visibility: Visibility = 'PUBLIC'): Promise<string> {
  const { tx } = command;
  const [known] = await tx
    .select()
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
  if (!known) return (await command.insert(organisation, { name, kind: 'NOT_STATED', visibility })).id;
  if (leastVisible([known, { visibility }]) !== visibility) {
    const [locked] = await command.lock(organisationRecord, [known.id]);
    if (locked) await command.update(organisationRecord, locked, { visibility });
  }
  return known.id;
}
