/** Reads what the source answers. An answer that cannot be used is a doubt, and the run is then not complete. */
import type { Doubts } from './doubts.ts';
import { type Committee, type ListedMeeting, type MeetingAnswer, readMeeting, readMeetings } from './moderngov/answers.ts';
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
    const read = async () => (await this.#source.meetings(id, window)).map((root) => readMeetings(root, this.#doubts));
    const lists = await this.#try(`committee ${id}`, read);
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
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof NotXml) && !(error instanceof SourceFailure)) throw error;
      this.#doubts.of(about).add(error instanceof NotXml ? 'NOT_XML' : 'ANSWER_MISSING', error.message);
      this.#report.isComplete = false;
      return null;
    }
  }
}
