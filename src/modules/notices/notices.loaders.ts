import { and, asc, type SQL, sql } from 'drizzle-orm';
import { manyBy, manyByCouncil, oneById, rowsOf } from '../../db/loader.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { publicNotice } from './notices.table.ts';

const inOrder = rowsOf(publicNotice, asc(publicNotice.position), asc(publicNotice.id));

/**
 * Each pack prints the panel's notices anew, so those of a pack stand until a later meeting's pack prints some, or until a standing notice of
 * the same kind, which the council published after the meeting, comes into force. A standing notice stands for as long as its days say.
 */
const isLastPrinted = sql`not exists (
  select from ${publicNotice} as standing
    join ${meeting} as own_meeting on (own_meeting.council_id, own_meeting.id) = (${publicNotice.councilId}, ${publicNotice.meetingId})
   where standing.council_id = ${publicNotice.councilId} and standing.panel_id = ${publicNotice.panelId}
     and standing.meeting_id is null and standing.kind = ${publicNotice.kind} and standing.kind <> 'OTHER'
     and standing.effective_from > own_meeting.date and standing.effective_from <= (now() at time zone 'Europe/London')::date)
  and not exists (
  select from ${publicNotice} as later
    join ${meeting} as later_meeting on (later_meeting.council_id, later_meeting.id) = (later.council_id, later.meeting_id)
    join ${meeting} as own_meeting on (own_meeting.council_id, own_meeting.id) = (${publicNotice.councilId}, ${publicNotice.meetingId})
   where later.council_id = ${publicNotice.councilId} and later.panel_id = ${publicNotice.panelId}
     and later_meeting.date > own_meeting.date)`;

export const noticeById = oneById('noticeById', publicNotice, inOrder);

/** Notices that the agenda pack of a meeting prints. */
export const noticesByMeeting = manyBy('noticesByMeeting', publicNotice, publicNotice.meetingId, inOrder);

/** Notices of a panel, as last printed. */
export const noticesByPanel = manyBy('noticesByPanel', publicNotice, publicNotice.panelId, (from, where) =>
  inOrder(from, and(where, isLastPrinted) as SQL),
);

/** Notices of a council and of its panels, as last printed. */
export const noticesByCouncil = manyByCouncil('noticesByCouncil', publicNotice, inOrder, isLastPrinted);
