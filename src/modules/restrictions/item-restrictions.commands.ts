/** The commands that restrict and release agenda items and documents. They take effect at once, in every read, search and stream. */
import { and, asc, eq } from 'drizzle-orm';
import { optionalText, reasonMax } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { type ItemSecrecy, printedWording, storeDetail, wordingOf } from '../agendas/item-wording.commands.ts';
import { announceDocument } from '../documents/document-events.commands.ts';
import { document, documentRecord } from '../documents/documents.table.ts';
import { minutes } from '../minutes/minutes.table.ts';
import { showBases, showSources } from '../sources/sources.commands.ts';
import { type DocumentTableRow, settleDocument } from './document-secrecy.commands.ts';
import { type Content, contentsOf } from './item-contents.commands.ts';
import { type Ground, restrictionOf } from './restrictions.checks.ts';
import { addRestriction, liftRestriction, replaceGround, restrictionInForce } from './restrictions.commands.ts';
import type { releaseInput, restrictInput } from './restrictions.mutations.schema.ts';
import { showRows } from './shown-rows.commands.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;

export async function restrictAgendaItem(command: Command<ItemRow>, input: InputOf<typeof restrictInput>): Promise<void> {
  const { target: item } = command;
  const { ground } = await command.check({ ground: groundOf(input) });
  const subject = { agendaItemId: item.id };
  const inForce = await restrictionInForce(command, subject);
  if (inForce) await replaceGround(command, inForce, ground);
  else await addRestriction(command, subject, ground, item.visibility);
  await settleItem(command, item, { isTitleWithheld: ground.isTitleWithheld ?? false });
  const hidden = contentsOf(command, [item.id]).filter(({ part }) => part === 'HIDDEN');
  announceItem(command, item, 'ITEM_RESTRICTED', null);
  const told = { change: 'ITEM_RESTRICTED', reason: ground.groundAsRecorded } as const;
  await showRows(command, hidden, ['PUBLIC', 'STAFF', 'DRAFT'], () => 'RESTRICTED', told);
}

export async function releaseAgendaItem(command: Command<ItemRow>, input: InputOf<typeof releaseInput>): Promise<void> {
  const { target: item } = command;
  const { reason } = await command.check({ reason: optionalText(input.reason, 'reason', reasonMax) });
  if (!(await liftRestriction(command, { agendaItemId: item.id }))) throw notRestricted('item', 'agendaItem');
  await settleItem(command, item, null);
  const hidden = contentsOf(command, [item.id]).filter(({ part }) => part === 'HIDDEN');
  const ofMinutes = await visibilityOfMinutes(command, item);
  const shownAs = ({ publishedWith }: Content) => (publishedWith === 'MINUTES' ? ofMinutes : item.visibility);
  announceItem(command, item, 'ITEM_RELEASED', reason);
  await showRows(command, hidden, ['RESTRICTED'], shownAs, { change: 'ITEM_RELEASED' });
}

type DocumentCommand = Command<DocumentTableRow>;

export async function restrictDocument(command: DocumentCommand, input: InputOf<typeof restrictInput>): Promise<void> {
  const { target } = command;
  const { ground } = await command.check({ ground: groundOf(input) });
  const subject = { documentId: target.id };
  const inForce = await restrictionInForce(command, subject);
  if (inForce) await replaceGround(command, inForce, ground);
  else await addRestriction(command, subject, ground, target.visibility);
  await settleDocument(command, target);
  await announceOne(command, null);
}

export async function releaseDocument(command: DocumentCommand, input: InputOf<typeof releaseInput>): Promise<void> {
  const { target } = command;
  const { reason } = await command.check({ reason: optionalText(input.reason, 'reason', reasonMax) });
  if (!(await liftRestriction(command, { documentId: target.id }))) throw notRestricted('document', 'document');
  await settleDocument(command, target);
  await announceOne(command, reason);
}

/** Fields of an item whose values a restriction hides while the item itself is public. */
const hiddenFields = ['urgency', 'references', 'excludesItems', 'report'];

function groundOf({ restriction }: InputOf<typeof restrictInput>): Ground | Mistake {
  const ground = restrictionOf(restriction, 'restriction');
  return ground ?? mistake('RESTRICTION_GROUND_REQUIRED', 'Give the ground.', 'restriction');
}

function notRestricted(noun: string, field: string) {
  return refusal('NOT_RESTRICTED', `This ${noun} has no restriction of its own, so there is none to lift.`, field);
}

/**
 * Puts the words of an item, and the titles of its documents, into the rows that fit the restriction now in force. Commands on documents
 * lock the document before its file; so does this, before the other rows change.
 */
async function settleItem(command: Command, item: ItemRow, secrecy: ItemSecrecy): Promise<void> {
  const wording = await wordingOf(command, item);
  await storeDetail(command, item, wording, secrecy);
  await command.update(agendaItemRecord, item, printedWording(wording, secrecy));
  await showSources(command, [item.id], secrecy?.isTitleWithheld ? 'RESTRICTED' : item.visibility);
  if (secrecy) await showBases(command, item.id, hiddenFields, 'RESTRICTED');
  for (const row of await command.lock(documentRecord, await documentIdsOf(command, item.id))) {
    await settleDocument(command, row);
    announceDocument(command, row);
  }
}

async function documentIdsOf({ tx }: Command, agendaItemId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.councilId, tx.councilId), eq(document.agendaItemId, agendaItemId)))
    .orderBy(asc(document.id));
  return rows.map(({ id }) => id);
}

/** What the minutes of the item get on release: that of the minutes, which are drafts until they are published. */
async function visibilityOfMinutes({ tx }: Command, item: ItemRow): Promise<Visibility> {
  const [row] = await tx
    .select({ visibility: minutes.visibility })
    .from(minutes)
    .where(and(eq(minutes.councilId, tx.councilId), eq(minutes.meetingId, item.meetingId)));
  return leastVisible([item, row ?? { visibility: 'DRAFT' }]);
}

/** The item itself stays public, so the public hears that it was restricted. */
function announceItem(command: Command, item: ItemRow, change: 'ITEM_RESTRICTED' | 'ITEM_RELEASED', reason: string | null): void {
  const facts = { meetingId: item.meetingId, agendaItemId: item.id, change };
  command.announce('AGENDA_CHANGED', agendaItemRecord, item, facts, { reason });
}

async function announceOne(command: DocumentCommand, reason: string | null): Promise<void> {
  const { target } = command;
  announceDocument(command, target, { reason });
  if (target.agendaItemId === null || target.meetingId === null) return;
  const facts = { meetingId: target.meetingId, agendaItemId: target.agendaItemId, change: 'ITEM_DOCUMENTS_CHANGED' as const };
  command.announce('AGENDA_CHANGED', agendaItemRecord, { id: target.agendaItemId, visibility: target.visibility }, facts);
}
