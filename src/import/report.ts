/** What an import did, or in a dry run would do: counts by kind of record, and the doubts. */
import { type Doubt, type DoubtCode, doubtCodes } from './doubts.ts';

export const outcomes = ['created', 'updated', 'unchanged', 'withdrawn', 'skipped'] as const;
export type OutcomeOfRecord = (typeof outcomes)[number];

export const recordNouns = [
  'panel',
  'person',
  'membership',
  'meeting',
  'item',
  'document',
  'minutes',
  'resolution',
  'attendance',
] as const;
export type RecordNoun = (typeof recordNouns)[number];

export class Report {
  readonly doubts: Doubt[] = [];
  /** Whether every list and every meeting was read. */
  isComplete = true;
  /** Whether the run was stopped before its end. */
  isStopped = false;
  readonly #outcomes = new Map<string, OutcomeOfRecord>();

  /** Counts a record once: what was done to it counts more than that it was met again. */
  count(noun: RecordNoun, id: string, outcome: OutcomeOfRecord): void {
    const key = `${noun} ${id}`;
    const before = this.#outcomes.get(key);
    if (before === undefined || (before === 'unchanged' && outcome !== 'unchanged')) this.#outcomes.set(key, outcome);
  }

  /** Takes over what a transaction did once it is committed. */
  add({ doubts, counts }: { doubts: readonly Doubt[]; counts: readonly [RecordNoun, string, OutcomeOfRecord][] }): void {
    for (const doubt of doubts) {
      const { code, about, detail } = doubt;
      if (!this.doubts.some((other) => other.code === code && other.about === about && other.detail === detail))
        this.doubts.push(doubt);
    }
    for (const each of counts) this.count(...each);
  }

  /** The number of records of a kind, by outcome. */
  counts(noun: RecordNoun): Record<OutcomeOfRecord, number> {
    const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<OutcomeOfRecord, number>;
    for (const [key, outcome] of this.#outcomes) if (key.startsWith(`${noun} `)) counts[outcome]++;
    return counts;
  }

  /** Whether anything was written, or in a dry run would be. */
  get hasChanges(): boolean {
    return [...this.#outcomes.values()].some(
      (outcome) => outcome === 'created' || outcome === 'updated' || outcome === 'withdrawn',
    );
  }

  /** The report as text: a line for each kind of record, then the doubts by code. */
  text(): string {
    const heading = ['', ...outcomes].map((word, index) => (index === 0 ? word.padEnd(12) : word.padStart(10))).join('');
    const lines = recordNouns.map((noun) => {
      const counts = this.counts(noun);
      return noun.padEnd(12) + outcomes.map((outcome) => String(counts[outcome]).padStart(10)).join('');
    });
    const byCode = Map.groupBy(this.doubts, ({ code }) => code);
    const codes = (Object.keys(doubtCodes) as DoubtCode[]).filter((code) => byCode.has(code));
    const doubts = codes.flatMap((code) => [
      `${code}: ${doubtCodes[code]}`,
      ...(byCode.get(code) ?? []).map(({ about, detail }) => `  ${about}${detail === undefined ? '' : ` (${detail})`}`),
    ]);
    // Of a run that was stopped, that is said instead.
    const incomplete =
      this.isComplete || this.isStopped
        ? []
        : ['', 'Not everything could be read. Run the import again; what is done is not done twice.'];
    return [heading, ...lines, ...(doubts.length > 0 ? ['', ...doubts] : []), ...incomplete].join('\n');
  }
}
