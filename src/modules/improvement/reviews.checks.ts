/** Checks of reviews. */
import { allIn, allOf, changed, distinctNames, listOf, optionalText, requiredText, wholeNumber } from '../../commands/checks.ts';
import type { Command, SetOf } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { linkedId } from './linked-records.checks.ts';
import { published, tookPlace } from './review-dates.checks.ts';
import type { ReviewFindingInput, ReviewPatch, ReviewRecommendationInput } from './reviews.inputs.schema.ts';
import { type FindingValue, type ReviewRow, reviewRecord } from './reviews.table.ts';

export type ReviewGiven = typeof ReviewPatch.$inferInput;
export type FindingGiven = typeof ReviewFindingInput.$inferInput;
type RecommendationGiven = typeof ReviewRecommendationInput.$inferInput;

export const titleMissing = 'Give the title of the review.';
export const titleMax = 500;
/** Most findings of a review, and most recommendations. */
export const partsMax = 500;

/** The columns that the details of a review give. `current` is the review that a patch changes; null for a new one. */
export async function reviewColumns(
  command: Command,
  given: ReviewGiven,
  current: ReviewRow | null,
  path: InputPath,
): Promise<SetOf<typeof reviewRecord> | Mistake> {
  const at = (field: keyof ReviewGiven) => pathWithin(path, field);
  const dates = allIn({ tookPlace: tookPlace(given, current, path), published: published(given, path) });
  const columns = await command.checkPatch(
    reviewRecord,
    {
      title: changed(given.title, (title) => requiredText(title, titleMissing, at('title'), titleMax)),
      kind: given.kind,
      durationAsRecorded: changed(given.durationAsRecorded, (text) => optionalText(text, at('durationAsRecorded'), 500)),
      reviewerCount: changed(given.reviewerCount, (count) => wholeNumber(count, 1, at('reviewerCount'))),
      judgement: changed(given.judgement, (text) => optionalText(text, at('judgement'))),
      focusAreas: given.focusAreas === undefined ? undefined : distinctNames(given.focusAreas ?? [], 100, at('focusAreas')),
      precededById: precedingId(command, given.precededBy, current, at('precededBy')),
      findings: given.findings === undefined ? undefined : findings(given.findings ?? [], at('findings')),
      recommendations:
        given.recommendations === undefined ? undefined : recommendations(given.recommendations ?? [], at('recommendations')),
    },
    pathWithin(path) as string[],
  );
  const checked = allIn({ dates, columns });
  if (checked instanceof Mistake) return checked;
  return { ...checked.columns, ...checked.dates.tookPlace, ...checked.dates.published };
}

async function precedingId(
  command: Command,
  given: string | null | undefined,
  current: ReviewRow | null,
  path: InputPath,
): Promise<string | null | undefined | Mistake> {
  const id = await linkedId(command, reviewRecord, given, path);
  return id && id === current?.id ? mistake('INVALID', 'A review cannot follow up itself.', path) : id;
}

function findings(given: readonly FindingGiven[], path: InputPath): FindingValue[] | Mistake {
  const found = listOf(given, partsMax, findingOf, path);
  if (found instanceof Mistake || found[0]?.depth !== 1) return found;
  return mistake('INVALID', 'There is no finding above this point.', pathWithin(path, 0, 'depth'));
}

function findingOf(given: FindingGiven, path: InputPath): FindingValue | Mistake {
  const depth = given.depth ?? 0;
  return allIn({
    kind: given.kind,
    text: requiredText(given.text, 'A finding cannot be blank.', pathWithin(path, 'text')),
    comment: optionalText(given.comment, pathWithin(path, 'comment')),
    depth: depth === 0 || depth === 1 ? depth : mistake('INVALID', 'The depth is 0 or 1.', pathWithin(path, 'depth')),
    ...(given.isTruncated && { isTruncated: true }),
  });
}

function recommendations(given: readonly RecommendationGiven[], path: InputPath) {
  const made = listOf(
    given,
    partsMax,
    ({ number, text, progress }, at) => {
      const checked = allIn({
        number: requiredText(number, 'Give the number of the recommendation.', pathWithin(at, 'number'), 50),
        text: optionalText(text, pathWithin(at, 'text')),
        progress: listOf(
          progress ?? [],
          partsMax,
          (told, where) => requiredText(told.text, 'Say what was reported.', pathWithin(where, 'text')),
          pathWithin(at, 'progress'),
        ),
      });
      return checked instanceof Mistake ? checked : { number: checked.number, text: checked.text };
    },
    path,
  );
  if (made instanceof Mistake) return made;
  const again = made.findIndex(({ number }, index) => made.findIndex((other) => other.number === number) < index);
  if (again < 0) return made;
  return mistake('INVALID', `Recommendation ${made[again]?.number} is given twice.`, pathWithin(path, again, 'number'));
}

/** The progress on all recommendations that the input gives, in order, with the items under which it was reported. */
export async function progressOf(command: Command, given: ReviewGiven['recommendations'], path: InputPath) {
  if (given === undefined) return undefined;
  const told = (given ?? []).flatMap(({ number, progress }, index) =>
    (progress ?? []).map((report, place) => ({
      ...{ number: number.trim(), text: report.text.trim(), id: report.agendaItem },
      path: pathWithin(path, index, 'progress', place, 'agendaItem'),
    })),
  );
  if (told.length > partsMax * 2) return mistake('TOO_LONG', `At most ${partsMax * 2} reports of progress are allowed.`, path);
  const items = allOf(await referEach(command, agendaItemRecord, told));
  if (items instanceof Mistake) return items;
  return told.map(({ number, text }, index) => ({ number, text, item: items[index] as NonNullable<(typeof items)[number]> }));
}
