/** Decisions under items of the agenda, as an import reads and writes them. */
import { and, asc, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { resolution, resolutionClause, resolutionDetail } from '../modules/minutes/resolutions.table.ts';
import type { ItemPlace } from './items.ts';
import { idIn } from './people.ts';
import type { DecisionValue, ResolutionValues } from './records.ts';
import { mutationSpec, recorded } from './specs.ts';
import type { Kind, Unit } from './unit.ts';

export function resolutionKind(unit: Unit, { councilId, within }: ItemPlace, itemId: string): Kind<ResolutionValues> {
  const { tx } = unit;
  const agendaItem = globalId('AgendaItem', { councilId, id: itemId });
  const clausesOf = (id: string) =>
    tx
      .select({ label: resolutionClause.label, depth: resolutionClause.depth, text: resolutionClause.text })
      .from(resolutionClause)
      .where(and(eq(resolutionClause.councilId, councilId), eq(resolutionClause.resolutionId, id)))
      .orderBy(asc(resolutionClause.position));
  return {
    noun: 'resolution',
    within,
    current: async (id) => {
      const [row] = await tx
        .select({ kind: resolution.kind, textAsRecorded: resolutionDetail.textAsRecorded, stem: resolutionDetail.stem })
        .from(resolution)
        .innerJoin(resolutionDetail, and(eq(resolutionDetail.councilId, councilId), eq(resolutionDetail.resolutionId, id)))
        .where(and(eq(resolution.councilId, councilId), eq(resolution.id, id)));
      return row ? { decision: { ...row, kind: row.kind as DecisionValue['kind'], clauses: await clausesOf(id) } } : null;
    },
    twin: async () => {
      const [only, ...others] = await tx
        .select({ id: resolution.id })
        .from(resolution)
        .where(and(eq(resolution.councilId, councilId), eq(resolution.agendaItemId, itemId)));
      return only && others.length === 0 ? only.id : null;
    },
    create: async ({ decision: details }) => {
      const id = idIn(await unit.run(mutationSpec('recordResolution'), { agendaItem, details }), 'resolution');
      await unit.run(recorded.itemTaken, { agendaItem });
      return id;
    },
    update: async (id, { decision: patch }) => {
      await unit.run(mutationSpec('updateResolution'), { id: globalId('Resolution', { councilId, id }), patch });
      return id;
    },
  };
}
