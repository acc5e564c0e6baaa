/** Checks of the ground on which a record is restricted. */
import { allIn, listOf, optionalText } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { type AccessLevelValue, levelFits, paragraphsOf, type RestrictionSchemeValue } from './restrictions.rules.ts';
import type { restriction } from './restrictions.table.ts';

/** As `RestrictionInput` gives it. An import gives no scheme and no ground where its source states none. */
export interface RestrictionGiven {
  level: AccessLevelValue;
  scheme: RestrictionSchemeValue | null;
  paragraphs?: readonly string[] | null;
  groundAsRecorded: string | null;
  publicInterestReason?: string | null;
  withholdTitle?: boolean | null;
}

/** The columns of a restriction that its ground gives. */
export type Ground = Pick<
  typeof restriction.$inferInsert,
  'level' | 'scheme' | 'paragraphs' | 'groundAsRecorded' | 'publicInterestReason' | 'isTitleWithheld'
>;

/** The ground of a restriction; null where none is given. */
export function restrictionOf(given: RestrictionGiven | null | undefined, path: InputPath): Ground | null | Mistake {
  if (!given) return null;
  const { level, scheme } = given;
  return allIn({
    level: scheme === null || levelFits(level, scheme) ? level : wrongLevel(scheme, pathWithin(path, 'level')),
    scheme,
    paragraphs: scheme === null ? [] : paragraphs(scheme, given.paragraphs ?? [], pathWithin(path, 'paragraphs')),
    groundAsRecorded: scheme === null ? null : ground(given.groundAsRecorded, pathWithin(path, 'groundAsRecorded')),
    publicInterestReason: optionalText(given.publicInterestReason, pathWithin(path, 'publicInterestReason')),
    isTitleWithheld: given.withholdTitle ?? false,
  });
}

/** More than a scheme has. */
const paragraphsMax = 20;

function wrongLevel(scheme: RestrictionSchemeValue, path: InputPath): Mistake {
  const fitting = (['EXEMPT', 'CONFIDENTIAL'] as const).filter((level) => levelFits(level, scheme)).join(' or ');
  return mistake('RESTRICTION_GROUND_REQUIRED', `A restriction on a ground of ${scheme} is ${fitting}.`, path);
}

function paragraphs(scheme: RestrictionSchemeValue, given: readonly string[], path: InputPath): string[] | Mistake {
  const known = paragraphsOf[scheme];
  const wanted = `Name the paragraphs of ${scheme}: any of ${known.join(', ')}.`;
  if (known.length > 0 && given.length === 0) return mistake('RESTRICTION_GROUND_REQUIRED', wanted, path);
  const message = known.length > 0 ? wanted : `${scheme} has no numbered paragraphs; leave them out.`;
  const ofScheme = (paragraph: string, at: InputPath) =>
    known.includes(paragraph.trim()) ? paragraph.trim() : mistake('RESTRICTION_GROUND_REQUIRED', message, at);
  const named = listOf(given, paragraphsMax, ofScheme, path);
  return named instanceof Mistake ? named : [...new Set(named)];
}

function ground(text: string | null, path: InputPath): string | Mistake {
  const words = optionalText(text, path, 2000);
  return (
    words ??
    mistake(
      'RESTRICTION_GROUND_REQUIRED',
      "Give the ground in words, e.g. the paragraph or the council's own reference, as the agenda is to print it.",
      path,
    )
  );
}
