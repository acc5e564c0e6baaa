/** Attaching documents to meetings, agenda items and appearances. */
import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import { optionalText, requiredText, wholeNumber } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { isPublished } from '../agendas/agendas.rules.ts';
import { agenda } from '../agendas/agendas.table.ts';
import type { appearanceRecord } from '../appearances/appearances.table.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { minutes } from '../minutes/minutes.table.ts';
import { type DocumentSecrecy, type DocumentTableRow, secrecyOf } from '../restrictions/document-secrecy.commands.ts';
import { restrictionOf } from '../restrictions/restrictions.checks.ts';
import { addRestriction } from '../restrictions/restrictions.commands.ts';
import { announceDocument } from './document-events.commands.ts';
import type { attachInput } from './documents.mutations.schema.ts';
import { isOfMinutes } from './documents.rules.ts';
import { document, documentFile, documentRecord } from './documents.table.ts';

interface Owner {
  meeting?: MeetingRow;
  agendaItem?: RowOf<typeof agendaItemRecord>;
  appearance?: RowOf<typeof appearanceRecord>;
}

/** Where a document belongs, and how visible that makes it. */
interface Place {
  meetingId: string;
  agendaItemId: string | null;
  appearanceId: string | null;
  visibility: Visibility;
}

export function attachDocument(command: Command<Owner>, input: InputOf<typeof attachInput>): Promise<{ document: Key }> {
  return addDocument(command, input, command.now);
}

/** A document with its file, or without the address of one. `shownAt`: when it became public, if it is; null where not known. */
export async function addDocument(
  command: Command<Owner>,
  input: Omit<InputOf<typeof attachInput>, 'url'> & { url: string | null },
  shownAt: Date | null,
): Promise<{ document: Key }> {
  const { target } = command;
  const { kind, url } = input;
  if (!isOfMinutes(kind)) command.demand('MANAGE_MEETINGS');
  const { supersedes, ground, title, ...details } = await command.check({
    title: requiredText(input.title, 'Give the title that is to be listed.', 'title', 1000),
    mediaType: mediaType(input.mediaType, 'mediaType'),
    byteSize: wholeNumber(input.byteSize, 0, 'byteSize'),
    pageCount: wholeNumber(input.pageCount, 1, 'pageCount'),
    sha256: sha256(input.sha256, 'sha256'),
    supersedes: superseded(command, input.supersedes, 'supersedes'),
    ground: restrictionOf(input.restriction, 'restriction'),
  });
  const place = await placeOf(command, target, isOfMinutes(kind));
  const { isRestricted, isTitleWithheld } = withGround(await secrecyOf(command, { id: null, ...place }), ground);
  const added = await command.insert(document, {
    ...{ ...place, kind, role: input.role ?? 'MAIN' },
    title: isTitleWithheld ? null : title,
    position: await nextPosition(command, place),
  });
  const shown = isRestricted ? 'RESTRICTED' : place.visibility;
  await command.insert(documentFile, {
    ...{ ...details, url, documentId: added.id, visibility: shown },
    withheldTitle: isTitleWithheld ? title : null,
    publishedAt: shown === 'PUBLIC' ? shownAt : null,
    supersedesId: supersedes?.id ?? null,
  });
  if (ground) await addRestriction(command, { documentId: added.id }, ground, place.visibility);
  announceAttached(command, { ...place, id: added.id }, shown, supersedes);
  return { document: added };
}

/** The document of an appearance belongs to the item of the appearance, too; a restriction of the item hides it. */
async function placeOf(command: Command, owner: Owner, isMinutes: boolean): Promise<Place> {
  const { meeting, agendaItem: item, appearance } = owner;
  if (item) {
    const { id, meetingId, visibility } = item;
    return { meetingId, agendaItemId: id, appearanceId: null, visibility };
  }
  if (appearance) {
    const { id, meetingId, agendaItemId } = appearance;
    const [itemOf] = agendaItemId === null ? [] : await command.lock(agendaItemRecord, [agendaItemId]);
    // An appearance under a restricted item is hidden; of its documents, the agenda prints what it prints of the item's.
    return { meetingId, agendaItemId, appearanceId: id, visibility: (itemOf ?? appearance).visibility };
  }
  if (!meeting) throw new Error('a document has an owner');
  const visibility = isMinutes ? await minutesVisibility(command, meeting) : await agendaVisibility(command, meeting);
  return { meetingId: meeting.id, agendaItemId: null, appearanceId: null, visibility };
}

async function agendaVisibility({ tx }: Command, meeting: MeetingRow): Promise<Visibility> {
  const [row] = await tx
    .select()
    .from(agenda)
    .where(and(eq(agenda.councilId, tx.councilId), eq(agenda.meetingId, meeting.id)));
  return leastVisible([meeting, row && isPublished(row.status) ? row : { visibility: 'DRAFT' }]);
}

async function minutesVisibility({ tx }: Command, meeting: MeetingRow): Promise<Visibility> {
  const [row] = await tx
    .select({ visibility: minutes.visibility })
    .from(minutes)
    .where(and(eq(minutes.councilId, tx.councilId), eq(minutes.meetingId, meeting.id)));
  return leastVisible([meeting, row ?? { visibility: 'DRAFT' }]);
}

function withGround(secrecy: DocumentSecrecy, ground: { isTitleWithheld?: boolean | undefined } | null): DocumentSecrecy {
  if (!ground) return secrecy;
  return { isRestricted: true, isTitleWithheld: secrecy.isTitleWithheld || ground.isTitleWithheld === true };
}

/** The place behind the documents of the same item, or of the meeting as a whole. Hidden documents leave no gap in the places of others. */
async function nextPosition({ tx }: Command, { meetingId, agendaItemId, visibility }: Place): Promise<number> {
  const [last] = await tx
    .select({ position: max(document.position) })
    .from(document)
    .where(
      and(
        eq(document.councilId, tx.councilId),
        eq(document.meetingId, meetingId),
        agendaItemId === null ? isNull(document.agendaItemId) : eq(document.agendaItemId, agendaItemId),
        inArray(document.visibility, [...new Set<Visibility>(['PUBLIC', visibility])]),
      ),
    );
  return (last?.position ?? 0) + 1;
}

/** A document to be replaced, locked, so that no two documents replace it. */
async function superseded(
  command: Command,
  id: string | null | undefined,
  path: InputPath,
): Promise<DocumentTableRow | Mistake | null> {
  const named = await command.referIfGiven(documentRecord, id, path);
  if (named === null || named instanceof Mistake) return named;
  await command.lock(documentRecord, [named.id]);
  const [later] = await command.tx
    .select({ visibility: documentFile.visibility })
    .from(documentFile)
    .where(and(eq(documentFile.councilId, command.tx.councilId), eq(documentFile.supersedesId, named.id)));
  // A later document that the caller cannot read must not show; then the document has two later ones.
  if (!later || !command.caller.reads.includes(later.visibility)) return named;
  return mistake('ALREADY_EXISTS', 'Another document replaces this one already; name the latest.', path);
}

function announceAttached(
  command: Command,
  added: Place & { id: string },
  shown: Visibility,
  earlier: DocumentTableRow | null,
): void {
  announceDocument(command, added, { operation: 'CREATED' });
  if (earlier) announceDocument(command, { ...earlier, visibility: leastVisible([earlier, { visibility: shown }]) });
  if (added.agendaItemId === null) return;
  const facts = { meetingId: added.meetingId, agendaItemId: added.agendaItemId, change: 'ITEM_DOCUMENTS_CHANGED' as const };
  command.announce('AGENDA_CHANGED', agendaItemRecord, { id: added.agendaItemId, visibility: added.visibility }, facts);
}

function mediaType(text: string | null | undefined, path: InputPath): string | null | Mistake {
  const given = optionalText(text, path, 200);
  if (typeof given !== 'string' || /^[\w.+-]+\/[\w.+-]+$/.test(given)) return given;
  return mistake('INVALID', 'A media type is a text like application/pdf.', path);
}

function sha256(text: string | null | undefined, path: InputPath): string | null | Mistake {
  const given = optionalText(text, path, 200);
  if (typeof given !== 'string') return given;
  if (/^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase();
  return mistake('INVALID', 'A SHA-256 has 64 hexadecimal digits.', path);
}
