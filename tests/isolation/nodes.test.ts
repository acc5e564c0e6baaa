/** Every field of every record, asked by every kind of reader: the words in the answers show which rows each reader sees. */
import { NIL } from 'uuid';
import { describe, expect, inject, test } from 'vitest';
import type { Visibility } from '../../src/db/access.ts';
import { openLogin } from '../../src/db/client.ts';
import { globalId } from '../../src/graphql/ids.ts';
import { nodeTypes } from '../../src/graphql/node.ts';
import type { Role } from '../../src/modules/access/permissions.ts';
import { type Answer, ask, startApp, unlimited } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';
import { leaksIn, wordsIn } from './canaries.ts';
import { createFilledCouncil, createFullCouncil, type FilledCouncil, type RowSet, types } from './filled-council.ts';
import { nodesQuery } from './whole-schema.ts';

const app = await startApp({ connectionsMax: 20, costs: unlimited });
/** One large request for each type, on a machine that may be busy. */
const slow = { timeout: 180_000 };

/** Asks for every field of a council, of the records of each type in the sets, and of the records to which they lead. */
async function everythingOf({ councilId }: FilledCouncil, sets: readonly RowSet[], key?: string): Promise<Answer[]> {
  const council = globalId('Council', { councilId, id: NIL });
  const questions = [
    { type: 'Council', ids: [council] },
    ...types.map((type) => ({ type, ids: sets.map((set) => set.globalId(type)) })),
  ];
  const answers = [];
  for (const { type, ids } of questions) answers.push(await ask(app, nodesQuery(type), { ids }, key));
  return answers;
}

/** Columns that no record shows: those of API keys, webhooks and kept answers. */
const columnsOfNoRecord = [
  'api_key.name',
  'api_key.prefix',
  'api_key.role',
  'api_key.secretHash',
  'external_reference.externalId',
  'external_reference.kind',
  'external_reference.system',
  'external_reference.within',
  'idempotent_answer.answer',
  'idempotent_answer.inputHash',
  'idempotent_answer.key',
  'identity_provider.audience',
  'identity_provider.issuer',
  'identity_provider.keysUrl',
  'identity_provider.personClaim',
  'identity_provider.rolesClaim',
  'webhook.url',
];

/** The words of a council's rows that records show, read with the login of the database, to which no policy applies. */
async function wordsOfRecords({ councilId }: FilledCouncil, reads: readonly Visibility[]): Promise<string[]> {
  const sql = openLogin(inject('databaseUrl'));
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'visibility'`;
  const rows = [];
  for (const { name } of tables)
    rows.push(await sql`select to_jsonb(t) as row from ${sql(name)} t where council_id = ${councilId}`);
  await sql.end();
  return [...wordsIn(rows)].filter((word) => {
    const [visibility, , , column] = word.split(' ');
    return reads.includes(visibility as Visibility) && !columnsOfNoRecord.includes(column ?? '');
  });
}

const readers: { who: string; role?: Role; reads: Visibility[] }[] = [
  { who: 'the public', reads: ['PUBLIC'] },
  { who: 'a partner, whose key is of the council', role: 'PARTNER', reads: ['PUBLIC'] },
  { who: 'a member who sits on no panel', role: 'MEMBER', reads: ['PUBLIC', 'STAFF'] },
  { who: 'an officer, who reads drafts', role: 'OFFICER', reads: ['PUBLIC', 'STAFF', 'DRAFT'] },
  { who: 'a clerk, who reads both', role: 'CLERK', reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] },
];

test('each type that `node` returns has a row in the filled council', () => {
  expect(nodeTypes().sort()).toEqual(['Council', ...types].sort());
});

describe('everything of every record', () => {
  test.each(readers)('$who: finds every word stored for such readers, and no other', slow, async ({ role, reads }) => {
    const council = await createFullCouncil();
    const sets = Object.values(council.sets);
    const answers = await everythingOf(council, sets, role && (await council.key(role)));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(leaksIn(answers, { councilId: council.councilId, reads }, sets)).toEqual([]);
    expect([...wordsIn(answers)].sort()).toEqual((await wordsOfRecords(council, reads)).sort());
  });

  test("another council's staff get exactly the answers of the public", slow, async () => {
    const [council, other] = [await createFullCouncil(), await createCouncil()];
    const sets = Object.values(council.sets);
    const anyone = await everythingOf(council, sets);
    expect(anyone[0]?.data.nodes[0].slug).toBe(council.slug);
    expect(await everythingOf(council, sets, await other.key())).toEqual(anyone);
  });
});

test.each(['STAFF', 'DRAFT', 'RESTRICTED'] as const)(
  'a public record shows nothing of a %s record to which it refers',
  slow,
  async (visibility) => {
    const council = await createFilledCouncil();
    const [base, hidden, open] = [council.plan('PUBLIC'), council.plan(visibility), council.plan('PUBLIC')];
    await council.fill(base);
    await council.fill(hidden, { under: base });
    await council.fill(open, { to: hidden });
    const answers = await everythingOf(council, [open]);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(leaksIn(answers, { reads: ['PUBLIC'] }, [base, hidden, open])).toEqual([]);
    const staff = await ask(app, nodesQuery('Meeting'), { ids: [open.globalId('Meeting')] }, await council.key());
    expect(leaksIn(staff, { reads: ['PUBLIC'] }, [hidden])).toEqual(expect.arrayContaining([`${visibility} id of meeting`]));
  },
);

test('nobody finds anything of a withdrawn record, nor do public records that refer to it show any of it', slow, async () => {
  const council = await createFilledCouncil();
  const [base, withdrawn, open] = [council.plan('PUBLIC'), council.plan('WITHDRAWN'), council.plan('PUBLIC')];
  await council.fill(base);
  await council.fill(withdrawn, { under: base });
  await council.fill(open, { to: withdrawn });
  const readsAll = { councilId: council.councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] as const };
  for (const key of [undefined, await council.key()]) {
    const answers = await everythingOf(council, [base, withdrawn, open], key);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(leaksIn(answers, readsAll, [withdrawn])).toEqual([]);
  }
});
