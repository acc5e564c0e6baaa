/** The meetings that the ledger speaks of: only the panel that made a recommendation hears of it and decides on it. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { type MeetingRow, meeting } from '../meetings/meetings.table.ts';
import type { RecommendationRow } from './recommendations.table.ts';

export async function panelMeeting({ tx }: Writing, row: RecommendationRow, id: string, field: string): Promise<MeetingRow> {
  const named = await lockRecord(tx, meeting, 'meeting', field, keyFromId('Meeting', id));
  if (named.panelId !== row.panelId) {
    throw new Refusal('INVALID', 'This is a meeting of another panel than the one that made the recommendation.', {
      field: [field],
    });
  }
  return named;
}

const begun: readonly MeetingRow['status'][] = ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED'];

/** Whether business can have been done there: it has begun or is over, or its day has come and nothing says that it was off. */
export function hasTakenPlace({ status, date }: MeetingRow): boolean {
  if (status === 'SCHEDULED') return date !== null && date <= todayInCouncilTime();
  return status === 'CONCLUDED' || begun.includes(status);
}

/** Whether a report can still be made there; without a live record, to the end of its day. */
export function canStillHear({ status, date }: MeetingRow): boolean {
  if (status === 'SCHEDULED' || status === 'PROVISIONAL' || status === 'POSTPONED') {
    return date === null || date >= todayInCouncilTime();
  }
  return begun.includes(status);
}

/** The panel's next meeting after another, or after now; null when none is planned. */
export async function nextMeeting(
  { tx, now }: Writing,
  row: RecommendationRow,
  after: MeetingRow | null,
): Promise<MeetingRow | null> {
  const [next] = await tx
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.councilId, row.councilId),
        eq(meeting.panelId, row.panelId),
        inArray(meeting.status, ['SCHEDULED', 'PROVISIONAL']),
        gt(meeting.ordersAt, after?.ordersAt ?? now),
      ),
    )
    .orderBy(asc(meeting.ordersAt), asc(meeting.id))
    .limit(1);
  return next ?? null;
}
