/** Every root field, asked by viewers who may not know of a record: the answer must be as if the record did not exist. */
import { describe, expect, test } from 'vitest';
import { type Answer, ask, startServer, unlimited } from '../support/app.ts';
import { streamOverSse } from '../support/streams.ts';
import { createCouncil } from '../support/world.ts';
import { leaksIn } from './canaries.ts';
import { mutations } from './command-cases.ts';
import { createFilledCouncil } from './filled-council.ts';
import type { Question, Target } from './questions.ts';
import { queries, subscriptions } from './root-cases.ts';
import { rootFields } from './whole-schema.ts';

const { app, http } = await startServer({ connectionsMax: 20, costs: unlimited });
/** About a hundred requests, on a machine that may be busy. */
const slow = { timeout: 300_000 };

test.each([
  { operation: 'Query', cases: queries },
  { operation: 'Mutation', cases: mutations },
  { operation: 'Subscription', cases: subscriptions },
] as const)('every field of $operation has a case', ({ operation, cases }) => {
  expect(Object.keys(cases).sort()).toEqual(rootFields(operation));
});

type Ask = (question: Question) => Promise<unknown>;
type Answers = Record<string, unknown[]>;

/** What staff of another council are told whose command names a record that they may not know of. Roles that may do some of it do not find it. */
const refusalsOf = {
  PARTNER: ['FORBIDDEN'],
  MEMBER: ['FORBIDDEN'],
  CLERK: ['FORBIDDEN', 'NOT_FOUND'],
  OFFICER: ['FORBIDDEN', 'NOT_FOUND'],
  ADMINISTRATOR: ['NOT_FOUND'],
} as const;

/** An answer in which the ids of errors, which are random, and what is left of a budget are replaced by one text. */
function settled(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value) => (name === 'errorId' || name === 'rateLimit' ? 'new' : value)));
}

function byRequest(key?: string): Ask {
  return ({ document, variables }) => ask(app, document, variables, key);
}

/** Asks for the first message: an event, or the error that refuses the subscription. */
function byStream(key?: string): Ask {
  return async ({ document, variables }) => {
    const stream = streamOverSse(http, document, variables, key);
    const first = await stream.next().catch((error: { errors?: unknown }) => ({ errors: error.errors ?? error }));
    await stream.close();
    return first;
  };
}

async function answersTo(target: Target, key?: string): Promise<Answers> {
  const answers: Answers = {};
  const kinds = [
    { cases: queries, put: byRequest(key) },
    { cases: subscriptions, put: byStream(key) },
    { cases: mutations, put: byRequest(key) },
  ];
  for (const { cases, put } of kinds) {
    for (const [field, questions] of Object.entries(cases)) {
      answers[field] = [];
      for (const question of questions(target)) answers[field].push(settled(await put(question)));
    }
  }
  return answers;
}

/** The codes of top-level errors and user errors in the answers of some root fields. */
function codesOf(answers: Answers, fields: string[]): string[] {
  const given = fields.flatMap((field) => answers[field] as Answer[]);
  const refusals = given.flatMap(({ data }) => Object.values<{ userErrors?: { code: string }[] } | null>(data ?? {}));
  return [
    ...new Set([
      ...given.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code as string),
      ...refusals.flatMap((payload) => payload?.userErrors ?? []).map(({ code }) => code),
    ]),
  ].sort();
}

test.each([
  { visibility: 'DRAFT', insider: 'MEMBER', roles: ['PARTNER', 'MEMBER', 'CLERK', 'OFFICER', 'ADMINISTRATOR'] },
  // As long again for each role, and what differs by role differs by permission alone.
  { visibility: 'RESTRICTED', insider: 'OFFICER', roles: ['ADMINISTRATOR'] },
] as const)(
  'only those who may read a $visibility record can tell that it exists',
  slow,
  async ({ visibility, insider, roles }) => {
    const [council, other] = [await createFilledCouncil(), await createCouncil()];
    const target: Target = { council, open: council.plan('PUBLIC'), hidden: council.plan(visibility) };
    await council.fill(target.open);
    const keys: Record<string, string | undefined> = { public: undefined };
    for (const role of roles) keys[`another council's ${role}`] = await other.key(role);
    keys.insider = await council.key(insider);
    keys.administrator = await council.key();
    const answersOfAll = async () => {
      const answers: Record<string, Answers> = {};
      for (const [reader, key] of Object.entries(keys)) answers[reader] = await answersTo(target, key);
      return answers;
    };

    const { administrator: nothingYet = {}, ...before } = await answersOfAll();
    await council.fill(target.hidden, { under: target.open });
    const { administrator: everything = {}, ...after } = await answersOfAll();

    expect(after).toEqual(before);
    expect(leaksIn(after, { councilId: council.councilId, reads: ['PUBLIC', 'STAFF'] }, [target.hidden])).toEqual([]);
    const fields = { reads: rootFields('Query'), commands: rootFields('Mutation'), streams: rootFields('Subscription') };
    const codes = (of: string[]) =>
      Object.fromEntries(Object.entries(after).map(([reader, answers]) => [reader, codesOf(answers, of)]));
    const everyReader = (given: string[]) => Object.fromEntries(Object.keys(after).map((reader) => [reader, given]));
    expect(codes(fields.reads)).toEqual(everyReader([]));
    expect(codes(fields.streams)).toEqual(everyReader(['BAD_USER_INPUT']));
    expect(codes(fields.commands)).toEqual({
      public: ['UNAUTHENTICATED'],
      ...Object.fromEntries(roles.map((role) => [`another council's ${role}`, refusalsOf[role]])),
      insider: insider === 'OFFICER' ? ['FORBIDDEN', 'NOT_FOUND'] : ['FORBIDDEN'],
    });
    // Every question reveals the record to the administrator, so it could have revealed it to the others.
    for (const field of Object.values(fields).flat()) {
      // A mutation that names no record has no question.
      if (everything[field]?.length) expect([field, everything[field]]).not.toEqual([field, nothingYet[field]]);
    }
  },
);

describe('records of another council', () => {
  test('cannot be referred to by a command, public or not', async () => {
    const [own, other] = [await createCouncil(), await createFilledCouncil()];
    const [open, hidden, missing] = [other.plan('PUBLIC'), other.plan('DRAFT'), other.plan('DRAFT')];
    await other.fill(open);
    await other.fill(hidden);
    const key = await own.key();
    const answers = [];
    for (const set of [open, hidden, missing]) {
      const meeting = await own.createMeeting(await own.createPanel());
      answers.push(
        await ask(
          app,
          `mutation M($meeting: ID!, $person: ID!) {
            startMeeting(input: { meeting: $meeting, presidingPerson: $person }) { meeting { id } userErrors { code field message } }
          }`,
          { meeting: meeting.globalId, person: set.globalId('Person') },
          key,
        ),
      );
    }
    const refused = { code: 'NOT_FOUND', field: ['presidingPerson'], message: 'There is no such person in this council.' };
    const expected = { data: { startMeeting: { meeting: null, userErrors: [refused] } } };
    expect(answers).toEqual([expected, expected, expected]);
  });

  test('cannot be followed by panel if they are hidden', async () => {
    const [council, other] = [await createFilledCouncil(), await createCouncil()];
    const [hidden, missing] = [council.plan('DRAFT'), council.plan('DRAFT')];
    await council.fill(hidden);
    const document = `subscription S($filter: MeetingStatusFilter!) { meetingStatusChanged(filter: $filter, snapshot: true) { sequence } }`;
    for (const key of [undefined, await other.key(), await council.key('MEMBER')]) {
      const put = byStream(key);
      const first = async (panel: string) => settled(await put({ document, variables: { filter: { panel } } }));
      const refused = await first(hidden.globalId('Panel'));
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(refused).toEqual(await first(missing.globalId('Panel')));
    }
  });
});
