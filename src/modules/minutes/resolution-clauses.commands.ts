/** Writes the clauses of a resolution. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { allIn, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import { recommendation } from '../recommendations/recommendations.table.ts';
import { dropBases } from '../sources/sources.commands.ts';
import { recordSource } from '../sources/sources.table.ts';
import { alsoReadWithdrawn } from '../withdrawal/withdrawal-rows.commands.ts';
import { workProgrammeItem } from '../work-programme/work-programme.table.ts';
import { continuations, parentsOf, wrongDepths } from './resolution-clauses.rules.ts';
import { type ResolutionClauseRow, resolutionClause } from './resolutions.table.ts';

/** As `ResolutionClauseInput` gives it. */
export interface ClauseGiven {
  label?: string | null;
  depth: number;
  text: string;
}

export interface ClauseValue {
  label: string | null;
  depth: number;
  text: string;
}

const clausesMax = 200;
const labelMax = 50;

/** All clauses of a resolution, in reading order. */
export function clausesOf(given: readonly ClauseGiven[], path: InputPath): ClauseValue[] | Mistake {
  const wrong = wrongDepths(given.map(({ depth }) => depth));
  const deep = 'A clause is at most one level below the clause before it; the first clause is at level 0.';
  return listOf(
    given,
    clausesMax,
    ({ label, depth, text }, at) =>
      allIn({
        label: optionalText(label, pathWithin(at, 'label'), labelMax),
        depth: wrong.includes(Number(at.at(-1))) ? mistake('INVALID', deep, pathWithin(at, 'depth')) : depth,
        text: requiredText(text, 'Write the clause.', pathWithin(at, 'text')),
      }),
    path,
  );
}

/** The clauses of a resolution, in reading order. */
export function storedClauses({ tx }: Command, resolutionId: string): Promise<ResolutionClauseRow[]> {
  return tx
    .select()
    .from(resolutionClause)
    .where(and(eq(resolutionClause.councilId, tx.councilId), eq(resolutionClause.resolutionId, resolutionId)))
    .orderBy(asc(resolutionClause.position));
}

/** New clauses for a resolution, unless one that they leave out is the origin of another record. */
export async function replacementOf(
  command: Command,
  stored: readonly ResolutionClauseRow[],
  given: readonly ClauseGiven[],
  path: InputPath,
): Promise<ClauseValue[] | Mistake> {
  const clauses = clausesOf(given, path);
  if (clauses instanceof Mistake) return clauses;
  const kept = continuations(stored.map(wordsOf), clauses.map(wordsOf));
  const dropped = stored.filter((_, index) => !kept.includes(index));
  const [origin] = await origins(command, dropped);
  if (!origin) return clauses;
  const message = `A recommendation or an item of the work programme comes from the clause “${origin.text.slice(0, 80)}”, so it cannot be left out. Correct the words of clauses in one call, and add or take out others in another.`;
  return mistake('INVALID', message, path);
}

/** The clauses from which other records come. */
async function origins({ tx }: Command, clauses: readonly ResolutionClauseRow[]): Promise<ResolutionClauseRow[]> {
  const ids = clauses.map(({ id }) => id);
  if (ids.length === 0) return [];
  const named = new Set<string | null>();
  for (const table of [recommendation, workProgrammeItem]) {
    const rows = await tx
      .select({ clauseId: table.clauseId })
      .from(table)
      .where(and(eq(table.councilId, tx.councilId), inArray(table.clauseId, ids)));
    for (const { clauseId } of rows) named.add(clauseId);
  }
  return clauses.filter(({ id }) => named.has(id));
}

/** Writes the clauses in place of the stored ones. A clause that continues a stored one keeps its id. */
export async function writeClauses(
  command: Command,
  resolutionId: string,
  stored: readonly ResolutionClauseRow[],
  clauses: readonly ClauseValue[],
  visibility: Visibility,
): Promise<void> {
  const { tx, now } = command;
  const kept = continuations(stored.map(wordsOf), clauses.map(wordsOf));
  const parents = parentsOf(clauses.map(({ depth }) => depth));
  const ids: string[] = [];
  for (const [index, clause] of clauses.entries()) {
    const old = stored[kept[index] ?? -1];
    const row = { ...clause, position: index + 1, parentId: ids[parents[index] ?? -1] ?? null };
    if (!old) {
      ids.push((await command.insert(resolutionClause, { visibility, resolutionId, ...row })).id);
      continue;
    }
    ids.push(old.id);
    const changes = (Object.keys(row) as (keyof typeof row)[]).filter((name) => row[name] !== old[name]);
    if (changes.length === 0) continue;
    await tx
      .update(resolutionClause)
      .set({ ...row, version: sql`${resolutionClause.version} + 1`, updatedAt: now })
      .where(and(eq(resolutionClause.councilId, tx.councilId), eq(resolutionClause.id, old.id)));
    await dropBases(command, old.id, changes);
  }
  const left = stored.filter((_, index) => !kept.includes(index));
  if (left.length === 0) return;
  const dropped = await hideNamed(command, left);
  await tx
    .delete(resolutionClause)
    .where(and(eq(resolutionClause.councilId, tx.councilId), inArray(resolutionClause.id, dropped)));
  for (const id of dropped) await dropBases(command, id);
  await tx.delete(recordSource).where(and(eq(recordSource.councilId, tx.councilId), inArray(recordSource.recordId, dropped)));
}

/** Hides the clauses that only withdrawn records name, which an operator may bring back. Gives the ids of the others. */
async function hideNamed(command: Command, clauses: readonly ResolutionClauseRow[]): Promise<string[]> {
  const { tx, now } = command;
  await alsoReadWithdrawn(tx);
  const named = new Set((await origins(command, clauses)).map(({ id }) => id));
  const hidden = and(eq(resolutionClause.councilId, tx.councilId), inArray(resolutionClause.id, [...named]));
  await tx.update(resolutionClause).set({ visibility: 'WITHDRAWN', parentId: null, updatedAt: now }).where(hidden);
  return clauses.map(({ id }) => id).filter((id) => !named.has(id));
}

function wordsOf({ text }: { text: string }): string {
  return text;
}
