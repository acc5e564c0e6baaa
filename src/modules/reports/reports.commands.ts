/** Publishing the report under an agenda item. */
import { and, eq } from 'drizzle-orm';
import { allIn, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, pathWithin } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { citations } from '../councils/citations.checks.ts';
import { contacts } from '../councils/contacts.checks.ts';
import { corporateGoalRecord } from '../councils/corporate-plans.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import { labelledTexts, reportSections } from './reports.checks.ts';
import type { reportInput } from './reports.mutations.schema.ts';
import { report, reportGoal, reportPaper, reportRecord } from './reports.table.ts';

type ReportInput = InputOf<typeof reportInput>;
type ItemRow = RowOf<typeof agendaItemRecord>;

export async function publishReport(command: Command<ItemRow>, input: ReportInput): Promise<{ report: Key }> {
  const { target: item } = command;
  const text = (field: 'decisionMaker' | 'reportOf' | 'confidentialityStatement' | 'briefSummary' | 'wardsAffected') =>
    optionalText(input[field], field);
  const { goals, appendices, backgroundPapers, ...form } = await command.check({
    subject: requiredText(input.subject, 'Give the subject of the report.', 'subject', 1000),
    decisionMaker: text('decisionMaker'),
    reportOf: text('reportOf'),
    confidentialityStatement: text('confidentialityStatement'),
    briefSummary: text('briefSummary'),
    wardsAffected: text('wardsAffected'),
    recommendations: labelledTexts(input.recommendations ?? [], 'recommendations'),
    sections: reportSections(input.sections ?? [], 'sections'),
    contacts: contacts(input.contacts ?? [], 'contacts'),
    legalReferences: citations(input.legalReferences ?? [], 'legalReferences'),
    membersRoomsDocuments: input.membersRoomsDocuments ? titles(input.membersRoomsDocuments, 'membersRoomsDocuments') : null,
    goals: command.referAll(corporateGoalRecord, input.goals ?? [], 'goals'),
    appendices: papers(command, input.appendices ?? [], 'appendices'),
    backgroundPapers: papers(command, input.backgroundPapers ?? [], 'backgroundPapers'),
  });
  const visibility = (await visibilityUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  if (visibility === 'RESTRICTED') command.demand('READ_RESTRICTED');
  const { key, isNew } = await store(command, visibility, {
    ...form,
    dateOfDecision: input.dateOfDecision ?? null,
    isKeyDecision: input.isKeyDecision ?? 'NOT_STATED',
    needsEqualityAssessment: input.needsEqualityAssessment ?? 'NOT_STATED',
    needsDataProtectionAssessment: input.needsDataProtectionAssessment ?? 'NOT_STATED',
    // An empty list is the answer “None”; no list is no answer.
    statesBackgroundPapers: input.backgroundPapers != null,
  });
  const ofReport = { visibility, reportId: key.id };
  for (const { id } of goals) await command.insert(reportGoal, { ...ofReport, goalId: id });
  for (const [kind, listed] of [
    ['APPENDIX', appendices],
    ['BACKGROUND', backgroundPapers],
  ] as const) {
    for (const [index, paper] of listed.entries()) {
      await command.insert(reportPaper, { ...ofReport, ...paper, kind, position: index + 1 });
    }
  }
  await command.update(agendaItemRecord, item, {});
  announce(command, key, visibility, isNew);
  return { report: key };
}

/** Adds the report of the item, or replaces it and removes its lists. */
async function store(
  command: Command<ItemRow>,
  visibility: Visibility,
  form: Omit<typeof report.$inferInsert, 'councilId' | 'id' | 'visibility' | 'agendaItemId'>,
): Promise<{ key: Key; isNew: boolean }> {
  const { tx, target: item } = command;
  const [earlier] = await tx
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.councilId, tx.councilId), eq(report.agendaItemId, item.id)));
  if (!earlier) {
    return { key: await command.insert(report, { ...form, visibility, agendaItemId: item.id }), isNew: true };
  }
  const [row] = await command.lock(reportRecord, [earlier.id]);
  if (!row) throw new Error('the report of a locked item cannot go');
  await command.update(reportRecord, row, form);
  for (const table of [reportGoal, reportPaper]) {
    await tx.delete(table).where(and(eq(table.councilId, tx.councilId), eq(table.reportId, row.id)));
  }
  await dropBases(command, row.id);
  return { key: { councilId: row.councilId, id: row.id }, isNew: false };
}

function announce(command: Command<ItemRow>, { id }: Key, visibility: Visibility, isNew: boolean): void {
  const { target: item } = command;
  const place = { meetingId: item.meetingId, agendaItemId: item.id };
  const operation = isNew ? 'CREATED' : 'UPDATED';
  command.announce('DOCUMENT_CHANGED', reportRecord, { id, visibility }, { ...place, documentId: null }, { operation });
  // The report of a restricted item is hidden, and so is its publication.
  const change = { ...place, change: 'ITEM_DOCUMENTS_CHANGED' as const };
  command.announce('AGENDA_CHANGED', agendaItemRecord, { id: item.id, visibility }, change);
}

const papersMax = 200;

function titles(given: readonly string[], path: InputPath): string[] | Mistake {
  return listOf(given, papersMax, (title, at) => paperTitle(title, at), path);
}

function paperTitle(title: string, path: InputPath): string | Mistake {
  return requiredText(title, 'Give the title as listed.', path, 1000);
}

interface PaperGiven {
  number?: string | null;
  title: string;
  restrictionAsRecorded?: string | null;
  document?: string | null;
}

/** Papers that a report lists, in order, each with its file where that is on record. */
async function papers(command: Command, given: readonly PaperGiven[], path: InputPath) {
  // More than these are refused below, whatever they name.
  const files = await Promise.all(
    given
      .slice(0, papersMax)
      .map((paper, index) => command.referIfGiven(documentRecord, paper.document, pathWithin(path, index, 'document'))),
  );
  return listOf(
    given.map((paper, index) => ({ ...paper, file: files[index] ?? null })),
    papersMax,
    ({ number, title, restrictionAsRecorded, file }, at) =>
      allIn({
        number: paperNumber(number, pathWithin(at, 'number')),
        title: paperTitle(title, pathWithin(at, 'title')),
        restrictionAsRecorded: optionalText(restrictionAsRecorded, pathWithin(at, 'restrictionAsRecorded'), 2000),
        documentId: file instanceof Mistake ? file : (file?.id ?? null),
      }),
    path,
  );
}

/** Appendices have one, background papers none. */
function paperNumber(number: string | null | undefined, path: InputPath): string | null | Mistake {
  return number == null ? null : requiredText(number, 'Give the number of the appendix, as the report prints it.', path, 50);
}
