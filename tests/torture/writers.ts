/**
 * Writers. Some run commands through the API, each with a retry that must have one effect. Others append to the log as the command runner does,
 * in transactions that hold for random times and sometimes roll back, so that transactions do not commit in the order in which they begin.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Access, openAccess } from '../../src/db/access.ts';
import { appendEvents, newEvent } from '../../src/events/append.ts';
import { keyFromId } from '../../src/graphql/ids.ts';
import { type Api, command } from './api.ts';
import { writeControl } from './control.ts';
import { createMeeting, type Sitting } from './council.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

export interface Pace {
  /** Longest pause between two writes of one writer, in milliseconds. */
  pauseMsMax: number;
  /** Longest time that a transaction holds before it appends its events, in milliseconds. */
  holdMsMax: number;
}

class RolledBack extends Error {}

const actor = { kind: 'API_KEY', name: 'torture', personId: null } as const;

/** Appends events to the log. They are of one meeting, so that those who follow its agenda receive some of them. */
export class LogWriter {
  readonly #access: Access;
  readonly #councilId: number;
  readonly #meetingId: string;
  readonly #panelId: string;
  readonly #ledger: Ledger;
  #isClosed = false;

  constructor(databaseUrl: string, { meeting, panel }: Sitting, ledger: Ledger, connections: number) {
    const key = keyFromId('Meeting', meeting);
    const panelKey = keyFromId('Panel', panel);
    if (!key || !panelKey) throw new Error(`${meeting} of ${panel} is no meeting of a panel`);
    this.#access = openAccess(databaseUrl, { max: connections });
    this.#councilId = key.councilId;
    this.#meetingId = key.id;
    this.#panelId = panelKey.id;
    this.#ledger = ledger;
  }

  /** Writes until `close`. */
  async run(name: string, pace: Pace, random: Random): Promise<void> {
    for (let number = 1; !this.#isClosed; number++) {
      await this.write(`${name}-${number}`, random, pace.holdMsMax);
      await pause(random.below(pace.pauseMsMax));
    }
  }

  /** One transaction of one to three events, with the tag in their reasons, and `padding` characters more. */
  async write(tag: string, random: Random, holdMsMax: number, padding = 0): Promise<void> {
    const events = Array.from({ length: 1 + random.below(3) }, (_, place) => this.#event(`${tag}/${place + 1}`, padding, random));
    const rollsBack = random.chance(0.15);
    let isCommitting = false;
    try {
      const scope = { councilId: this.#councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] } as const;
      await this.#access.write(scope, async (tx) => {
        await writeControl(tx, tag);
        await pause(random.below(holdMsMax));
        await appendEvents(tx, events, actor, new Date());
        await pause(random.below(holdMsMax / 10));
        if (rollsBack) throw new RolledBack();
        isCommitting = true;
      });
      this.#ledger.committed(tag, events.length);
    } catch (error) {
      if (error instanceof RolledBack || !isCommitting) this.#ledger.rolledBack(tag);
      else this.#ledger.unanswered(tag, events.length);
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  async end(): Promise<void> {
    await this.#access.close();
  }

  #event(mark: string, padding: number, random: Random) {
    const [meetingId, panelId] = [this.#meetingId, this.#panelId];
    const what = random.chance(0.5)
      ? ({ type: 'MEETING_STATUS_CHANGED', facts: { meetingId, panelId, previousStatus: null, status: 'SCHEDULED' } } as const)
      : ({ type: 'AGENDA_CHANGED', facts: { meetingId, agendaItemId: null, change: 'ITEM_UPDATED' } } as const);
    return newEvent({
      ...what,
      operation: 'UPDATED',
      subjectType: 'Meeting',
      subjectId: meetingId,
      reason: padding > 0 ? `${mark} ${'.'.repeat(padding)}` : mark,
      // Events of the staff fall between those of the public.
      visibility: random.chance(0.3) ? 'STAFF' : 'PUBLIC',
    });
  }
}

/** Runs meetings through the API, one after another, until `isClosed`. */
export async function runMeetings(
  api: Api,
  panel: string,
  name: string,
  ledger: Ledger,
  pace: Pace,
  random: Random,
  isClosed: () => boolean,
): Promise<void> {
  for (let number = 1; !isClosed(); number++) {
    const prefix = `${name}-${number}`;
    const { meeting, item } = await createMeeting(api, panel, prefix, number);
    const steps: [name: string, input: Record<string, string>, event: string][] = [
      ['startMeeting', { meeting }, 'SCHEDULED IN_PUBLIC_SESSION'],
      ['openAgendaItem', { agendaItem: item }, 'ITEM_OPENED'],
      ['adjournMeeting', { meeting, reason: prefix }, 'IN_PUBLIC_SESSION ADJOURNED'],
      ['resumeMeeting', { meeting }, 'ADJOURNED IN_PUBLIC_SESSION'],
      ['closeAgendaItem', { agendaItem: item }, 'ITEM_CLOSED'],
      ['concludeMeeting', { meeting }, 'IN_PUBLIC_SESSION CONCLUDED'],
    ];
    for (const [step, input, event] of steps) {
      const selection = 'meeting' in input ? 'meeting { id }' : 'agendaItem { id }';
      await command(api, step, { ...input, idempotencyKey: `${prefix} ${step}` }, selection);
      ledger.acknowledged(keyFromId('Meeting', meeting)?.id ?? '', event);
      if (isClosed()) return;
      await pause(random.below(pace.pauseMsMax));
    }
  }
}
