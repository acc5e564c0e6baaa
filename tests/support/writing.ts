/** Creates a meeting whose minutes are to be written. */
import { day } from './ledger.ts';
import { addRestriction } from './minuted.ts';
import { createCouncil, type Made } from './world.ts';

/** A meeting that ended yesterday, with an open item, a restricted item and a third. */
export async function createMeetingToMinute(details: object = { liveStatus: 'CLOSED' }) {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: day(-1), ...details });
  const [item, closed, other] = (await world.createAgenda(meeting, [{}, {}, {}])) as [Made, Made, Made];
  await addRestriction(world, { agendaItemId: closed.id });
  return { world, panel, meeting, item, closed, other, key: await world.key('CLERK') };
}

/** A ground as inputs give it. */
export const restriction = {
  level: 'EXEMPT',
  scheme: 'SCHEDULE_12A_ENGLAND',
  paragraphs: ['3'],
  groundAsRecorded: 'Paragraph 3 of Part 1 of Schedule 12A',
};
