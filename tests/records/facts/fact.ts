/** A statement of a source document, the query that asks the API for it and the expected answer; and the forms of minutes and decisions. */
export interface Fact {
  fact: string;
  query: string;
  /** Path in the answer, e.g. `council.panels.nodes[0].name`; may end with the `length` of a list. */
  at: string;
  is: unknown;
}

/** The facts of one document, under its title. */
export interface StatedFacts {
  title: string;
  facts: Fact[];
}

/** A query for the records in a list of a panel, e.g. `meetings(last: 1)`. */
export const askMeeting = (panel: string, list: string, selection: string) =>
  `{ panel(${panel}) { ${list} { totalCount nodes { ${selection} } } } }`;

/** Selects the minutes of an item. */
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
/** A point in the middle of which the source breaks off, without an address for the rest. */
export const brokenOff = (text: string): Entry => ({ ...point(text), isTruncated: true });

/** Exactly these entries, in this order. */
export const entries = (...given: Entry[]) => given.map((entry) => ({ ...entry, fullTextUrl: null, access: { level: 'OPEN' } }));

export const resolutions = `resolutions { position kind outcome stem textAsRecorded access { level } proposer { displayName } seconder { displayName } vote { for }
  clauses { label depth stem text parent { label } }
  minutesApproval { approvedMeetings { date } approvingMeeting { date } resolution { kind } amendments signedBy { displayName } signedOn } }`;

interface Clause {
  label: string | null;
  depth: number;
  stem: string | null;
  text: string;
  parent: { label: string } | null;
}

/** A first-level clause; `stem` are the words that introduce the clauses of its resolution. */
export const clause = (label: string | null, text: string, stem: string | null = null): Clause => ({
  label,
  depth: 0,
  stem,
  text,
  parent: null,
});
export const clauseUnder = (above: Clause, label: string, text: string): Clause => ({
  label,
  depth: 1,
  stem: above.text,
  text,
  parent: { label: above.label as string },
});

/** The only decision on an item. No document records a vote, a mover or an objector. */
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

/** A clause that makes a request, as the ledger holds it. The documents state nothing more about it. */
export const request = (kind: string, label: string | null, text: string, of: { title: string; madeOn: string | null }) => ({
  label,
  title: of.title,
  text,
  kind,
  status: 'MADE',
  statusAsPublished: null,
  madeOn: of.madeOn,
  addressee: null,
  clause: { label, depth: 0 },
  meeting: { date: of.madeOn },
});
