/** Creates a meeting whose minutes are to be written. */
import type { App } from '../../src/app.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { day } from './ledger.ts';
import { addRestriction } from './minuted.ts';
import { read } from './read.ts';
import { events } from './roll.ts';
import { addRecord } from './rows.ts';
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

/** The fields of a resolution. */
export const wholeResolution = `id version kind outcome textAsRecorded stem proposer { displayName } seconder { displayName }
  clauses { label depth text parent { text } } vote { for against abstentions records { person { displayName } choice } }`;
const resolutions = `query Q($m: ID!) { node(id: $m) { ... on Meeting { version minutes { status } resolutions {
  kind outcome textAsRecorded clauses { text } access { level restriction { groundAsRecorded } }
} } } }`;

/** The same with two people who move and second, and what a reader sees of the resolutions and of the history. */
export async function createMotion(app: App, details?: object) {
  const made = await createMeetingToMinute(details);
  const add = (displayName: string) => addRecord(made.world, 'Person', person, { displayName, sortName: displayName });
  const [ash, birch] = [await add('Ash'), await add('Birch')];
  const seenBy = async (key?: string) => (await read(app, resolutions, { m: made.meeting.globalId }, key)).node;
  const historyFor = async (key?: string) => (await read(app, events, { slug: made.world.slug }, key)).council.history.nodes;
  return { ...made, ash, birch, seenBy, historyFor };
}

export const textAsRecorded = 'RESOLVED that the plan come back and include figures';
/** What a resolution must have. */
export const minimal = { kind: 'RESOLVED', textAsRecorded };
