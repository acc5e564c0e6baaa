/** The list of a panel's work programme items. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { yearsNamed } from '../councils/named-councils.ts';
import { Panel } from '../panels/panels.schema.ts';
import type { PanelRow } from '../panels/panels.table.ts';
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
    municipalYear: t.id({
      description: 'Planned for this municipal year or for a meeting in it; by id or by label, e.g. “2023/24” or `2023-24`.',
    }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  workProgramme: t.connection(
    {
      type: WorkProgrammeItem,
      description: 'Its work programme by planned date; items without a date come last.',
      args: {
        filter: t.arg({ type: WorkProgrammeFilter, description: 'Filter for items.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: async (row, args, ctx) => connect(ctx, args, workProgrammeListing(await filterValue(ctx, row, args.filter)), row),
    },
    WorkProgrammeItemConnection,
    WorkProgrammeItemEdge,
  ),
}));

/** Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  { councilId }: PanelRow,
  filter: typeof WorkProgrammeFilter.$inferInput | null | undefined,
): Promise<WorkProgrammeFilterValue> {
  if (!filter) return {};
  const { municipalYear: year, ...plain } = filter;
  const [municipalYear] = (await yearsNamed(ctx, year, [councilId])) ?? [];
  return { ...plain, municipalYear };
}
