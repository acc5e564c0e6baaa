/** Reads what the source answers. An answer that cannot be used is a doubt, and the run is then not complete. */
import type { Doubts } from './doubts.ts';
import {
  type Committee,
  type ListedMeeting,
  type MeetingAnswer,
  type MeetingList,
  readMeeting,
  readMeetings,
} from './moderngov/answers.ts';
import { type Councillor, readCouncillors } from './moderngov/councillors.ts';
import { type Source, SourceFailure, type Window } from './moderngov/source.ts';
import { NotXml } from './moderngov/xml.ts';
import type { Report } from './report.ts';

export class Reading {
  /** Committees whose lists were read whole. */
  readonly listed = new Set<string>();
  readonly #source: Source;
  readonly #report: Report;
  readonly #doubts: Doubts;
  /** The list of all committees, which is asked for at most once. */
  #all: Promise<MeetingList | null | Fault> | undefined;

  constructor(source: Source, report: Report, doubts: Doubts) {
    this.#source = source;
    this.#report = report;
    this.#doubts = doubts;
    if (source.hasFaults) report.isComplete = false;
  }

  async councillors(): Promise<Councillor[]> {
    const read = async () => {
      const root = await this.#source.councillors();
      return root ? readCouncillors(root, this.#doubts) : [];
    };
    return (await this.#try('councillors', read)) ?? [];
  }

  /** The meetings of a committee in the window. */
  async meetings(committee: Committee, window: Window): Promise<ListedMeeting[]> {
    const { id } = committee;
    const about = this.#doubts.of(`committee ${id}`);
    if (committee.isExpired) about.add('COMMITTEE_EXPIRED');
    const lists = await this.#lists(committee, window);
    if (!lists) return [];
    // A saved list without meetings does not say of which committee it is.
    const ofIt = lists.filter(({ committees }) => this.#source.isWindowed || committees === null || committees.includes(id));
    const all = ofIt.flatMap(({ meetings }) => meetings).filter(({ committeeId }) => committeeId === id);
    const isWithin = ({ date }: ListedMeeting) => date === null || (window.from <= date && date <= window.to);
    const own = this.#source.isWindowed ? all : all.filter(isWithin);
    const outside = own.find((meeting) => !isWithin(meeting));
    if (outside) about.add('WINDOW_IGNORED', outside.date ?? '');
    const isWhole = ofIt.every((list) => list.isWhole);
    if (!isWhole) about.add('LIST_INCOMPLETE');
    if (outside || !isWhole) this.#report.isComplete = false;
    else if (ofIt.length > 0) this.listed.add(id);
    return outside ? [] : own;
  }

  /**
   * The lists that may have meetings of a committee; null where there are none to go by. Some services answer "0" to the question for one committee and
   * give its meetings in the list of all, so an empty list counts only where that list agrees.
   */
  async #lists({ id }: Committee, window: Window): Promise<MeetingList[] | null> {
    const about = this.#doubts.of(`committee ${id}`);
    const own = await attempt(async () =>
      (await this.#source.meetings(id, window)).map((root) => readMeetings(root, this.#doubts)),
    );
    const isOfUse = !isFault(own) && (!this.#source.isWindowed || own.some(({ meetings }) => meetings.length > 0));
    if (isOfUse) return own;
    this.#all ??= attempt(async () => {
      const root = await this.#source.allMeetings(window);
      return root && readMeetings(root, this.#doubts);
    });
    const all = await this.#all;
    if (!all || isFault(all)) {
      if (isFault(own)) this.#fail(`committee ${id}`, own);
      return null;
    }
    if (isFault(own) || all.meetings.some(({ committeeId }) => committeeId === id)) about.add('LIST_REPLACED');
    return [all];
  }

  /** Says which meetings of the source no list names. */
  async noteUnlisted(listed: ReadonlySet<string>): Promise<void> {
    for (const id of await this.#source.unlisted())
      if (!listed.has(id)) this.#doubts.of(`meeting ${id}`).add('MEETING_NOT_LISTED');
  }

  async meeting(id: string): Promise<MeetingAnswer | null> {
    const answer = await this.#try(`meeting ${id}`, async () => readMeeting(await this.#source.meeting(id), this.#doubts));
    if (answer === null || answer.id === id) return answer;
    this.#doubts.of(`meeting ${id}`).add('WRONG_MEETING', answer.id);
    return null;
  }

  async #try<T>(about: string, read: () => Promise<T>): Promise<T | null> {
    const found = await attempt(read);
    if (!isFault(found)) return found;
    this.#fail(about, found);
    return null;
  }

  #fail(about: string, fault: Fault): void {
    this.#doubts.of(about).add(fault instanceof NotXml ? 'NOT_XML' : 'ANSWER_MISSING', fault.message);
    this.#report.isComplete = false;
  }
}

type Fault = NotXml | SourceFailure;

function isFault(found: unknown): found is Fault {
  return found instanceof NotXml || found instanceof SourceFailure;
}

/** What is read, or why it cannot be used. */
async function attempt<T>(read: () => Promise<T>): Promise<T | Fault> {
  try {
    return await read();
  } catch (error) {
    if (!isFault(error)) throw error;
    return error;
  }
}
