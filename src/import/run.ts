/**
 * Runs an import: councillors, then panels, then one meeting after the other, each in a transaction of its own. What a run has done, the next does
 * not do again.
 */
import type { Caller } from '../commands/command.ts';
import { MissingPermission, Refusal } from '../commands/refusal.ts';
import type { CommandRunner, Together } from '../commands/runner.ts';
import { recordDerived } from '../modules/sources/derived-values.commands.ts';
import { referencesOfKind } from '../modules/sources/external-references.commands.ts';
import { recordOrigin } from '../modules/sources/origins.commands.ts';
import { type Doubts, gatherDoubts } from './doubts.ts';
import { bringMeeting, isMeetingUnchanged, isOf, withdrawRecord, withOwnItems } from './meeting-unit.ts';
import { type Committee, type ListedMeeting, readCommittees } from './moderngov/answers.ts';
import type { Councillor } from './moderngov/councillors.ts';
import { panelKind as kindOfPanel, kindRule, mapCouncillor, mapMeeting, slugOf } from './moderngov/map.ts';
import type { MapContext } from './moderngov/mapped.ts';
import type { Source, Window } from './moderngov/source.ts';
import { originOf } from './origin.ts';
import { type ImportedCouncil, panelKind, personKind } from './people.ts';
import { keepPosition, positionOf } from './position.ts';
import { Reading } from './reading.ts';
import type { Report } from './report.ts';
import { countSeated } from './seats.ts';
import { system } from './system.ts';
import { Unit } from './unit.ts';

export interface ImportOptions {
  commands: CommandRunner;
  caller: Caller;
  council: ImportedCouncil;
  source: Source;
  context: Omit<MapContext, 'councillors'>;
  window: Window;
  /** Numbers of the committees to import, of an installation that several councils share; absent for all. */
  committees?: ReadonlySet<string> | undefined;
  /** Writes nothing, and reports what would be written. */
  isDryRun: boolean;
  report: Report;
  onProgress?: (done: number, total: number, meeting: string) => void;
  /** Aborted: the run stops before the next meeting. */
  stop?: AbortSignal;
}

/** Errors: NotXml and SourceFailure where the committees cannot be read; whatever the database throws. */
export async function runImport(options: ImportOptions): Promise<void> {
  const run = new Run(options);
  const all = readCommittees(await options.source.committees(), run.doubts);
  const committees = run.chosen(all);
  await run.readCouncillors();
  // Of an installation that several councils share, only those who attend, who are known after the meetings.
  if (!options.committees) await run.bringCouncillors();
  const meetings = await run.listMeetings(committees);
  await run.bringMeetings(meetings, committees);
  if (options.committees) await run.bringCouncillors();
  await run.dropMissing(meetings, all);
}

class Run {
  readonly doubts: Doubts;
  readonly #options: ImportOptions;
  readonly #reading: Reading;
  readonly #councillors = new Map<string, Councillor>();
  readonly #attendees = new Set<string>();

  constructor(options: ImportOptions) {
    this.#options = options;
    this.doubts = gatherDoubts(options.report.doubts, 'source');
    this.#reading = new Reading(options.source, options.report, this.doubts);
  }

  /** The committees that are to be imported. */
  chosen(all: readonly Committee[]): Committee[] {
    const { committees: numbers } = this.#options;
    for (const id of numbers ?? [])
      if (!all.some((committee) => committee.id === id)) this.doubts.of(`committee ${id}`).add('COMMITTEE_MISSING');
    return all.filter(({ id }) => !numbers || numbers.has(id));
  }

  async readCouncillors(): Promise<void> {
    for (const councillor of await this.#reading.councillors()) this.#councillors.set(councillor.id, councillor);
  }

  async bringCouncillors(): Promise<void> {
    for (const [id, councillor] of this.#councillors) {
      if (this.#isStopped()) return;
      await this.#transaction('person', id, { ids: { person: [id] } }, async (unit) => {
        if (this.#options.committees && !this.#attendees.has(id) && !unit.reference('person', id)) return;
        const values = mapCouncillor(councillor, unit.about('person', id));
        if (unit.isUnchanged('person', id, values)) unit.count('person', id, 'unchanged');
        else await unit.bring(personKind(unit, this.#options.council), id, values);
      });
    }
  }

  /** The meetings in the window, each once, in the order in which they are brought. */
  async listMeetings(committees: readonly Committee[]): Promise<ListedMeeting[]> {
    const found = new Map<string, ListedMeeting>();
    for (const committee of committees) {
      if (this.#isStopped()) break;
      for (const meeting of await this.#reading.meetings(committee, this.#options.window)) found.set(meeting.id, meeting);
    }
    if (!this.#options.committees) await this.#reading.noteUnlisted(new Set(found.keys()));
    return [...found.values()].toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || Number(a.id) - Number(b.id));
  }

  async bringMeetings(meetings: readonly ListedMeeting[], committees: readonly Committee[]): Promise<void> {
    const { report, onProgress, isDryRun, commands, caller } = this.#options;
    const position = isDryRun ? null : await positionOf(commands, caller);
    let last = position;
    const byId = new Map(committees.map((committee) => [committee.id, committee]));
    for (const committee of committees) {
      if (this.#isStopped()) break;
      await this.#bringPanel(committee);
    }
    const first = meetings.findIndex(({ id }) => id === position) + 1;
    for (const [index, meeting] of meetings.entries()) {
      if (this.#isStopped()) break;
      onProgress?.(index, meetings.length, meeting.id);
      // A run that was stopped has brought it.
      if (index < first) report.count('meeting', meeting.id, 'skipped');
      else await this.#bringMeeting(meeting, byId.get(meeting.committeeId));
      last = meeting.id;
    }
    if (!report.isStopped) onProgress?.(meetings.length, meetings.length, '');
    if (!isDryRun && (report.isStopped || position)) await keepPosition(commands, caller, report.isStopped ? last : null);
  }

  async #bringPanel(committee: Committee): Promise<void> {
    await this.#transaction('panel', committee.id, { ids: { panel: [committee.id] } }, async (unit) => {
      await this.#panelOf(unit, committee);
    });
  }

  /** The id of a committee's panel; null where it was withdrawn here. In a dry run, each transaction adds the panels that it needs. */
  async #panelOf(unit: Unit, committee: Committee): Promise<string | null> {
    const { council } = this.#options;
    const { id, title } = committee;
    const known = unit.reference('panel', id);
    const kind = kindOfPanel(committee);
    const panelId = await unit.bring(panelKind(unit, council, { slug: slugOf(title), kind }), id, { name: title.slice(0, 300) });
    const isNew = !known && unit.counts.some(([noun, each, outcome]) => noun === 'panel' && each === id && outcome === 'created');
    if (panelId !== null && isNew) await recordDerived(unit, { id: panelId, visibility: 'PUBLIC' }, 'kind', kindRule);
    return panelId;
  }

  async #bringMeeting({ id, committeeId }: ListedMeeting, committee: Committee | undefined): Promise<void> {
    if (!committee) return;
    const { council, report } = this.#options;
    const context = { ...this.#options.context, councillors: new Set(this.#councillors.keys()) };
    const answer = await this.#reading.meeting(id);
    if (!answer) {
      report.count('meeting', id, 'skipped');
      return;
    }
    const meeting = answer.isShown ? mapMeeting(answer, context, this.doubts) : null;
    if (answer.isShown && !meeting) {
      report.count('meeting', id, 'skipped');
      return;
    }
    const people = answer.attendees.map((attendee) => attendee.id);
    for (const person of people) this.#attendees.add(person);
    const items = answer.items.map((item) => item.id);
    const ids = { meeting: [id], panel: [committeeId], person: people, item: items };
    await this.#transaction('meeting', id, { within: id, ids }, async (unit) => {
      if (!meeting) return this.#hide(unit, id);
      const own = withOwnItems(unit, meeting);
      if (isMeetingUnchanged(unit, own)) return countSeated(unit, committeeId, own);
      const panelId = await this.#panelOf(unit, committee);
      if (panelId === null) unit.count('meeting', id, 'skipped');
      else await bringMeeting(unit, council, { panelId, committee: committeeId }, own);
    });
  }

  async #hide(unit: Unit, id: string): Promise<void> {
    const reference = unit.reference('meeting', id);
    if (!reference) {
      unit.count('meeting', id, 'skipped');
      return;
    }
    await withdrawRecord(unit, this.#options.council.id, 'Meeting', reference.recordId);
    await unit.forget(reference);
  }

  /** Withdraws meetings of this window, of the committees that were listed, that two complete runs in a row have not found. */
  async dropMissing(meetings: readonly ListedMeeting[], committees: readonly Committee[]): Promise<void> {
    const { report, window, commands, caller, council } = this.#options;
    const { listed } = this.#reading;
    if (report.isStopped || !report.isComplete) return;
    const found = new Set(meetings.map(({ id }) => id));
    const [panels, imported] = await commands.runTogether(caller, async ({ tx }) => [
      await referencesOfKind(tx, system, 'panel'),
      await referencesOfKind(tx, system, 'meeting'),
    ]);
    const here = new Set(committees.map(({ id }) => id));
    for (const { externalId } of panels.filter((panel) => !here.has(panel.externalId)))
      this.doubts.of(`panel ${externalId}`).add('MISSING', 'it stays');
    const of = { window, panelIds: panels.filter(({ externalId }) => listed.has(externalId)).map(({ recordId }) => recordId) };
    for (const { externalId: id } of imported.filter(({ externalId }) => !found.has(externalId))) {
      await this.#transaction('meeting', id, { within: id, ids: { meeting: [id] } }, async (unit) => {
        const reference = unit.reference('meeting', id);
        if (!reference || !(await isOf(unit, council.id, reference.recordId, of))) return;
        if (await unit.miss(reference)) await this.#hide(unit, id);
      });
    }
  }

  /** Runs `work` in a transaction. What the rules refuse is a doubt, with nothing written. */
  async #transaction(
    noun: 'meeting' | 'panel' | 'person',
    id: string,
    named: Parameters<typeof Unit.begin>[2],
    work: (unit: Unit) => Promise<void>,
  ): Promise<void> {
    const { commands, caller, isDryRun, report } = this.#options;
    const attempt = async (together: Together) => {
      const unit = await Unit.begin(together, system, named);
      await work(unit);
      await recordOrigin(together.tx, together.events(), originOf(this.#options.source, noun, id));
      return unit;
    };
    try {
      report.add(await commands.runTogether(caller, attempt, { isTrial: isDryRun }));
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof MissingPermission)) throw error;
      this.doubts.of(`${noun} ${id}`).add('REFUSED', error.message);
      report.count(noun, id, 'skipped');
    }
  }

  #isStopped(): boolean {
    const { stop, report } = this.#options;
    if (stop?.aborted) {
      report.isStopped = true;
      report.isComplete = false;
    }
    return report.isStopped;
  }
}
