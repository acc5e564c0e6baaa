/**
 * A meeting is run through all its states, two others through the ends that a meeting has instead, and meanwhile the servers are killed in turn.
 * In the end each watcher's list equals the log.
 */
import { keyFromId } from '../../src/graphql/ids.ts';
import { command } from './api.ts';
import { Audience, type Transport } from './audience.ts';
import { createMeeting, createPanel, openTopics } from './council.ts';
import { Discrepancy } from './discrepancy.ts';
import { Ledger } from './ledger.ts';
import { Log } from './log.ts';
import { Random } from './random.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

export interface MeetingOptions extends Pick<StageOptions, 'signal'> {
  seed: number;
  processes: number;
  watchers: number;
  transports: readonly Transport[];
  settleMsMax: number;
  print: (line: string) => void;
}

/** Number of commands before a killed server must run again. */
const stepsPerKill = 3;

type Step = [name: string, input: Record<string, unknown>, event: string | null];

/** Errors: Discrepancy, the first that is found. */
export async function runMeeting(options: MeetingOptions) {
  await using ends = new AsyncDisposableStack();
  const { processes, settleMsMax, print } = options;
  const started = performance.now();
  const random = new Random(options.seed);
  const stage = await openStage({ ...options, random: random.child() }, ends);
  const { api, council, failed } = stage;
  const panel = await createPanel(api, council, 'watched');
  const { meeting, item } = await createMeeting(api, panel, 'main', 0);
  const { meeting: replaced } = await createMeeting(api, panel, 'rescheduled', 1);
  const { meeting: inquorate } = await createMeeting(api, panel, 'inquorate', 2);
  const motion = await addItem(stage, meeting, 'motion', { kind: 'EXCLUSION_MOTION' });
  const exempt = await addItem(stage, meeting, 'exempt', { kind: 'REPORT' }, exemption);
  await command(
    api,
    'updateAgendaItem',
    { id: motion, patch: { excludesItems: [exempt] }, idempotencyKey: 'excludes' },
    'agendaItem { id }',
  );

  const log = new Log(stage.sql, council.councilId);
  const audience = new Audience(stage, log);
  ends.defer(() => audience.close());
  audience.add(options.watchers, await openTopics(api, council, meeting), random.child(), options.transports);
  print(`${processes} servers, ${options.watchers} watchers`);
  await audience.settle(settleMsMax);

  let kills = 0;
  let replacing: Promise<void> | undefined;
  const ledger = new Ledger();
  const settled: number[] = [];
  const step = async ([name, input, event]: Step, number: number) => {
    // The commands, and all that follows from them, while one of the servers is gone.
    if (number % stepsPerKill === 0) {
      replacing = stage.fleet.kill(kills++ % processes);
      replacing.catch(stage.fail);
    }
    const selection = 'agendaItem' in input ? 'agendaItem { id }' : 'meeting { id }';
    await command(api, name, { ...input, idempotencyKey: `step ${number}` }, selection);
    const id = keyFromId('Meeting', String(input.meeting ?? meeting))?.id ?? '';
    if (event) ledger.acknowledged(id, event);
    const { ms, last } = await audience.settle(settleMsMax);
    settled.push(ms);
    print(`${name}: all watchers had it ${ms} ms later, ${last} as the last`);
    if (number % stepsPerKill === stepsPerKill - 1) await replacing;
  };
  const later = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const startsAt = new Date().toISOString().replace(/T.*/, 'T06:00:00Z');
  const before: Step[] = [
    ['postponeMeeting', { meeting, reason: 'Snow' }, 'SCHEDULED POSTPONED'],
    ['confirmMeeting', { meeting, startsAt }, 'POSTPONED SCHEDULED'],
    ['cancelMeeting', { meeting, reason: 'Storm' }, 'SCHEDULED CANCELLED'],
    ['confirmMeeting', { meeting, reason: 'The storm is over' }, 'CANCELLED SCHEDULED'],
    ['rescheduleMeeting', { meeting: replaced, startsAt: later, reason: 'Election' }, 'SCHEDULED RESCHEDULED'],
    ['startMeeting', { meeting }, 'SCHEDULED IN_PUBLIC_SESSION'],
    ['openAgendaItem', { agendaItem: item }, null],
    ['adjournMeeting', { meeting, reason: 'Fire alarm' }, 'IN_PUBLIC_SESSION ADJOURNED'],
    ['resumeMeeting', { meeting }, 'ADJOURNED IN_PUBLIC_SESSION'],
    ['closeAgendaItem', { agendaItem: item }, null],
    ['openAgendaItem', { agendaItem: motion }, null],
  ];
  const after = (resolution: string): Step[] => [
    ['closeAgendaItem', { agendaItem: motion }, null],
    ['enterPrivateSession', { meeting, resolution }, 'IN_PUBLIC_SESSION IN_PRIVATE_SESSION'],
    ['openAgendaItem', { agendaItem: exempt }, null],
    ['closeAgendaItem', { agendaItem: exempt }, null],
    ['returnToPublicSession', { meeting }, 'IN_PRIVATE_SESSION IN_PUBLIC_SESSION'],
    ['concludeMeeting', { meeting }, 'IN_PUBLIC_SESSION CONCLUDED'],
    ['startMeeting', { meeting: inquorate }, 'SCHEDULED IN_PUBLIC_SESSION'],
    ['abandonMeeting', { meeting: inquorate, reason: 'Two members came' }, 'IN_PUBLIC_SESSION INQUORATE'],
  ];
  const play = async () => {
    let number = 0;
    for (const each of before) await step(each, number++);
    for (const each of after(await excludePublic(stage, motion))) await step(each, number++);
    await replacing;
    await audience.settle(settleMsMax);
  };
  try {
    await Promise.race([play(), failed]);
  } catch (error) {
    print(
      `connections ended: ${JSON.stringify(audience.endings)}; errors: ${JSON.stringify(audience.errors)}; logged: ${JSON.stringify(stage.fleet.errors)}`,
    );
    throw error;
  }
  const rows = await log.read();
  for (const difference of [audience.surplus(), ledger.difference(rows)]) if (difference) throw new Discrepancy(difference);
  return {
    seconds: Math.round((performance.now() - started) / 1000),
    events: rows.length,
    received: audience.watchers.reduce((sum, { lines }) => sum + lines.length, 0),
    kills,
    settledMsMax: Math.max(...settled),
    endings: audience.endings,
    errors: audience.errors,
    logged: stage.fleet.errors,
  };
}

const exemption = {
  level: 'EXEMPT',
  scheme: 'SCHEDULE_12A_ENGLAND',
  paragraphs: ['3'],
  groundAsRecorded: 'Paragraph 3 of Schedule 12A',
};

async function addItem({ api }: Stage, meeting: string, name: string, details: object, restriction?: object): Promise<string> {
  const input = { meeting, details: { title: name, agendaNumber: name, ...details }, restriction, idempotencyKey: name };
  return (await command<{ agendaItem: { id: string } }>(api, 'addAgendaItem', input, 'agendaItem { id }')).agendaItem.id;
}

/** The resolution that excludes the public. */
async function excludePublic({ api }: Stage, agendaItem: string): Promise<string> {
  const details = { kind: 'EXCLUSION', outcome: 'CARRIED', textAsRecorded: 'RESOLVED that the public be excluded.' };
  const input = { agendaItem, details, idempotencyKey: 'exclusion' };
  return (await command<{ resolution: { id: string } }>(api, 'recordResolution', input, 'resolution { id }')).resolution.id;
}
