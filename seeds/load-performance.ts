/** Performance reports: each printed cell is read by the rules that say what it means, and kept as printed beside that. */
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../src/modules/performance/indicators.table.ts';
import { monthOf, numberIn, readCell, readDirection, readRag, readTarget } from '../src/modules/performance/performance.rules.ts';
import type { ParsedCouncilSeed } from './format.ts';
import { insertAll, type SeedLoad } from './insert.ts';

type SetSeed = ParsedCouncilSeed['indicatorSets'][number];
type SectionSeed = SetSeed['sections'][number];
type RowSeed = SectionSeed['rows'][number];

export async function loadPerformance(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  await insertAll(load, indicator, seed.indicators, ({ key, ...details }) => ({
    ...details,
    councilId,
    id: id('indicator', key),
  }));
  for (const set of seed.indicatorSets) await loadSet(load, set);
}

async function loadSet(load: SeedLoad, set: SetSeed): Promise<void> {
  const { councilId, seed, id, maybe } = load;
  const indicatorSetId = id('indicator-set', set.key);
  const meeting = seed.meetings.find(({ key }) => set.agendaItem?.startsWith(`${key}#`));
  await insertAll(load, indicatorSet, [set], (details) => ({
    ...details,
    councilId,
    id: indicatorSetId,
    agendaItemId: maybe('item', set.agendaItem),
    panelId: maybe('panel', meeting?.panel),
    documentId: set.agendaItem && set.document ? id('document', `${set.agendaItem}/${set.document}`) : null,
  }));
  await insertAll(load, indicatorSection, set.sections, (section, index) => ({
    ...section,
    councilId,
    indicatorSetId,
    position: index + 1,
  }));
  for (const [index, section] of set.sections.entries()) {
    await insertAll(load, indicatorRow, section.rows, (row, place) => ({
      councilId,
      indicatorSetId,
      section: index + 1,
      position: place + 1,
      indicatorId: id('indicator', row.indicator),
      nameAsPublished: row.nameAsPublished,
      ...publishedIn(section, row),
    }));
    const cells = section.rows.flatMap((row) =>
      row.values.map((cell, period) => ({ row, cell, label: set.periods[period] as string })),
    );
    await insertAll(load, observation, cells, ({ row, cell, label }) => ({
      councilId,
      id: id('observation', `${set.key}/${row.indicator}/${label}`),
      indicatorSetId,
      indicatorId: id('indicator', row.indicator),
      ...monthOf(label),
      periodLabel: label,
      ...readCell(cell),
      valueAsPublished: cell,
    }));
  }
}

/** What the table prints beside the values; null where it has no such column. */
function publishedIn({ columns }: SectionSeed, row: RowSeed) {
  return {
    target: row.target === undefined ? null : readTarget(row.target),
    targetAsPublished: row.target,
    rag: row.rag === undefined ? null : readRag(row.rag),
    direction: row.direction === undefined || !columns?.direction ? null : readDirection(row.direction, columns.direction),
    benchmarks: row.benchmarks.map((cell, index) => {
      const column = columns?.benchmarks[index];
      if (!column) throw new Error(`${row.indicator} has more figures for comparison than the table has columns`);
      return { ...column, value: numberIn(cell), valueAsPublished: cell };
    }),
  };
}
