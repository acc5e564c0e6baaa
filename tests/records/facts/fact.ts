/** What a document states, the query that asks the API for it, and the forms in which minutes and decisions come back. */
export interface Fact {
  fact: string;
  query: string;
  /** Where in the answer, e.g. `council.panels.nodes[0].name`; `length` of a list is allowed. */
  at: string;
  is: unknown;
}

/** The facts of one document, under its title. */
export interface StatedFacts {
  title: string;
  facts: Fact[];
}

/** Asks for one item after another of the first meeting that a panel's list gives, e.g. `meetings(last: 1)`. */
export const askMeeting = (panel: string, list: string, selection: string) =>
  `{ panel(${panel}) { ${list} { totalCount nodes { ${selection} } } } }`;

/** What a document prints of the minutes of one item. */
export const minuteEntries = 'minuteEntries { kind depth text isTruncated fullTextUrl access { level } }';

interface Entry {
  kind: string;
  depth: number;
  text: string;
  isTruncated: boolean;
}

export const paragraph = (text: string): Entry => ({ kind: 'NARRATIVE', depth: 0, text, isTruncated: false });
export const point = (text: string): Entry => ({ ...paragraph(text), kind: 'DISCUSSION_POINT' });
export const below = (text: string): Entry => ({ ...point(text), depth: 1 });
export const business = (text: string): Entry => ({ ...paragraph(text), kind: 'BODY_UPDATE' });
/** A point in the middle of which the source breaks off; it gives no address for the rest. */
export const brokenOff = (text: string): Entry => ({ ...point(text), isTruncated: true });

/** These entries and no others, in this order. */
export const entries = (...given: Entry[]) => given.map((entry) => ({ ...entry, fullTextUrl: null, access: { level: 'OPEN' } }));

export const resolutions = `resolutions { position kind outcome stem textAsRecorded access { level } proposer { displayName } seconder { displayName } vote { for }
  clauses { label depth text parent { label } }
  minutesApproval { approvedMeetings { date } approvingMeeting { date } resolution { kind } amendments signedBy { displayName } signedOn } }`;

interface Clause {
  label: string | null;
  depth: number;
  text: string;
  parent: { label: string } | null;
}

export const clause = (label: string | null, text: string): Clause => ({ label, depth: 0, text, parent: null });
export const clauseUnder = (parent: string, label: string, text: string): Clause => ({
  label,
  depth: 1,
  text,
  parent: { label: parent },
});

/** The one decision on an item. No document tells of a vote, of who moved a motion or of anybody against it. */
export const decision = (kind: string, textAsRecorded: string, details: Record<string, unknown> = {}) => [
  {
    position: 1,
    kind,
    outcome: 'UNRECORDED',
    stem: null,
    textAsRecorded,
    access: { level: 'OPEN' },
    proposer: null,
    seconder: null,
    vote: null,
    clauses: [],
    minutesApproval: null,
    ...details,
  },
];

export const requests =
  'recommendations { label title text kind status statusAsPublished madeOn addressee { nameAsRecorded person { displayName } } clause { label depth } meeting { date } }';

/** A clause that asks for something, as a recommendation; no document tells what came of it. */
export const request = (kind: string, label: string | null, text: string, of: { title: string; madeOn: string | null }) => ({
  label,
  title: of.title,
  text,
  kind,
  status: 'OUTCOME_NOT_RECORDED',
  statusAsPublished: null,
  madeOn: of.madeOn,
  addressee: null,
  clause: { label, depth: 0 },
  meeting: { date: of.madeOn },
});
