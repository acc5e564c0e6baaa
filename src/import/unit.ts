/**
 * One transaction of an import. Each record is compared with what was imported before: a field in which the source says the same is left alone, one
 * that a person has changed here is not overwritten.
 */
import type { CommandInput, CommandSpec, Together } from '../commands/runner.ts';
import {
  dropReference,
  isReferred,
  type Reference,
  referencesFor,
  storeReference,
} from '../modules/sources/external-references.commands.ts';
import { type Doubt, type DoubtCode, type Doubts, gatherDoubts } from './doubts.ts';
import { changedFields, hashesOf, hashOf } from './hashes.ts';
import type { OutcomeOfRecord, RecordNoun } from './report.ts';

/** How records of one kind are read and written. `V` are their values. */
export interface Kind<V extends object> {
  noun: RecordNoun;
  /** The number there of the meeting that the record is a part of; null for one of no meeting. */
  within: string | null;
  /** What the record holds now; null once it is withdrawn. */
  current(recordId: string): Promise<V | null>;
  /** A record here that was not imported and seems to be the same. */
  twin?(values: V): Promise<string | null>;
  create(values: V): Promise<string>;
  /** Writes the changed fields. Gives the id of the record that then stands for it. */
  update(recordId: string, changed: Partial<V>, values: V): Promise<string>;
  /** Why a field is not changed as the source says; null where it is. */
  keeps?(field: keyof V & string, values: V): DoubtCode | null;
}

export class Unit {
  readonly tx: Together['tx'];
  readonly doubts: Doubt[] = [];
  readonly counts: [RecordNoun, string, OutcomeOfRecord][] = [];
  readonly #together: Together;
  readonly #system: string;
  readonly #references: Map<string, Reference>;
  readonly #meeting: string | undefined;

  private constructor(together: Together, system: string, references: readonly Reference[], meeting: string | undefined) {
    this.tx = together.tx;
    this.#together = together;
    this.#system = system;
    this.#meeting = meeting;
    this.#references = new Map(references.map((reference) => [`${reference.kind} ${reference.externalId}`, reference]));
  }

  /** Begins with the references of the parts of a meeting, and of the records that `ids` names by kind. */
  static async begin(together: Together, system: string, named: Parameters<typeof referencesFor>[2]): Promise<Unit> {
    return new Unit(together, system, await referencesFor(together.tx, system, named), named.within);
  }

  reference(noun: RecordNoun, id: string): Reference | undefined {
    return this.#references.get(`${noun} ${id}`);
  }

  /** Whether a record is a part of another meeting. */
  isElsewhere(noun: RecordNoun, id: string): boolean {
    const reference = this.reference(noun, id);
    return reference !== undefined && reference.within !== this.#meeting;
  }

  /** The references of the parts of the meeting. */
  parts(noun: RecordNoun): Reference[] {
    return [...this.#references.values()].filter(({ kind, within }) => kind === noun && within === this.#meeting);
  }

  about(noun: string, id: string): Doubts {
    return gatherDoubts(this.doubts, `${noun} ${id}`);
  }

  count(noun: RecordNoun, id: string, outcome: OutcomeOfRecord): void {
    this.counts.push([noun, id, outcome]);
  }

  run(spec: CommandSpec, input: CommandInput): Promise<Record<string, unknown>> {
    return this.#together.run(spec, input);
  }

  /** Whether the source says of a record exactly what was imported. */
  isUnchanged(noun: RecordNoun, id: string, values: object): boolean {
    const reference = this.reference(noun, id);
    return reference !== undefined && reference.missedRuns === 0 && changedFields(reference.said, hashesOf(values)).length === 0;
  }

  /** Creates or updates a record. Gives its id; null where it was withdrawn here. */
  async bring<V extends object>(kind: Kind<V>, id: string, values: V): Promise<string | null> {
    const reference = this.reference(kind.noun, id);
    return reference ? this.#renew(kind, reference, values) : this.#add(kind, id, values);
  }

  async #add<V extends object>(kind: Kind<V>, id: string, values: V): Promise<string> {
    const twin = (await kind.twin?.(values)) ?? null;
    const recordId = twin ?? (await kind.create(values));
    const made: Reference = {
      ...{ kind: kind.noun, externalId: id, within: kind.within, recordId, missedRuns: 0 },
      ...{ said: {}, held: {} },
    };
    if (twin === null) {
      await this.#keep(made, hashesOf(values), hashesOf((await kind.current(recordId)) ?? values));
      this.count(kind.noun, id, 'created');
      return recordId;
    }
    this.about(kind.noun, id).add('MATCHED');
    await this.#renew(kind, made, values);
    await this.#keep(this.reference(kind.noun, id) ?? made, {}, {});
    return recordId;
  }

  async #renew<V extends object>(kind: Kind<V>, reference: Reference, values: V): Promise<string | null> {
    const { externalId: id, recordId } = reference;
    const now = await kind.current(recordId);
    if (now === null) {
      this.about(kind.noun, id).add('WITHDRAWN_HERE');
      this.count(kind.noun, id, 'skipped');
      return null;
    }
    const said = hashesOf(values);
    const holds = hashesOf(now);
    const fields = changedFields(reference.said, said);
    const equal = fields.filter((field) => holds[field] === said[field]);
    const kept = new Map<string, DoubtCode>();
    for (const field of fields.filter((each) => !equal.includes(each))) {
      const code = holds[field] === reference.held[field] ? kind.keeps?.(field as keyof V & string, values) : 'CONFLICT';
      if (code) kept.set(field, code);
    }
    for (const [field, code] of kept) this.about(kind.noun, id).add(code, field);
    const written = fields.filter((field) => !equal.includes(field) && !kept.has(field));
    if (written.length === 0) {
      if (equal.length > 0 || reference.missedRuns > 0) await this.#keep(reference, pick(said, equal), pick(holds, equal));
      this.count(kind.noun, id, 'unchanged');
      return recordId;
    }
    const standsFor = await kind.update(recordId, pick(values as Record<string, unknown>, written) as Partial<V>, values);
    const after = hashesOf((await kind.current(standsFor)) ?? values);
    const taken = [...written, ...equal];
    await this.#keep({ ...reference, recordId: standsFor }, pick(said, taken), pick(after, taken));
    this.count(kind.noun, id, 'updated');
    return standsFor;
  }

  async #keep(reference: Reference, said: Reference['said'], held: Reference['held']): Promise<void> {
    const { kind, externalId } = reference;
    const stored = { ...reference, missedRuns: 0, said: { ...reference.said, ...said }, held: { ...reference.held, ...held } };
    this.#references.set(`${kind} ${externalId}`, stored);
    await storeReference(this.tx, this.#system, stored);
  }

  /** Whether a field still holds what was imported, and that is this value. */
  isHeld(noun: RecordNoun, id: string, field: string, value: unknown): boolean {
    return this.reference(noun, id)?.held[field] === hashOf(value);
  }

  /** Whether the source says something else in a field than was imported. */
  saysAnew(noun: RecordNoun, id: string, field: string, value: unknown): boolean {
    return this.reference(noun, id)?.said[field] !== hashOf(value);
  }

  /** Whether a record here stands for any imported one. */
  isStandIn(noun: RecordNoun, recordId: string): Promise<boolean> {
    return isReferred(this.tx, this.#system, noun, recordId);
  }

  /** Notes what was imported beside the values of the record. */
  async noteSaid(noun: RecordNoun, id: string, values: object): Promise<void> {
    const reference = this.reference(noun, id);
    const said = hashesOf(values);
    if (reference && changedFields(reference.said, said).length > 0) await this.#keep(reference, said, {});
  }

  /** Notes that a field of an imported record was cleared on purpose, to be written later in the same transaction. */
  noteCleared(noun: RecordNoun, id: string, field: string): void {
    const reference = this.reference(noun, id);
    if (reference) reference.held[field] = hashOf(null);
  }

  /** Counts a run that did not find a record. Gives whether it is the second in a row. */
  async miss(reference: Reference): Promise<boolean> {
    if (reference.missedRuns > 0) return true;
    await storeReference(this.tx, this.#system, { ...reference, missedRuns: 1 });
    this.about(reference.kind, reference.externalId).add('MISSING');
    this.count(reference.kind as RecordNoun, reference.externalId, 'skipped');
    return false;
  }

  /** Forgets a record that was withdrawn by the import. */
  async forget(reference: Reference): Promise<void> {
    await dropReference(this.tx, this.#system, reference);
    this.#references.delete(`${reference.kind} ${reference.externalId}`);
    this.count(reference.kind as RecordNoun, reference.externalId, 'withdrawn');
  }
}

function pick<V>(values: Record<string, V>, fields: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
}
