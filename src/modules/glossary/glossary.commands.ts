/** The command that defines terms. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { mistake } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { readableUnder } from '../restrictions/under-items.commands.ts';
import type { termInput } from './glossary.mutations.schema.ts';
import { type GlossaryTermRow, glossaryTerm, glossaryTermRecord } from './glossary.table.ts';

const termMax = 300;
const seeAlsoMax = 50;

export async function defineGlossaryTerm(
  command: Command<CouncilRow>,
  input: InputOf<typeof termInput>,
): Promise<{ glossaryTerm: Key }> {
  const { item, ...entry } = await command.check({
    term: requiredText(input.term, 'Give the term.', 'term', termMax),
    expansion: optionalText(input.expansion, 'expansion', 1000),
    definition: isBlank(input.expansion) && isBlank(input.definition) ? wordless : optionalText(input.definition, 'definition'),
    seeAlso: listOf(
      input.seeAlso ?? [],
      seeAlsoMax,
      (term, at) => requiredText(term, 'A term cannot be blank.', at, termMax),
      'seeAlso',
    ),
    item: command.referIfGiven(agendaItemRecord, input.agendaItem, 'agendaItem'),
  });
  const visibility: Visibility = item ? ((await readableUnder(command, [item])).get(item.id) ?? 'RESTRICTED') : 'PUBLIC';
  const known = await termOnRecord(command, entry.term, item?.id ?? null);
  if (!known) {
    const key = await command.insert(glossaryTerm, { ...entry, agendaItemId: item?.id ?? null, visibility });
    command.announce('COUNCIL_CHANGED', glossaryTermRecord, { ...key, visibility }, {}, { operation: 'CREATED' });
    return { glossaryTerm: key };
  }
  await command.lock(glossaryTermRecord, [known.id]);
  // The entry is no longer as a document prints it.
  await command.update(glossaryTermRecord, known, { ...entry, visibility, entryAsPrinted: null, listTitle: null });
  command.announce('COUNCIL_CHANGED', glossaryTermRecord, { id: known.id, visibility }, {});
  return { glossaryTerm: { councilId: known.councilId, id: known.id } };
}

const wordless = mistake('REQUIRED', 'Give the words that the letters stand for, or the explanation.', 'definition');

function isBlank(text: string | null | undefined): boolean {
  return text == null || text.trim() === '';
}

/** The term as spelt, else in other cases of its letters. */
async function termOnRecord({ tx }: Command, term: string, agendaItemId: string | null): Promise<GlossaryTermRow | null> {
  const [known] = await tx
    .select()
    .from(glossaryTerm)
    .where(
      and(
        eq(glossaryTerm.councilId, tx.councilId),
        sql`lower(${glossaryTerm.term}) = lower(${term})`,
        agendaItemId === null ? isNull(glossaryTerm.agendaItemId) : eq(glossaryTerm.agendaItemId, agendaItemId),
      ),
    )
    .orderBy(sql`${glossaryTerm.term} <> ${term}`, asc(glossaryTerm.id))
    .limit(1);
  return known ?? null;
}
