/** The writes as the writers know them, to be compared with the table. */
import type { LogRow } from './log.ts';

export class Ledger {
  /** Number of events by the tag of a transaction whose commit was confirmed. */
  readonly #committed = new Map<string, number>();
  readonly #rolledBack = new Set<string>();
  /** Number of events by the tag of a transaction whose commit had no answer: all of them are in the table, or none. */
  readonly #unanswered = new Map<string, number>();
  /** Meeting and event of each command that was answered. */
  readonly #acknowledged: string[] = [];

  committed(tag: string, events: number): void {
    this.#committed.set(tag, events);
  }

  rolledBack(tag: string): void {
    this.#rolledBack.add(tag);
  }

  unanswered(tag: string, events: number): void {
    this.#unanswered.set(tag, events);
  }

  acknowledged(meetingId: string, event: string): void {
    this.#acknowledged.push(`${meetingId} ${event}`);
  }

  get counts() {
    return {
      committed: this.#committed.size,
      rolledBack: this.#rolledBack.size,
      unanswered: this.#unanswered.size,
      acknowledged: this.#acknowledged.length,
    };
  }

  /** The first write that differs between the table and the answer to its writer; null if there is none. */
  difference(rows: readonly LogRow[]): string | null {
    const marks = new Map<string, number>();
    const steps = new Map<string, number>();
    const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    for (const { reason, facts } of rows) {
      const tag = /^([^/ ]+)\/\d+( |$)/.exec(reason ?? '')?.[1];
      if (tag) count(marks, tag);
      else count(steps, `${facts.meetingId} ${facts.change ?? `${facts.previousStatus} ${facts.status}`}`);
    }
    for (const [tag, expected] of this.#committed) {
      const found = marks.get(tag) ?? 0;
      if (found !== expected) return `transaction ${tag} was committed with ${expected} events, and the table has ${found}`;
    }
    for (const [tag, expected] of this.#unanswered) {
      const found = marks.get(tag) ?? 0;
      if (found !== 0 && found !== expected) return `transaction ${tag} had ${expected} events, and the table has ${found}`;
    }
    for (const tag of this.#rolledBack) {
      if (marks.has(tag)) return `transaction ${tag} was rolled back, and the table has its events`;
    }
    for (const step of this.#acknowledged) {
      const found = steps.get(step) ?? 0;
      if (found !== 1) return `the command of "${step}" was answered, and the table has its event ${found} times`;
    }
    return null;
  }
}
