/** Where ModernGov's answers come from: its web service, or a folder of saved answers. */
import type { XmlElement } from './xml.ts';

/** Days between which meetings are listed, both included; civil dates. */
export interface Window {
  from: string;
  to: string;
}

export interface Source {
  /** Whether a list has been asked for with its window, so that it must not have meetings of other days. */
  isWindowed: boolean;
  /** Whether a part of it could not be read. */
  hasFaults: boolean;
  /** Errors: NotXml, SourceFailure; so of each. */
  committees(): Promise<XmlElement>;
  /** The lists that have the meetings of a committee. */
  meetings(committeeId: string, window: Window): Promise<XmlElement[]>;
  /** The list of the meetings of all committees; null where the source has it among the others. */
  allMeetings(window: Window): Promise<XmlElement | null>;
  meeting(id: string): Promise<XmlElement>;
  /** Null where the source has no list of councillors. */
  councillors(): Promise<XmlElement | null>;
  /** Where the source answers about a meeting, about committees or about councillors; null for saved answers. */
  addressOf(about: 'meeting' | 'panel' | 'person', id: string): string | null;
  /** Numbers of meetings that the source has although no list may name them. */
  unlisted(): Promise<string[]>;
}

/** The source gives no answer. */
export class SourceFailure extends Error {
  override name = 'SourceFailure';
}
