import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { responseDueOn } from '../../src/modules/recommendations/ledger.rules.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { createCouncil, owner } from '../support/world.ts';

/** Every day from one to another, both included. */
function daysBetween(first: string, last: string): string[] {
  const days = [];
  for (const date = new Date(first); date <= new Date(last); date.setUTCDate(date.getUTCDate() + 1))
    days.push(date.toISOString().slice(0, 10));
  return days;
}

test('the database and the rule give the same last day for every day of two years, by notice and by receipt', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const days = daysBetween('2022-12-01', '2024-12-31');
  expect(days).toHaveLength(31 + 365 + 366);
  const notices = days.flatMap((day) => [
    { noticeServedOn: day, reportReceivedOn: day },
    { noticeServedOn: day, reportReceivedOn: '2022-11-30' },
    { noticeServedOn: '2022-11-30', reportReceivedOn: day },
  ]);
  await owner()
    .insert(recommendation)
    .values(
      notices.map((dates, index) => ({
        councilId: world.councilId,
        id: uuidv7(),
        panelId: panel.id,
        reference: String(index),
        title: 'A',
        text: 'That it be done.',
        kind: 'TO_EXECUTIVE' as const,
        status: 'AWAITING_RESPONSE' as const,
        ...dates,
      })),
    );
  const { noticeServedOn, reportReceivedOn, responseDueOn: dueOn } = recommendation;
  const rows = await owner()
    .select({ noticeServedOn, reportReceivedOn, dueOn })
    .from(recommendation)
    .where(eq(recommendation.councilId, world.councilId));
  expect(rows).toHaveLength(notices.length);
  const different = rows.filter((row) => row.dueOn !== responseDueOn(row.noticeServedOn ?? '', row.reportReceivedOn ?? ''));
  expect(different).toEqual([]);
});

test('without a notice there is no last day', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const [row] = await owner()
    .insert(recommendation)
    .values({
      councilId: world.councilId,
      id: uuidv7(),
      panelId: panel.id,
      reference: 'R-1',
      title: 'A',
      text: 'That it be done.',
      kind: 'TO_EXECUTIVE',
      status: 'MADE',
    })
    .returning();
  expect(row?.responseDueOn).toBeNull();
});
