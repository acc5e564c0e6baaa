import { asc, sql } from 'drizzle-orm';
import { manyBy, oneById, rowsOf } from '../../db/loader.ts';
import { indicatorRow, indicatorSection, indicatorSet, observation } from './indicator-sets.table.ts';
import { indicator } from './indicators.table.ts';

export const indicatorById = oneById('indicatorById', indicator, rowsOf(indicator));

export const indicatorSetById = oneById('indicatorSetById', indicatorSet, rowsOf(indicatorSet));

export const indicatorSetsByItem = manyBy(
  'indicatorSetsByItem',
  indicatorSet,
  indicatorSet.agendaItemId,
  rowsOf(indicatorSet, sql`${indicatorSet.asAt} desc`, asc(indicatorSet.id)),
);

export const sectionsBySet = manyBy(
  'sectionsBySet',
  indicatorSection,
  indicatorSection.indicatorSetId,
  rowsOf(indicatorSection, indicatorSection.position),
);

export const rowsBySet = manyBy(
  'rowsBySet',
  indicatorRow,
  indicatorRow.indicatorSetId,
  rowsOf(indicatorRow, indicatorRow.section, indicatorRow.position),
);

/** All values of a report, oldest period first: a report's table is read whole. */
export const observationsBySet = manyBy(
  'observationsBySet',
  observation,
  observation.indicatorSetId,
  rowsOf(observation, observation.periodStart),
);
