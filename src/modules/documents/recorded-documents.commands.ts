/** The commands that keep the particulars of documents as another system states them. */
import { and, eq } from 'drizzle-orm';
import { changed, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import type { Key } from '../../db/loader.ts';
import { type DocumentTableRow, settleDocument } from '../restrictions/document-secrecy.commands.ts';
import { announceDocument } from './document-events.commands.ts';
import { addDocument } from './documents.commands.ts';
import { documentFile } from './documents.table.ts';

type AddInput = Parameters<typeof addDocument>[1];

/** Adds a document of which the system says that it is public, and not since when. */
export function recordDocument(command: Parameters<typeof addDocument>[0], input: AddInput): Promise<{ document: Key }> {
  return addDocument(command, input, null);
}

export interface DocumentCorrection {
  title?: string;
  /** Null: the system gives no address any more. */
  url?: string | null;
}

/** Gives a document another title or address. What is restricted stays restricted. */
export async function correctDocument(command: Command<DocumentTableRow>, input: DocumentCorrection): Promise<void> {
  const { tx, target } = command;
  const { title } = await command.check({
    title: changed(input.title, (text) => requiredText(text, 'Give the title that is to be listed.', 'title', 1000)),
  });
  if (input.url !== undefined) {
    await tx
      .update(documentFile)
      .set({ url: input.url })
      .where(and(eq(documentFile.councilId, tx.councilId), eq(documentFile.documentId, target.id)));
  }
  await settleDocument(command, title === undefined ? target : { ...target, title });
  announceDocument(command, target);
}
