/** Checks of the tables of performance reports. */
import { allIn, allOf, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { benchmarkFault, symbolFault, targetFault } from './as-published.rules.ts';
import type { BenchmarkInput, IndicatorRowInput, IndicatorSectionInput } from './indicator-sets.inputs.schema.ts';
import type { BenchmarkValue, IndicatorRowRow, IndicatorSectionRow } from './indicator-sets.table.ts';
import { indicatorRecord } from './indicators.table.ts';
import { numberIn, readTarget } from './performance.rules.ts';
import { agreeing, printedCell } from './printed-cells.checks.ts';

type SectionGiven = typeof IndicatorSectionInput.$inferInput;
type RowGiven = typeof IndicatorRowInput.$inferInput;

type Placed<Row> = Omit<Row, 'councilId' | 'visibility' | 'indicatorSetId'>;

export interface Table {
  sections: Placed<IndicatorSectionRow>[];
  rows: Placed<IndicatorRowRow>[];
}

const sectionsMax = 200;
/** Most rows of all sections together. */
const rowsMax = 1000;
export const headingMax = 500;

/** The sections of a report and the rows of all of them, in order. */
export async function reportTable(command: Command, given: readonly SectionGiven[], path: InputPath): Promise<Table | Mistake> {
  if (given.length === 0) return mistake('REQUIRED', 'Give at least one section of the report.', path);
  const places = given.flatMap(({ rows }, section) =>
    rows.map((row, index) => ({
      row,
      section: section + 1,
      position: index + 1,
      path: pathWithin(path, section, 'rows', index),
    })),
  );
  const tooLong = allOf(
    given.flatMap(({ rows }, section) =>
      rows.length > rowsMax ? [tooManyRows(rows.length, pathWithin(path, section, 'rows'))] : [],
    ),
  );
  if (tooLong instanceof Mistake) return tooLong;
  if (places.length > rowsMax) return tooManyRows(places.length, path);
  const sections = listOf(given, sectionsMax, sectionOf, path);
  const named = places.map(({ row, path: at }) => ({ id: row.indicator, path: pathWithin(at, 'indicator') }));
  const indicators = await referEach(command, indicatorRecord, named);
  const rows = allOf(
    places.map(({ row, section, position, path: at }, index) => {
      const indicator = indicators[index];
      const checked = allIn({
        indicatorId: indicator instanceof Mistake ? indicator : (indicator?.id ?? ''),
        ...cellsOf(row, at),
      });
      return checked instanceof Mistake ? checked : { ...checked, section, position };
    }),
  );
  return allIn({ sections: numbered(sections), rows });
}

function tooManyRows(count: number, path: InputPath): Mistake {
  return mistake('TOO_LONG', `These are ${count} rows; a report may have at most ${rowsMax}.`, path);
}

function numbered<S extends object>(sections: S[] | Mistake): (S & { position: number })[] | Mistake {
  return sections instanceof Mistake ? sections : sections.map((section, index) => ({ ...section, position: index + 1 }));
}

function sectionOf(given: SectionGiven, path: InputPath) {
  const heading = (field: 'titleInContents' | 'dividerHeading' | 'subheading' | 'page') =>
    optionalText(given[field], pathWithin(path, field), headingMax);
  return allIn({
    title: requiredText(given.title, 'Give the heading of the section.', pathWithin(path, 'title'), headingMax),
    titleInContents: heading('titleInContents'),
    dividerHeading: heading('dividerHeading'),
    subheading: heading('subheading'),
    page: heading('page'),
    commentary: listOf(
      given.commentary ?? [],
      500,
      (text, at) => requiredText(text, 'A paragraph cannot be blank.', at),
      pathWithin(path, 'commentary'),
    ),
  });
}

function cellsOf(row: RowGiven, path: InputPath) {
  const at = (field: keyof RowGiven) => pathWithin(path, field);
  return {
    nameAsPublished: requiredText(row.nameAsPublished, 'Give the name as printed.', at('nameAsPublished'), headingMax),
    ...targetOf(row, path),
    benchmarks: listOf(row.benchmarks ?? [], 20, benchmarkOf, at('benchmarks')),
    rag: row.rag
      ? agreeing(
          allIn({ value: row.rag.value, asPublished: printedCell(row.rag.asPublished, pathWithin(path, 'rag', 'asPublished')) }),
          (rag) => symbolFault('rag', rag),
          at('rag'),
        )
      : null,
    direction: row.direction
      ? agreeing(
          allIn({
            value: row.direction.value,
            asPublished: printedCell(row.direction.asPublished, pathWithin(path, 'direction', 'asPublished')),
            columnLabel: columnLabel(row.direction.columnLabel, pathWithin(path, 'direction', 'columnLabel')),
          }),
          (direction) => symbolFault('direction', direction),
          at('direction'),
        )
      : null,
  };
}

/** The target and its cell. A cell alone is read. */
function targetOf({ target, targetAsPublished }: RowGiven, path: InputPath) {
  const at = pathWithin(path, 'targetAsPublished');
  if (!target) {
    const cell = targetAsPublished == null ? null : printedCell(targetAsPublished, at);
    return { target: typeof cell === 'string' ? readTarget(cell) : null, targetAsPublished: cell };
  }
  const valueAsPublished = printedCell(target.valueAsPublished, pathWithin(path, 'target', 'valueAsPublished'));
  const checked = agreeing(allIn({ ...target, valueAsPublished }), targetFault, pathWithin(path, 'target'));
  const isSame = targetAsPublished == null || targetAsPublished.trim() === valueAsPublished;
  const message = 'This differs from `target.valueAsPublished`. Leave one of them out.';
  return { target: checked, targetAsPublished: isSame ? valueAsPublished : mistake('INVALID', message, at) };
}

function benchmarkOf(given: typeof BenchmarkInput.$inferInput, path: InputPath): BenchmarkValue | Mistake {
  const cell = printedCell(given.valueAsPublished, pathWithin(path, 'valueAsPublished'));
  const checked = allIn({
    comparator: given.comparator,
    label: columnLabel(given.label, pathWithin(path, 'label')),
    value: given.value ?? (cell instanceof Mistake ? null : numberIn(cell)),
    valueAsPublished: cell,
  });
  return agreeing(checked, benchmarkFault, path);
}

function columnLabel(text: string, path: InputPath): string | Mistake {
  return requiredText(text, 'Give the column heading as printed.', path, headingMax);
}
