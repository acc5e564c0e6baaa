/** The event log as PostgreSQL holds it, read by SQL: what every watcher must have received. */
import type postgres from 'postgres';
import { globalId } from '../../src/graphql/ids.ts';

export interface LogRow {
  /** Number in the staff feed. */
  sequence: number;
  /** Number in the public feed; null where the event is in the staff feed alone. */
  publicSequence: number | null;
  type: string;
  operation: string;
  subjectType: string;
  subjectId: string;
  facts: Record<string, unknown>;
  reason: string | null;
}

/** The part of the log that a subscription gives. */
export interface Topic {
  name: string;
  /** Takes `$after`. Its one field, `event`, gives `__typename sequence cursor operation subjectId reason`. */
  document: string;
  variables: Record<string, unknown>;
  /** The credential of its watchers; undefined for the public. */
  key?: string;
  /** Where all its watchers begin. */
  start: { cursor: string; sequence: number };
  includes: (row: LogRow) => boolean;
}

/** One event on one line. Two are the same event if their lines are equal. */
export interface EventLine {
  sequence: number;
  type: string;
  operation: string;
  subjectId: string;
  reason: string | null;
}

export function lineOf({ sequence, type, operation, subjectId, reason }: EventLine): string {
  return `${sequence} ${type} ${operation} ${subjectId} ${reason === null ? '' : JSON.stringify(reason)}`;
}

export class Log {
  readonly #sql: postgres.Sql;
  readonly #councilId: number;
  readonly #rows: LogRow[] = [];
  readonly #linesByTopic = new Map<Topic, { lines: string[]; read: number }>();

  constructor(sql: postgres.Sql, councilId: number) {
    this.#sql = sql;
    this.#councilId = councilId;
  }

  /** All rows up to this moment. */
  async read(): Promise<readonly LogRow[]> {
    const after = this.#rows.at(-1)?.sequence ?? 0;
    const read = await this.#sql<(Omit<LogRow, 'sequence' | 'publicSequence'> & Record<'sequence' | 'publicSequence', string>)[]>`
      select sequence, public_sequence as "publicSequence", type, operation, subject_type as "subjectType", subject_id as "subjectId", facts, reason
      from event where council_id = ${this.#councilId} and sequence > ${after} order by sequence`;
    for (const row of read) {
      const publicSequence = row.publicSequence === null ? null : Number(row.publicSequence);
      this.#rows.push({ ...row, sequence: Number(row.sequence), publicSequence });
    }
    return this.#rows;
  }

  /** The rows read so far that belong to a topic, each as its watchers must receive it, from the topic's start. */
  linesOf(topic: Topic): readonly string[] {
    const known = this.#linesByTopic.get(topic) ?? { lines: [], read: 0 };
    this.#linesByTopic.set(topic, known);
    for (const row of this.#rows.slice(known.read)) {
      const sequence = topic.key === undefined ? row.publicSequence : row.sequence;
      if (sequence === null || sequence <= topic.start.sequence || !topic.includes(row)) continue;
      const subjectId = globalId(row.subjectType, { councilId: this.#councilId, id: row.subjectId });
      known.lines.push(lineOf({ ...row, sequence, subjectId, type: typeNameOf(row.type) }));
    }
    known.read = this.#rows.length;
    return known.lines;
  }
}

/** MEETING_CHANGED is delivered as a MeetingChangedEvent. */
function typeNameOf(type: string): string {
  const words = type.toLowerCase().split('_');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Event`;
}
