/** Everything that an import reports beside its counts, by code. A doubt is about one record; the import goes on. */

export const doubtCodes = {
  // About whole answers
  NOT_XML: 'The answer is not XML of the form that was asked for.',
  COMMITTEE_MISSING: 'The source has no committee with this number.',
  ANSWER_MISSING: 'The source gives no answer for this record.',
  WINDOW_IGNORED: 'The list has meetings outside the days that were asked for, so none of it is used.',
  LIST_INCOMPLETE: 'The list has not as many meetings as it counts.',
  LIST_REPLACED: "The committee's own list cannot be used; the list of the meetings of all committees is used in its place.",
  MEETING_NOT_LISTED: 'No list names this meeting, so its panel is not known.',
  WRONG_MEETING: 'The answer is about another meeting than the one that was asked for.',
  // About single values
  ID_MISSING: 'There is no number by which to know the record again; it is left out.',
  REPEATED: 'The record occurs twice; the first is used.',
  TITLE_MISSING: 'There is no title; the record is left out.',
  DATE_MISSING: 'There is no day, or none that can be read; the meeting is left out.',
  BAD_TIME: 'The time cannot be read; the day is kept.',
  BAD_DATE: 'The date cannot be read; it is left out.',
  BAD_FLAG: 'The value is neither True nor False; it is read as not stated.',
  BAD_URL: 'This is not a web address; it is left out.',
  BAD_EMAIL: 'This is not an e-mail address; it is left out.',
  TOO_LONG: 'The text is longer than a record may be; it is left out.',
  UNKNOWN_STATUS: 'The status of the meeting is not known; whether it is confirmed is read from its agenda.',
  UNKNOWN_ATTENDANCE: 'The attendance is not known; it is left out.',
  UNKNOWN_ROLE: 'Whether somebody with this role is a member is not known, so their presence is left out.',
  SEAT_NOT_STATED: 'The source does not say on what footing the member sits, so their seat is left out.',
  SECOND_CHAIR: 'Another member is named as the chair of the meeting; the first is used.',
  DUPLICATE_NUMBER: 'Another item of the agenda has this number; it is left out.',
  GROUND_NOT_STATED: 'The record is restricted, and the source does not say why.',
  RESTRICTION_NOT_STATED: 'The source does not say whether the record is restricted, so its contents are left out.',
  RESTRICTED_CONTENT_IN_FEED: 'The source gives contents that are restricted. They are not stored; tell the council.',
  DECLARATIONS_COUNTED: 'The source counts declarations of interest, and does not say what was declared.',
  MINUTES_TOO_EARLY: 'Minutes are published of a meeting that has not been held; they are left out.',
  DECISION_BEFORE_MINUTES: 'A decision is published and the minutes are not. It is imported together with the minutes.',
  COMMITTEE_EXPIRED: 'The committee is marked as expired or deleted, without a day: state the day on its panel.',
  // About the records here
  MATCHED: 'A record here that was not imported seems to be the same. It is used, and what differs is reported as a conflict.',
  CONFLICT: 'A person changed this here, and the source has changed too. What the person wrote is kept.',
  FOR_A_PERSON: 'The source takes back what is recorded here. Only a person can do so: change it here if it is right.',
  RELEASED_AT_SOURCE: 'The source no longer restricts this. An import restricts records and releases none: release it here.',
  IN_ANOTHER_MEETING: 'Another meeting has this item. It is left out until that meeting no longer has it.',
  WITHDRAWN_HERE: 'The record was withdrawn here. It is not added again.',
  SEATS_KEPT_HERE: 'Staff keep the seats of this panel here, so none are imported.',
  DRAFTS_HERE: 'Staff have drafts here, which would be published along; publish the record yourself.',
  AGENDA_UNPUBLISHED: 'The source no longer calls the agenda published. It stays public here.',
  MISSING: 'The source no longer has the record. If the next complete run does not find it either, it is withdrawn.',
  REFUSED: 'The change is refused by the rules of this service; nothing of the meeting was written.',
} as const;

export type DoubtCode = keyof typeof doubtCodes;

export interface Doubt {
  code: DoubtCode;
  /** The record, as the source counts it, e.g. "meeting 70001". */
  about: string;
  detail?: string;
}

/** Gathers doubts about one record. */
export interface Doubts {
  add(code: DoubtCode, detail?: string): void;
  of(about: string): Doubts;
}

export function gatherDoubts(list: Doubt[], about: string): Doubts {
  return {
    add: (code, detail) => {
      const same = list.some((doubt) => doubt.code === code && doubt.about === about && doubt.detail === detail);
      if (!same) list.push({ code, about, ...(detail !== undefined && { detail }) });
    },
    of: (other) => gatherDoubts(list, other),
  };
}
