/** Organisations that inputs name in words. */
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
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
  if (!known) {
    const added = await command.insert(organisation, { name, kind: 'NOT_STATED', visibility });
    announceShown(command, added.id, visibility);
    return added.id;
  }
  await showOrganisations(command, [known.id], visibility);
  return known.id;
}

/** Makes organisations at least this visible. Another record may have made one more visible already; it stays so. */
export async function showOrganisations(command: Command, ids: readonly string[], visibility: Visibility): Promise<void> {
  const isShown = (row: { visibility: Visibility }) => leastVisible([row, { visibility }]) === visibility;
  const { tx } = command;
  const known = await tx
    .select({ id: organisation.id, visibility: organisation.visibility })
    .from(organisation)
    .where(and(eq(organisation.councilId, tx.councilId), inArray(organisation.id, [...ids])));
  const hidden = known.filter((row) => !isShown(row)).map(({ id }) => id);
  for (const row of await command.lock(organisationRecord, hidden)) {
    if (isShown(row)) continue;
    await command.update(organisationRecord, row, { visibility });
    announceShown(command, row.id, visibility);
  }
}

function announceShown(command: Command, id: string, visibility: Visibility): void {
  command.announce('COUNCIL_CHANGED', organisationRecord, { id, visibility }, {}, { operation: 'CREATED' });
}
