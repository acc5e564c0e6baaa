/** The code generators of the web team's guide, on the schema and the operations of the guide. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGuide } from '../support/guide.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(tmpdir(), 'open-scrutiny-codegen-'));
const guide = await readGuide();
const write = (name: string, text = '') => writeFile(path.join(folder, name), text);
const run = promisify(execFile);
const npx = (...command: string[]) =>
  run('npx', ['--no-install', ...command], { cwd: folder }).catch(({ stdout, stderr }) => {
    throw new Error(`${command.join(' ')}: ${stdout}${stderr}`);
  });

/** Why the generators cannot run here. */
let without: string | undefined;

beforeAll(async () => {
  for (const name of ['package.json', 'package-lock.json'])
    await copyFile(path.join(root, 'tests/codegen', name), path.join(folder, name));
  await copyFile(path.join(root, 'src/graphql/schema.graphql'), path.join(folder, 'schema.graphql'));
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder }).catch(({ stderr }) => {
    if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(stderr)) throw new Error(stderr);
    without = 'the code generators are not installed, because npm reaches no registry';
  });
  for (const name of ['caches.js', 'codegen.ts', 'operations.js', 'print.js', 'relay.config.json', 'tada.ts', 'tsconfig.json'])
    await write(name, guide[name]);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

// One after another: the compiler checks all files of the folder.
describe('with the settings of the guide', { concurrent: false }, () => {
  test('GraphQL Code Generator and gql.tada type what the guide asks, scalars included', { timeout: 300_000 }, async ({
    skip,
  }) => {
    if (without) skip(without);
    await npx('graphql-codegen', '--config', 'codegen.ts');
    await npx('gql.tada', 'generate-output');
    await write(
      'use.ts',
      `import type { ResultOf } from 'gql.tada';
    import { keys, possibleTypes } from './caches.js';
    import type { AgendaQueryVariables, ScheduleQuery } from './gql/graphql';
    import { graphql } from './tada';

    const cursor = graphql('query Cursor($after: EventCursor) { changes(council: "southampton", after: $after) { nodes { cursor occurredAt } } }');
    type Meeting = NonNullable<NonNullable<ScheduleQuery['panel']>['schedule']>['meetings'][number];
    type Event = NonNullable<ResultOf<typeof cursor>['changes']>['nodes'][number];
    export const told = (meeting: Meeting, event: Event, variables: AgendaQueryVariables): (string | null | undefined)[] =>
      [meeting.startsAt, meeting.date, meeting.venue?.name, event.cursor, event.occurredAt, variables.meeting, keys.Access!(), ...possibleTypes.Node!];
    // @ts-expect-error: a scalar that is not mapped would be \`any\` or \`unknown\`, and so this no mistake
    export const day = (meeting: Meeting): { day: 1 } | null | undefined => meeting.date;
    // @ts-expect-error
    export const at = (event: Event): { at: 1 } => event.occurredAt;`,
    );
    await npx('tsc', '--project', '.');
  });

  test('the generator refuses the same without one of the scalars', { timeout: 300_000 }, async ({ skip }) => {
    if (without) skip(without);
    await write('incomplete.ts', guide['codegen.ts']?.replace(", URL: 'string'", ''));
    await expect(npx('graphql-codegen', '--config', 'incomplete.ts')).rejects.toThrow('incomplete.ts');
  });

  test("Relay's compiler accepts the schema, and an operation of the guide", { timeout: 300_000 }, async ({ skip }) => {
    if (without) skip(without);
    const { schedule } = (await import(`data:text/javascript,${encodeURIComponent(guide['operations.js'] ?? '')}`)) as {
      schedule: string;
    };
    await mkdir(path.join(folder, 'src'));
    await write('src/Schedule.ts', `graphql\`${schedule.replace('query Schedule', 'query ScheduleQuery')}\`;`);
    await npx('relay-compiler');
    const made = await readFile(path.join(folder, 'src/__generated__/ScheduleQuery.graphql.ts'), 'utf8');
    expect(made).toContain('readonly startsAt: string | null | undefined;');
  });
});
