/** The command that publishes standing notices. */
import { and, eq, isNull } from 'drizzle-orm';
import { requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { richText } from '../../commands/html.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { dayBefore } from '../meetings/notice.rules.ts';
import { panelRecord } from '../panels/panels.table.ts';
import type { noticeInput } from './notices.mutations.schema.ts';
import { type PublicNoticeRow, publicNotice, publicNoticeRecord } from './notices.table.ts';

type NoticeInput = InputOf<typeof noticeInput>;

export async function publishNotice(command: Command<CouncilRow>, input: NoticeInput): Promise<{ notice: Key }> {
  const panel = command.referIfGiven(panelRecord, input.panel, 'panel');
  const { of, title, words, place } = await command.check({
    of: panel,
    title: requiredText(input.title, 'Give the heading of the notice.', 'title', 300),
    words: richText(input.html, 'Give the wording of the notice.', 'html'),
    place: placeAmong(command, await panel, input),
  });
  const { effectiveFrom, position, replaced } = place;
  await command.lock(
    publicNoticeRecord,
    replaced.map(({ id }) => id),
  );
  for (const notice of replaced) {
    await command.update(publicNoticeRecord, notice, { effectiveTo: dayBefore(effectiveFrom) });
    command.announce('COUNCIL_CHANGED', publicNoticeRecord, notice, {});
  }
  const visibility = of?.visibility ?? 'PUBLIC';
  const published = { kind: input.kind, position, panelId: of?.id ?? null, title, ...words, effectiveFrom };
  const key = await command.insert(publicNotice, { ...published, visibility });
  command.announce('COUNCIL_CHANGED', publicNoticeRecord, { ...key, visibility }, {}, { operation: 'CREATED' });
  return { notice: key };
}

interface Place {
  effectiveFrom: string;
  position: number;
  /** The notices that end the day before. */
  replaced: PublicNoticeRow[];
}

/** The place of a new notice among the standing notices of its panel, or of the council. */
async function placeAmong(
  { tx, today }: Command,
  panel: { id: string } | null | Mistake,
  { kind, title, effectiveFrom: given }: NoticeInput,
): Promise<Place | Mistake> {
  // The check of the panel itself reports what is wrong with it.
  if (panel instanceof Mistake) return new Mistake([]);
  const standing = await tx
    .select()
    .from(publicNotice)
    .where(
      and(
        eq(publicNotice.councilId, tx.councilId),
        isNull(publicNotice.meetingId),
        panel ? eq(publicNotice.panelId, panel.id) : isNull(publicNotice.panelId),
      ),
    );
  const effectiveFrom = given ?? today;
  const same = standing.filter((notice) => notice.kind === kind && (kind !== 'OTHER' || notice.title === title.trim()));
  const later = same.find((notice) => notice.effectiveFrom !== null && notice.effectiveFrom >= effectiveFrom);
  if (later) {
    const message = `A notice of this kind begins on ${later.effectiveFrom}. Give a later day, or withdraw that notice first.`;
    return mistake('ALREADY_EXISTS', message, 'effectiveFrom');
  }
  const replaced = same.filter(({ effectiveTo }) => effectiveTo === null || effectiveTo >= effectiveFrom);
  return { effectiveFrom, replaced, position: Math.max(0, ...standing.map(({ position }) => position)) + 1 };
}
