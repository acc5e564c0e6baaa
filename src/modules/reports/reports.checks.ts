/** Checks of the texts of a report. */
import { allIn, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import { type InputPath, type Mistake, pathWithin } from '../../commands/refusal.ts';
import type { LabelledValue, ReportSectionValue } from './reports.table.ts';

/** As `LabelledTextInput` gives it. */
export interface LabelledGiven {
  label?: string | null;
  text: string;
}

/** As `ReportSectionInput` gives it. */
export interface SectionGiven {
  kind: ReportSectionValue['kind'];
  heading: string;
  paragraphs: readonly LabelledGiven[];
}

const sectionsMax = 100;
const paragraphsMax = 500;
const labelMax = 50;

export function labelledTexts(given: readonly LabelledGiven[], path: InputPath): LabelledValue[] | Mistake {
  return listOf(given, paragraphsMax, labelledText, path);
}

export function reportSections(given: readonly SectionGiven[], path: InputPath): ReportSectionValue[] | Mistake {
  return listOf(
    given,
    sectionsMax,
    ({ kind, heading, paragraphs }, at) =>
      allIn({
        kind,
        heading: requiredText(heading, 'Give the heading as printed.', pathWithin(at, 'heading'), 1000),
        paragraphs: labelledTexts(paragraphs, pathWithin(at, 'paragraphs')),
      }),
    path,
  );
}

function labelledText({ label, text }: LabelledGiven, path: InputPath): LabelledValue | Mistake {
  return allIn({
    label: optionalText(label, pathWithin(path, 'label'), labelMax),
    text: requiredText(text, 'A paragraph cannot be blank.', pathWithin(path, 'text')),
  });
}
