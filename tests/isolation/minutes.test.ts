/** Minutes of a public item: an entry and a resolution with a restriction of their own, and draft minutes. */
import { NIL, v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Visibility } from '../../src/db/access.ts';
import { globalId } from '../../src/graphql/ids.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { memberKey } from '../support/members.ts';
import { createCouncil, owner } from '../support/world.ts';
import { wordsIn } from './canaries.ts';
import { everythingOf, untouched } from './whole-schema.ts';

const app = await sharedApp();

/** A public item with an entry and a resolution. `whole` is the visibility of these records, `words` that of their texts. */
async function createMinutes(whole: Visibility, words: Visibility) {
  const council = await createCouncil();
  const { councilId } = council;
  const db = owner();
  const panel = await council.createPanel();
  const meeting = await council.createMeeting(panel, { date: '2026-01-15' });
  const [item] = await council.createAgenda(meeting);
  if (!item) throw new Error('the agenda has an item');
  const [entryId, resolutionId, personId] = [uuidv7(), uuidv7(), uuidv7()];
  const word = (column: string) => `canary.${words}.${councilId}.1.${column}`;
  const [seen, said] = [
    { councilId, visibility: whole },
    { councilId, visibility: words },
  ];
  const ofItem = { ...seen, agendaItemId: item.id, position: 1 };
  await db.insert(person).values({ councilId, id: personId, displayName: 'Councillor A Lee', sortName: 'lee' });
  await db.insert(minutes).values({ ...seen, meetingId: meeting.id, status: whole === 'DRAFT' ? 'DRAFT' : 'DRAFT_PUBLISHED' });
  await db.insert(minuteEntry).values({ ...ofItem, id: entryId, kind: 'DISCUSSION_POINT' });
  await db.insert(minuteEntryText).values({
    ...said,
    minuteEntryId: entryId,
    text: word('minute_entry_text.text'),
    html: word('minute_entry_text.html'),
    fullTextUrl: word('minute_entry_text.fullTextUrl'),
  });
  await db.insert(resolution).values({ ...ofItem, id: resolutionId, kind: 'RESOLVED' });
  await db.insert(resolutionDetail).values({
    ...said,
    resolutionId,
    outcome: 'CARRIED',
    textAsRecorded: word('resolution_detail.textAsRecorded'),
    stem: word('resolution_detail.stem'),
    proposerId: personId,
    seconderId: personId,
    votesFor: 3,
    votesAgainst: 1,
    abstentions: 0,
  });
  const clauseId = uuidv7();
  await db
    .insert(resolutionClause)
    .values({ ...said, id: clauseId, resolutionId, position: 1, text: word('resolution_clause.text') });
  await db.insert(voteRecord).values({ ...said, resolutionId, personId, choice: 'FOR' });
  if (words === 'RESTRICTED') {
    const ground = {
      level: 'CONFIDENTIAL',
      scheme: 'SECTION_100A_CONFIDENTIAL',
      groundAsRecorded: 'Ordered by a court',
    } as const;
    const closed = { councilId, ...ground, appliesFrom: new Date('2026-01-15T12:00:00Z') };
    await db.insert(restriction).values([
      { ...closed, id: uuidv7(), minuteEntryId: entryId },
      { ...closed, id: uuidv7(), resolutionId },
    ]);
  }
  const idIn = (type: string, id: string) => globalId(type, { councilId, id });
  return {
    ...council,
    panel,
    word,
    ids: {
      meeting: meeting.globalId,
      item: item.globalId,
      entry: idIn('MinuteEntry', entryId),
      resolution: idIn('Resolution', resolutionId),
      clause: idIn('ResolutionClause', clauseId),
      person: idIn('Person', personId),
    },
  };
}

type Minutes = Awaited<ReturnType<typeof createMinutes>>;

const query = `query Q($council: String!, $meeting: ID!, $item: ID!, $entry: ID!, $resolution: ID!, $clause: ID!, $word: String!) {
  meeting: node(id: $meeting) { ... on Meeting { minutes { status entries { id } } resolutions { id } } }
  item: node(id: $item) { ... on AgendaItem { minuteEntries { id } resolutions { id } } }
  entry: node(id: $entry) { ... on MinuteEntry { ${everythingOf('MinuteEntry', 0)} } }
  resolution: node(id: $resolution) { ... on Resolution { ${everythingOf('Resolution', 0)} } }
  clause: node(id: $clause) { ... on ResolutionClause { text } }
  drafts: meetings(councils: [$council], filter: { minutesStatuses: [DRAFT] }) { totalCount }
  none: meetings(councils: [$council], filter: { minutesStatuses: [NONE] }) { totalCount }
  search(council: $council, query: $word) { totalCount nodes { __typename } }
}`;

function answerFor({ slug, ids, word }: Minutes, key?: string) {
  const { person: _, ...asked } = ids;
  return ask(app, query, { ...asked, council: slug, word: word('minute_entry_text.text') }, key);
}

function access(isReadable: boolean) {
  return {
    __typename: 'Access',
    level: 'CONFIDENTIAL',
    isReadable,
    isTitleWithheld: false,
    restriction: {
      __typename: 'AccessRestriction',
      levelAsRecorded: null,
      scheme: 'SECTION_100A_CONFIDENTIAL',
      paragraphs: [],
      groundAsRecorded: 'Ordered by a court',
      publicInterestReason: null,
      decidedBy: null,
      appliesFrom: '2026-01-15T12:00:00+00:00',
      releasedAt: null,
    },
  };
}

/** The fields that the public sees of a restricted entry and a restricted resolution. */
function restrictedFields({ councilId, ids }: Minutes) {
  const at = expect.any(String);
  const kept = {
    council: { id: globalId('Council', { councilId, id: NIL }) },
    ...untouched,
    createdAt: at,
    updatedAt: at,
    access: access(false),
    agendaItem: { id: ids.item },
    position: 1,
  };
  return {
    entry: {
      __typename: 'MinuteEntry',
      ...kept,
      id: ids.entry,
      depth: 0,
      kind: 'DISCUSSION_POINT',
      text: null,
      html: null,
      isTruncated: false,
      fullTextUrl: null,
    },
    resolution: {
      __typename: 'Resolution',
      ...kept,
      id: ids.resolution,
      kind: 'RESOLVED',
      outcome: null,
      textAsRecorded: null,
      stem: null,
      clauses: [],
      proposer: null,
      seconder: null,
      vote: null,
      minutesApproval: null,
    },
  };
}

describe('a restricted entry and resolution', () => {
  test('show the public their place, kind and ground, and nothing else', async () => {
    const made = await createMinutes('PUBLIC', 'RESTRICTED');
    for (const key of [undefined, await (await createCouncil()).key(), await made.key('OFFICER')]) {
      const { data, errors } = await answerFor(made, key);
      expect(errors).toBeUndefined();
      expect(wordsIn(data)).toEqual(new Set());
      expect(data).toMatchObject({
        item: { minuteEntries: [{ id: made.ids.entry }], resolutions: [{ id: made.ids.resolution }] },
        clause: null,
        search: { totalCount: 0, nodes: [] },
      });
      expect({ entry: data.entry, resolution: data.resolution }).toEqual(restrictedFields(made));
    }
  });

  test('show members of the panel every field', async () => {
    const made = await createMinutes('PUBLIC', 'RESTRICTED');
    const { word, ids } = made;
    const { data } = await answerFor(made, await memberKey(made, made.panel));
    const { entry, resolution: resolved } = restrictedFields(made);
    expect(data.clause).toEqual({ text: word('resolution_clause.text') });
    expect(data.entry).toEqual({
      ...entry,
      access: access(true),
      text: word('minute_entry_text.text'),
      html: word('minute_entry_text.html'),
      fullTextUrl: word('minute_entry_text.fullTextUrl'),
    });
    expect(data.resolution).toEqual({
      ...resolved,
      access: access(true),
      outcome: 'CARRIED',
      textAsRecorded: word('resolution_detail.textAsRecorded'),
      stem: word('resolution_detail.stem'),
      clauses: [{ id: ids.clause }],
      proposer: { id: ids.person },
      seconder: { id: ids.person },
      vote: {
        __typename: 'Vote',
        for: 3,
        against: 1,
        abstentions: 0,
        records: [{ __typename: 'VoteRecord', person: { id: ids.person }, choice: 'FOR' }],
      },
    });
  });
});

describe('draft minutes', () => {
  test('do not exist for those who may not read drafts', async () => {
    const made = await createMinutes('DRAFT', 'DRAFT');
    for (const key of [undefined, await (await createCouncil()).key(), await made.key('MEMBER')]) {
      expect(await answerFor(made, key)).toEqual({
        data: {
          meeting: { minutes: { status: 'NONE', entries: [] }, resolutions: [] },
          item: { minuteEntries: [], resolutions: [] },
          entry: null,
          resolution: null,
          clause: null,
          drafts: { totalCount: 0 },
          none: { totalCount: 1 },
          search: { totalCount: 0, nodes: [] },
        },
      });
    }
  });

  test('are visible to those who may read drafts', async () => {
    const made = await createMinutes('DRAFT', 'DRAFT');
    const { data } = await answerFor(made, await made.key('OFFICER'));
    expect(data).toMatchObject({
      meeting: { minutes: { status: 'DRAFT', entries: [{ id: made.ids.entry }] }, resolutions: [{ id: made.ids.resolution }] },
      entry: { text: made.word('minute_entry_text.text') },
      resolution: { textAsRecorded: made.word('resolution_detail.textAsRecorded') },
      clause: { text: made.word('resolution_clause.text') },
      drafts: { totalCount: 1 },
      none: { totalCount: 0 },
    });
  });
});
