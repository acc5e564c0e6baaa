/** The execution of a request whose answer others may have, and who wait for it meanwhile. */
import { Dependencies } from '../../context/dependencies.ts';
import { endOfCouncilDay } from '../../time/council-time.ts';
import type { Answer, Standing } from './answer.ts';

/**
 * The clock of PostgreSQL, which some reads compare with, may be behind that of this process by so much: answers of the first moments of a day are kept
 * no longer.
 */
const clockToleranceMs = 10_000;

export class Flight {
  /** What the operation reads from. */
  readonly dependencies = new Dependencies();
  /** The instant from which what is read is of another day, in milliseconds since 1970. */
  readonly dayEnd = dayEndAfter(Date.now());
  /** The moment of the freshness before the first read. */
  readonly since: number;
  /** Whether everybody gets the same answer, as far as the operation says. */
  isOfAll = false;
  readonly #landed = Promise.withResolvers<Answer | null>();
  readonly #onLanded: (answer: Answer | null) => void;
  #hasLanded = false;
  /** Whether others wait for the answer, so that the execution goes on when its client has gone. */
  isAwaited = false;

  constructor(since: number, onLanded: (answer: Answer | null) => void) {
    this.since = since;
    this.#onLanded = onLanded;
  }

  /** Waits for the answer; null if it is only for the one who asked. */
  follow(): Promise<Answer | null> {
    this.isAwaited = true;
    return this.#landed.promise;
  }

  /** What the answer depends on, once everything is read. */
  get standing(): Standing {
    const { councils, isOnAll, until } = this.dependencies;
    return { councilIds: isOnAll ? null : [...councils], since: this.since, until: Math.min(until, this.dayEnd) };
  }

  /** Only the first call counts. */
  land(answer: Answer | null): void {
    if (this.#hasLanded) return;
    this.#hasLanded = true;
    this.#onLanded(answer);
    this.#landed.resolve(answer);
  }
}

function dayEndAfter(begin: number): number {
  return Math.min(endOfCouncilDay(new Date(begin)), endOfCouncilDay(new Date(begin - clockToleranceMs)) + clockToleranceMs);
}
