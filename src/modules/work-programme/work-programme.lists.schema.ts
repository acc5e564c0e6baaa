/** The list of a panel's work programme items. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { Panel } from '../panels/panels.schema.ts';
import { type WorkProgrammeFilterValue, workProgrammeListing } from './work-programme.queries.ts';
import { WorkProgrammeItem, WorkProgrammeStatus } from './work-programme.schema.ts';

export const WorkProgrammeItemEdge = builder.edgeObject({
  type: WorkProgrammeItem,
  name: 'WorkProgrammeItemEdge',
  description: 'Edge in a list of work programme items.',
});
export const WorkProgrammeItemConnection = builder.connectionObject(
  { type: WorkProgrammeItem, name: 'WorkProgrammeItemConnection', description: 'A page of work programme items.' },
  WorkProgrammeItemEdge,
);

export const WorkProgrammeFilter = builder.inputType('WorkProgrammeFilter', {
  description: 'Filter for work programme items.',
  fields: (t) => ({
    query: t.string({ description: 'Words in title or description.' }),
    statuses: t.field({ type: [WorkProgrammeStatus], description: 'With these statuses.' }),
    municipalYear: t.id({ description: 'Planned for this municipal year or for a meeting in it.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  workProgramme: t.connection(
    {
      type: WorkProgrammeItem,
      description: 'Its work programme by planned date; items without a date come last.',
      args: {
        filter: t.arg({ type: WorkProgrammeFilter, description: 'Filter for items.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, workProgrammeListing(filterValue(args.filter)), row),
    },
    WorkProgrammeItemConnection,
    WorkProgrammeItemEdge,
  ),
}));

function filterValue(filter: typeof WorkProgrammeFilter.$inferInput | null | undefined): WorkProgrammeFilterValue {
  if (!filter) return {};
  return { ...filter, municipalYear: filter.municipalYear == null ? null : keyToMatch('MunicipalYear', filter.municipalYear) };
}
