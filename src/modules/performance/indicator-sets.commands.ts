/** The command that publishes a performance report. */
import { optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { contact } from '../councils/contacts.checks.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { readableUnder } from '../restrictions/under-items.commands.ts';
import { headingMax, reportTable } from './indicator-sets.checks.ts';
import type { indicatorSetInput } from './indicator-sets.mutations.schema.ts';
import {
  type IndicatorSetRow,
  indicatorRow,
  indicatorSection,
  indicatorSet,
  indicatorSetRecord,
} from './indicator-sets.table.ts';

export async function publishIndicatorSet(
  command: Command<CouncilRow>,
  input: InputOf<typeof indicatorSetInput>,
): Promise<{ indicatorSet: Key }> {
  const { table, item, document, ...details } = await command.check({
    title: requiredText(input.title, 'Give the title of the report.', 'title', headingMax),
    periodLabel: requiredText(input.periodLabel, 'Give the edition, e.g. “July 2023”.', 'periodLabel', headingMax),
    methodNote: optionalText(input.methodNote, 'methodNote'),
    contact: input.contact ? contact(input.contact, ['contact']) : null,
    item: command.referIfGiven(agendaItemRecord, input.agendaItem, 'agendaItem'),
    document: command.referIfGiven(documentRecord, input.document, 'document'),
    table: reportTable(command, input.sections, 'sections'),
  });
  const under = await readableUnder(command, item ? [item] : []);
  const visibility = item ? (under.get(item.id) ?? 'RESTRICTED') : 'PUBLIC';
  const set = await command.insert(indicatorSet, {
    ...details,
    visibility,
    asAt: input.asAt,
    agendaItemId: item?.id ?? null,
    panelId: item ? command.locked(meetingRecord, item.meetingId).panelId : null,
    documentId: document?.id ?? null,
  });
  const part = { councilId: set.councilId, visibility, indicatorSetId: set.id };
  const { sections, rows } = table;
  if (sections.length > 0) await command.tx.insert(indicatorSection).values(sections.map((each) => ({ ...part, ...each })));
  if (rows.length > 0) await command.tx.insert(indicatorRow).values(rows.map((each) => ({ ...part, ...each })));
  announceSet(command, { id: set.id, visibility }, 'CREATED');
  return { indicatorSet: set };
}

/** Announces a report that was published, or whose values changed. */
export function announceSet(
  command: Command,
  row: Pick<IndicatorSetRow, 'id' | 'visibility'>,
  operation: 'CREATED' | 'UPDATED',
): void {
  const facts = { indicatorSetId: row.id, indicatorId: null };
  command.announce('INDICATORS_CHANGED', indicatorSetRecord, row, facts, { operation });
}
