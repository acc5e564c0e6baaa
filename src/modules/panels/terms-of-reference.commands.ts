/** The command that publishes an edition of a panel's terms of reference. */
import { and, desc, eq } from 'drizzle-orm';
import { allIn, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, type Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { dayBefore } from '../meetings/notice.rules.ts';
import { coversFrom } from './panels.rules.ts';
import type { PanelRow } from './panels.table.ts';
import type { TermsOfReferenceClauseInput, termsInput } from './terms-of-reference.mutations.schema.ts';
import { type ClauseValue, type TermsOfReferenceRow, termsOfReference, termsRecord } from './terms-of-reference.table.ts';

const clausesMax = 200;

type PanelCommand = Command<PanelRow>;

export async function publishTermsOfReference(
  command: PanelCommand,
  input: InputOf<typeof termsInput>,
): Promise<{ termsOfReference: Key }> {
  const { target } = command;
  const earlier = await latestEdition(command);
  const { effectiveFrom, preamble, clauses, adoptedAt } = await command.check({
    effectiveFrom: firstDay(target, earlier, input.effectiveFrom),
    preamble: optionalText(input.preamble, 'preamble'),
    clauses: clausesOf(input.clauses, 'clauses'),
    adoptedAt: command.referIfGiven(meetingRecord, input.adoptedAt, 'adoptedAt'),
  });
  if (earlier && (earlier.effectiveTo === null || earlier.effectiveTo >= effectiveFrom)) {
    await command.lock(termsRecord, [earlier.id]);
    await command.update(termsRecord, earlier, { effectiveTo: dayBefore(effectiveFrom) });
    command.announce('PANEL_CHANGED', termsRecord, earlier, { panelId: target.id });
  }
  const { visibility } = target;
  const key = await command.insert(termsOfReference, {
    visibility,
    panelId: target.id,
    edition: (earlier?.edition ?? 0) + 1,
    preamble,
    clauses,
    effectiveFrom,
    adoptedAtMeetingId: adoptedAt?.id ?? null,
  });
  command.announce('PANEL_CHANGED', termsRecord, { ...key, visibility }, { panelId: target.id }, { operation: 'CREATED' });
  return { termsOfReference: key };
}

async function latestEdition({ tx, target }: PanelCommand): Promise<TermsOfReferenceRow | null> {
  const [latest] = await tx
    .select()
    .from(termsOfReference)
    .where(and(eq(termsOfReference.councilId, target.councilId), eq(termsOfReference.panelId, target.id)))
    .orderBy(desc(termsOfReference.edition))
    .limit(1);
  return latest ?? null;
}

/** An edition begins after the one before it did: days already past would otherwise have two. */
function firstDay({ disbandedOn }: PanelRow, earlier: TermsOfReferenceRow | null, day: string): string | Mistake {
  if (disbandedOn !== null && day >= disbandedOn)
    return mistake(
      'INVALID',
      `This panel was disbanded on ${disbandedOn}: no terms of reference begin from that day on.`,
      'effectiveFrom',
    );
  if (!earlier) return day;
  const { edition, effectiveFrom, effectiveTo, recordedOn } = earlier;
  const since = coversFrom({ startsOn: effectiveFrom, endsOn: effectiveTo, recordedOn });
  if (since === null || day > since) return day;
  return mistake(
    'ALREADY_EXISTS',
    `Edition ${edition} is on record from ${since}. A new edition begins after that day.`,
    'effectiveFrom',
  );
}

function clausesOf(given: readonly (typeof TermsOfReferenceClauseInput.$inferInput)[], path: InputPath): ClauseValue[] | Mistake {
  if (given.length === 0) return mistake('REQUIRED', 'Give at least one clause.', path);
  return listOf(
    given,
    clausesMax,
    ({ label, text }, at) =>
      allIn({
        label: optionalText(label, pathWithin(at, 'label'), 50),
        text: requiredText(text, 'A clause cannot be blank.', pathWithin(at, 'text')),
      }),
    path,
  );
}
