/** The laws of files: their names, their length, and what only one of them may do. */
import { describe, expect, test } from 'vitest';
import { arrow, everything, imports, pathsWhere, product, roleOf } from '../support/layers.ts';
import { reachedFrom, readSources } from '../support/sources.ts';

const roles = ['schema', 'commands', 'checks', 'loaders', 'queries', 'table', 'rules', 'events'];

/** The modules' files without a role, and why. */
const namedFiles: Record<string, string> = {
  'src/modules/index.ts': 'the registry',
  'src/modules/access/identity-providers.ts': 'settings that only the operator changes',
  'src/modules/access/keys.ts': 'the form of an API key, which is read before there is a viewer',
  'src/modules/access/permissions.ts': 'the closed list of permissions',
  'src/modules/access/person-on-record.ts': 'whom a credential names, which is read before there is a viewer',
  'src/modules/councils/new-council.ts': "the operator's own command, which is no mutation",
  'src/modules/councils/bank-holidays.ts': 'a calendar from a package, where a rule imports nothing',
  'src/modules/councils/across-councils.ts': 'what the lists of all councils share',
  'src/modules/councils/named-councils.ts': 'names that a client gives, for lists, streams and roots alike',
  'src/modules/feed/follow.ts': 'a stream over the event log, which is neither a query nor a command',
  'src/modules/feed/position.ts': 'the position that a client gives, for streams and lists alike',
  'src/modules/notices/plain-text.ts': 'a format',
  'src/modules/panels/named-panels.ts': 'names that a client gives, for lists and roots alike',
};

describe('one place only', () => {
  const only: [what: string, pattern: RegExp, where: Record<string, string>][] = [
    [
      'reads the environment',
      /\bprocess\.env\b|\bprocess\[|'node:process'/,
      { 'src/process/env.ts': 'parsed once, every mistake printed' },
    ],
    [
      'listens',
      /\.listen\([^)]/,
      {
        'src/app.ts': 'the composition root',
        'src/db/free-port.ts': 'finds one',
        'src/process/server.ts': 'the server of the process',
      },
    ],
    ['makes a server', /\bcreateServer\(/, { 'src/app.ts': 'HTTP', 'src/db/free-port.ts': 'finds a free port' }],
    [
      'binds a database handle to who is asking',
      /\bas (unknown as )?(PublicRead|CouncilTx|Read)\b/,
      { 'src/db/access.ts': 'brands it' },
    ],
    [
      'adds mutations to the schema',
      /\bmutationFields?\(|Mutation', /,
      { 'src/graphql/mutation.ts': 'from the entry that declares each' },
    ],
    ['appends events', /\binsert\(event\)/, { 'src/events/append.ts': 'last in the transaction' }],
    [
      'ends the process',
      /\bprocess\.exit\b/,
      {
        'src/process/env.ts': 'bad settings',
        'src/process/main.ts': 'after everything has stopped',
        'src/process/node-floor.js': 'Node.js is too old',
      },
    ],
  ];
  test.for(only)('%s', ([, pattern, where]) => {
    expect(pathsWhere(product, pattern)).toEqual(Object.keys(where).sort());
  });
});

test('what is read for an answer depends on the day alone, or says when it changes', () => {
  const read = product.filter(({ path }) => ['schema', 'loaders', 'queries', 'rules'].includes(roleOf(path)));
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bnow\(\)|\bcurrent_(date|timestamp)\b|\bperformance\.now\(/;
  expect(pathsWhere(read, clock)).toEqual([
    // By `changesAt`.
    'src/modules/meetings/schedules.schema.ts',
    // A day of PostgreSQL's clock.
    'src/modules/notices/notices.loaders.ts',
  ]);
});

test('code that reads has no getters in literals and no functions assigned to properties: V8 would keep all rows that they reach', () => {
  const reading = product.filter(({ path }) => /^src\/(context|db|graphql|modules)\//.test(path));
  const getterOfLiteral = /^ {4,}get \w+\(/m;
  const functionOfProperty = /\bthis\.#?\w+ = (async )?(\([^()]*\)|\w+) =>/;
  expect([...pathsWhere(reading, getterOfLiteral), ...pathsWhere(reading, functionOfProperty)]).toEqual([]);
});

describe('files', () => {
  test('are named in kebab-case, in modules by thing and role', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|js)$/;
    expect(everything.map(({ path }) => path.split('/').at(-1) as string).filter((name) => !kebab.test(name))).toEqual([]);
    const modules = product.map((source) => source.path).filter((file) => file.startsWith('src/modules/'));
    expect(modules.filter((file) => !roles.includes(roleOf(file)))).toEqual(Object.keys(namedFiles).sort());
  });

  const declarations: [what: string, ending: string, pattern: RegExp][] = [
    ['lists', '.lists.schema.ts', /\.(connection|connectionObject|edgeObject)\(|\borderInput\(/],
    ['mutations', '.mutations.schema.ts', /^mutation\(\{/m],
    ['events or subscriptions', '.live.schema.ts', /\.subscriptionFields?\(|\binterfaces: \[Event\]/],
  ];
  test.for(declarations)('that declare %s, and no others, end with %s', ([, ending, pattern]) => {
    const modules = product.filter((source) => source.path.startsWith('src/modules/'));
    expect(pathsWhere(modules, pattern)).toEqual(modules.map(({ path }) => path).filter((path) => path.endsWith(ending)));
  });

  test('are not named for mixed contents', () => {
    const mixed = /(^|[/.-])(utils?|helpers?|common|lib|misc)([/.-]|$)/;
    expect(everything.map((source) => source.path).filter((file) => mixed.test(file))).toEqual([]);
  });

  test('have at most 250 lines, except data', () => {
    const isData = (file: string) => /^seeds\/[^/]+\//.test(file);
    const long = everything.filter(({ path, text }) => !isData(path) && text.split('\n').length - 1 > 250);
    expect(long.map((source) => source.path)).toEqual([]);
  });

  test('contain no open tasks and refer to nothing outside the project', () => {
    // Brackets break up each word, so that the patterns do not match this file.
    const texts = [
      ...everything,
      ...readSources('*.md', '*.json', 'client/*.{md,json}', 'client/examples/*', 'drizzle/*.sql', '.ci/*'),
    ];
    expect(pathsWhere(texts, /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/)).toEqual([]);
    expect(pathsWhere(texts, /(^|[\s'"`(])\/(wor[k]|hom[e]|roo[t]|User[s])\/|\bdocument 00[0-9]\b/)).toEqual([]);
    const outside = everything.flatMap((source) => source.imports).filter(({ to }) => to.startsWith('..'));
    expect(outside.map(arrow)).toEqual([]);
  });

  test('of the schema are listed in the registry one a line, in alphabetical order', () => {
    const registry = product.find((source) => source.path === 'src/modules/index.ts');
    const lines = registry?.text.trim().split('\n').slice(1) ?? [];
    expect(lines.filter((line) => !/^import '\.\/[a-z-]+\/[a-z-]+(\.[a-z]+)?\.schema\.ts';$/.test(line))).toEqual([]);
    expect(lines).toEqual([...lines].sort());
  });

  test('of the schema are all in the registry, or imported by one that is', () => {
    const valueImports = imports.filter((i) => !i.isTypeOnly);
    const loaded = reachedFrom(['src/modules/index.ts'], valueImports);
    const schemas = product.map((source) => source.path).filter((file) => file.endsWith('.schema.ts'));
    expect(schemas.filter((file) => !loaded.has(file))).toEqual([]);
  });
});
