/** Reads and keeps the references to records of another system, for the import. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { CouncilTx } from '../../db/access.ts';
import { type ExternalReferenceRow, externalReference } from './external-references.table.ts';

export type Reference = Omit<ExternalReferenceRow, 'councilId' | 'visibility' | 'system' | 'importedAt'>;

const visibility = 'STAFF' as const;

/** The references of one kind. */
export function referencesOfKind(tx: CouncilTx, system: string, kind: string): Promise<Reference[]> {
  return tx
    .select()
    .from(externalReference)
    .where(and(ofSystem(tx, system), eq(externalReference.kind, kind)))
    .orderBy(externalReference.externalId);
}

/** The references of all parts of a meeting, and of the records with the given ids, by kind. */
export function referencesFor(
  tx: CouncilTx,
  system: string,
  { within, ids }: { within?: string; ids: Record<string, readonly string[]> },
): Promise<Reference[]> {
  const named = Object.entries(ids).map(([kind, externalIds]) =>
    and(eq(externalReference.kind, kind), inArray(externalReference.externalId, [...externalIds])),
  );
  const parts = within === undefined ? [] : [eq(externalReference.within, within)];
  return tx
    .select()
    .from(externalReference)
    .where(and(ofSystem(tx, system), or(...parts, ...named)));
}

/** Whether a record stands for one of the other system. */
export async function isReferred(tx: CouncilTx, system: string, kind: string, recordId: string): Promise<boolean> {
  const [row] = await tx
    .select({ recordId: externalReference.recordId })
    .from(externalReference)
    .where(and(ofSystem(tx, system), eq(externalReference.kind, kind), eq(externalReference.recordId, recordId)))
    .limit(1);
  return row !== undefined;
}

export async function storeReference(tx: CouncilTx, system: string, reference: Reference): Promise<void> {
  const { kind, externalId, within, recordId, said, held, missedRuns } = reference;
  const set = { within, recordId, said, held, missedRuns, importedAt: new Date() };
  const { councilId } = tx;
  await tx
    .insert(externalReference)
    .values({ councilId, visibility, system, kind, externalId, ...set })
    .onConflictDoUpdate({
      target: [externalReference.councilId, externalReference.system, externalReference.kind, externalReference.externalId],
      set,
    });
}

/** Forgets a record and all that is within it: if the other system shows it again, it is imported anew. */
export async function dropReference(tx: CouncilTx, system: string, { kind, externalId }: Reference): Promise<void> {
  const own = and(eq(externalReference.kind, kind), eq(externalReference.externalId, externalId));
  const parts = kind === 'meeting' ? eq(externalReference.within, externalId) : undefined;
  await tx.delete(externalReference).where(and(ofSystem(tx, system), or(own, parts)));
}

function ofSystem({ councilId }: CouncilTx, system: string) {
  return and(eq(externalReference.councilId, councilId), eq(externalReference.system, system));
}
