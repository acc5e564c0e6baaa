/** Invented minutes, resolutions and recommendations of concluded meetings. */
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendationProgress, recommendationStatusChange } from '../../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import type { MadeMeeting } from './meetings.ts';
import { dateOf, daysAfter, type Making, recorded } from './rows.ts';
import { demand, sentences, topicOf } from './words.ts';

/** The statuses of recommendations, one after the other. */
const statuses = ['IN_PROGRESS', 'REPORTED_COMPLETE', 'CLOSED', 'AWAITING_RESPONSE', 'OUTSTANDING'] as const;

export interface MadeRecommendation {
  id: string;
  panelId: string;
  madeOn: Date;
  status: (typeof statuses)[number];
}

export function makeMinutes(making: Making, { id, startsAt, items }: MadeMeeting): void {
  const { rows, random, councilId } = making;
  const written = daysAfter(startsAt, 14);
  rows.add(minutes, { councilId, meetingId: id, status: 'PUBLISHED', publishedAt: written });
  for (const agendaItemId of items.slice(4, 7)) {
    const row = { ...recorded(making, written), agendaItemId, position: 1, kind: 'NARRATIVE' as const };
    const text = sentences(random, 3);
    rows.add(minuteEntry, row);
    rows.add(minuteEntryText, { councilId, minuteEntryId: row.id, text, html: `<p>${text}</p>` });
  }
}

/** The resolution on the report, and the recommendation that it makes; null where the meeting made none. */
export function makeResolution(making: Making, held: MadeMeeting, number: number): MadeRecommendation | null {
  const { rows, random, councilId } = making;
  const { id: meetingId, panelId, startsAt, items } = held;
  const made = recorded(making, daysAfter(startsAt, 0, 1));
  const text = demand(random);
  rows.add(resolution, { ...made, agendaItemId: items[4] as string, position: 1, kind: 'RECOMMENDED' });
  rows.add(resolutionDetail, { councilId, resolutionId: made.id, outcome: 'CARRIED', textAsRecorded: text });
  const clause = { ...recorded(making, made.createdAt), resolutionId: made.id, position: 1, text };
  rows.add(resolutionClause, clause);
  if (number % 2 === 1) return null;

  const status = statuses[(number / 2) % statuses.length] as (typeof statuses)[number];
  const row = {
    ...recorded(making, made.createdAt),
    panelId,
    reference: `R${String(number / 2 + 1).padStart(3, '0')}`,
    title: `Improve ${topicOf(random)}`,
    text,
    kind: 'TO_EXECUTIVE' as const,
    madeOn: dateOf(startsAt),
    meetingId,
    agendaItemId: items[4],
    clauseId: clause.id,
    addresseeName: 'The Cabinet',
    status,
    noticeServedOn: dateOf(daysAfter(startsAt, 3)),
  };
  rows.add(recommendation, row);
  const change = { councilId, recommendationId: row.id, meetingId };
  rows.add(recommendationStatusChange, { ...change, id: random.id(row.createdAt), status, changedAt: row.createdAt });
  if (status !== 'AWAITING_RESPONSE') {
    const reported = daysAfter(startsAt, 70);
    rows.add(recommendationProgress, {
      ...recorded(making, reported),
      recommendationId: row.id,
      actionTaken: sentences(random, 1),
      actedOn: dateOf(reported),
      claim: status === 'OUTSTANDING' ? 'OUTSTANDING' : status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'COMPLETE',
    });
  }
  return { id: row.id, panelId, madeOn: row.createdAt, status };
}
