/** What is public of a document: a restriction of its own or that of its item hides its file, and may withhold its title. */
import { and, eq } from 'drizzle-orm';
import type { Command, SetOf } from '../../commands/command.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { documentFile, documentRecord } from '../documents/documents.table.ts';
import { showBases, showSources } from '../sources/sources.commands.ts';
import { restrictionInForce } from './restrictions.commands.ts';

export type DocumentTableRow = RowOf<typeof documentRecord>;

/** Fields of a document that its file row holds: a restriction hides them, and so the basis of their values. */
const fileFields = [
  ...['url', 'mediaType', 'byteSize', 'sizeAsPublished', 'pageCount', 'sha256', 'plainText', 'publishedAt', 'supersedes'],
];

/** The restrictions in force that hide the file of a document. */
export interface DocumentSecrecy {
  isRestricted: boolean;
  isTitleWithheld: boolean;
}

export async function secrecyOf(
  command: Command,
  { id, agendaItemId }: { id: string | null; agendaItemId: string | null },
): Promise<DocumentSecrecy> {
  const own = id === null ? null : await restrictionInForce(command, { documentId: id });
  const ofItem = agendaItemId === null ? null : await restrictionInForce(command, { agendaItemId });
  const inForce = [own, ofItem].filter((restriction) => restriction !== null);
  return {
    isRestricted: inForce.length > 0,
    isTitleWithheld: inForce.some(({ isTitleWithheld }) => isTitleWithheld),
  };
}

/** Makes the rows of a locked document fit the restrictions now in force; `set` are other columns to change. */
export async function settleDocument(
  command: Command,
  row: DocumentTableRow,
  set: SetOf<typeof documentRecord> = {},
): Promise<void> {
  const { tx, now } = command;
  const { isRestricted, isTitleWithheld } = await secrecyOf(command, row);
  const ofDocument = and(eq(documentFile.councilId, tx.councilId), eq(documentFile.documentId, row.id));
  const [file] = await tx.select().from(documentFile).where(ofDocument);
  const title = row.title ?? file?.withheldTitle ?? null;
  const shown = isRestricted ? 'RESTRICTED' : row.visibility;
  const isReleased = file?.visibility === 'RESTRICTED' && shown === 'PUBLIC';
  const stored = {
    visibility: shown,
    withheldTitle: isTitleWithheld ? title : null,
    // It has not been public before, unless a record says so.
    ...(isReleased && file.publishedAt === null && { publishedAt: now }),
  };
  await tx
    .insert(documentFile)
    .values({ councilId: tx.councilId, documentId: row.id, ...stored })
    .onConflictDoUpdate({ target: [documentFile.councilId, documentFile.documentId], set: stored });
  await command.update(documentRecord, row, { ...set, title: isTitleWithheld ? null : title });
  await showSources(command, [row.id], isTitleWithheld ? 'RESTRICTED' : row.visibility);
  if (isRestricted) await showBases(command, row.id, fileFields, 'RESTRICTED');
}
