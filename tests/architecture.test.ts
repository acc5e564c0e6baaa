/** The laws of the source: what may import what, who may touch the outside, how files are named and how long they are. */
import { describe, expect, test } from 'vitest';
import { findImportCycle, type Import, importsOf, reachedFrom, readSources, type Source } from './support/sources.ts';

const product = readSources('src/**/*.{ts,js}', 'seeds/**/*.ts');
const everything = [...product, ...readSources('tests/**/*.ts', '*.ts')];

type Reach = 'all' | 'types';

/**
 * What each layer may import, from the top downwards: another layer whole, or its types alone. `access` is how credentials and permissions are
 * read, which comes before any other module; `tables` are the modules' `*.table.ts`.
 */
const mayImport: Record<string, Record<string, Reach>> = {
  process: { process: 'all', app: 'all', seeds: 'all', access: 'all', db: 'all' },
  app: { transport: 'all', context: 'all', commands: 'all', events: 'all', db: 'all' },
  transport: { transport: 'all', context: 'all', graphql: 'all', events: 'types', db: 'types' },
  context: { context: 'all', graphql: 'all', access: 'all', tables: 'all', commands: 'types', events: 'types', db: 'all' },
  modules: {
    modules: 'all',
    access: 'all',
    tables: 'all',
    graphql: 'all',
    commands: 'all',
    events: 'all',
    db: 'all',
    time: 'all',
  },
  graphql: { graphql: 'all', access: 'types', commands: 'types', events: 'types', db: 'all', time: 'all' },
  commands: { commands: 'all', access: 'types', tables: 'types', events: 'all', db: 'all', time: 'all' },
  access: { access: 'all', tables: 'all', db: 'types' },
  time: {},
  seeds: { seeds: 'all', tables: 'all', db: 'types' },
  tables: { tables: 'all', db: 'all' },
  events: { events: 'all', tables: 'types', db: 'all' },
  db: { db: 'all', tables: 'types' },
};

const layerExceptions: Record<string, string> = {
  'src/graphql/schema.ts → src/modules/index.ts': 'the one place that loads the registry of modules',
  'src/transport/calendars.ts → src/modules/meetings/calendar.queries.ts': 'an answer outside the schema calls the query itself',
  'src/events/log.table.ts → src/modules/councils/councils.table.ts': 'a row of the log belongs to a council',
  'src/commands/idempotency.table.ts → src/modules/councils/councils.table.ts': 'a kept answer belongs to a council',
  'src/commands/named-records.ts → src/graphql/ids.ts': "an id in a command's input is decoded as the API does it",
  'src/graphql/payload.ts → src/commands/user-error-codes.ts': 'the one list of codes gives the enum its values',
  'seeds/load.ts → src/modules/notices/plain-text.ts': 'a notice is stored with its HTML',
  'seeds/load-record.ts → src/modules/notices/plain-text.ts': 'so is what the minutes say',
  'seeds/load-performance.ts → src/modules/performance/performance.rules.ts': 'a printed figure is stored with its value',
};

/** Inside the modules, by the role in the file's name: whose values a file may import. Types are free. */
const rolesMayImport: Record<string, string[]> = {
  schema: ['schema', 'commands', 'loaders', 'queries', 'rules', 'named', 'src/graphql/', 'src/events/cursor.ts', 'src/time/'],
  // An id in a command's input is decoded, and an instant in its refusal printed, as the API does it.
  commands: ['commands', 'rules', 'table', 'src/commands/', 'src/time/', 'src/events/'],
  loaders: ['queries', 'rules', 'table', 'src/db/', 'src/events/log.queries.ts'],
  queries: ['queries', 'rules', 'table', 'src/db/'],
  table: ['table', 'src/db/columns.ts', 'src/db/record-kind.ts'],
  rules: ['rules'],
  events: [],
};

/** The modules' files without a role, and why. */
const namedFiles: Record<string, string> = {
  'src/modules/index.ts': 'the registry',
  'src/modules/access/keys.ts': 'the form of an API key, which is read before there is a viewer',
  'src/modules/access/permissions.ts': 'the closed list of permissions',
  'src/modules/councils/bank-holidays.ts': 'a calendar from a package, where a rule imports nothing',
  'src/modules/feed/follow.ts': 'a stream over the event log, which is neither a query nor a command',
  'src/modules/notices/plain-text.ts': 'a format',
};

const roles = Object.keys(rolesMayImport);
const roleOf = (file: string) =>
  file.startsWith('src/modules/') || file.endsWith('.table.ts') ? (/\.([a-z]+)\.ts$/.exec(file)?.[1] ?? 'named') : '';

function layerOf(file: string): string {
  const [top = '', folder = '', module = ''] = file.split('/');
  if (top !== 'src') return top;
  if (folder === 'app.ts') return 'app';
  if (!file.startsWith('src/modules/')) return folder;
  if (roleOf(file) === 'table') return 'tables';
  return module === 'access' && roleOf(file) === 'named' ? 'access' : 'modules';
}

/** A mutation names the kind of record that it locks, which is declared beside the table. */
const namesTarget = ({ from, to }: Import) => from.endsWith('.mutations.schema.ts') && roleOf(to) === 'table';

const isOurs = ({ to }: Import) => /^(src|seeds|tests)\//.test(to);
const arrow = ({ from, to }: Import) => `${from} → ${to}`;
const imports = product.flatMap((source) => source.imports);
const valuesImportedBy = (role: string) => imports.filter((i) => roleOf(i.from) === role && !i.isTypeOnly);
const pathsWhere = (sources: readonly Source[], pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map((source) => source.path);

describe('imports', () => {
  test('each is seen here: a statement that the pattern misses would escape every law', () => {
    for (const { path, text, imports } of product) {
      const statements = text.match(/^\s*(import ['"]|.*\bfrom ['"])[^'"]+['"];?$/gm) ?? [];
      expect([path, imports.length]).toEqual([path, statements.length]);
    }
    expect(pathsWhere(product, /\bimport\(|\brequire\(/)).toEqual(['src/db/embedded-home.ts']);
  });

  test('the pattern tells types from values', () => {
    const text =
      "import 'a';\nimport type { B } from './b.ts';\nimport {\n  type C,\n} from '../c.ts';\nexport type * from 'd';\n";
    expect(importsOf('src/x/y.ts', text).map(({ to, isTypeOnly }) => [to, isTypeOnly])).toEqual([
      ['a', false],
      ['src/x/b.ts', true],
      ['src/c.ts', false],
      ['d', true],
    ]);
  });

  test('go one way, from the process down to the database', () => {
    const wrong = imports.filter((i) => {
      const reach = mayImport[layerOf(i.from)]?.[layerOf(i.to)];
      return isOurs(i) && !(reach === 'all' || (reach === 'types' && i.isTypeOnly));
    });
    expect(wrong.map(arrow).sort()).toEqual(Object.keys(layerExceptions).sort());
  });

  test('inside a module go from the schema by commands and loaders to queries and tables', () => {
    const wrong = roles.flatMap((role) =>
      valuesImportedBy(role)
        .filter(isOurs)
        .filter(({ to }) => !rolesMayImport[role]?.some((allowed) => roleOf(to) === allowed || to.startsWith(allowed)))
        .filter((i) => !namesTarget(i)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('of drizzle and drivers stay with the tables, the queries and the commands', () => {
    const wrong = imports.filter(({ from, to, isTypeOnly }) => {
      if (/^drizzle-(orm|kit)/.test(to)) return ['schema', 'rules', 'events'].includes(roleOf(from));
      // Of the embedded database a connection outside all pools says who uses it.
      return to === 'postgres' && !isTypeOnly && !['src/db/client.ts', 'src/db/embedded.ts'].includes(from);
    });
    expect(wrong.map(arrow)).toEqual([]);
    expect(
      valuesImportedBy('rules')
        .filter((i) => !isOurs(i))
        .map(arrow),
    ).toEqual([]);
    expect(
      valuesImportedBy('table')
        .filter((i) => !isOurs(i) && !i.to.startsWith('drizzle-orm'))
        .map(arrow),
    ).toEqual([]);
  });

  test('make no ring at run time, where what a file needs first would depend on which is loaded first', () => {
    expect(findImportCycle(product)).toBeNull();
  });

  // A file of event facts only adds to a type; the compiler reads it, and nothing imports it.
  test('reach every file but those of event facts from a command of package.json', () => {
    const entries = ['src/process/main.ts', 'src/process/key.ts', 'src/graphql/print-schema.ts', 'src/process/node-floor.js'];
    const reached = reachedFrom(entries, imports);
    expect(product.map((source) => source.path).filter((file) => !reached.has(file) && roleOf(file) !== 'events')).toEqual([]);
  });
});

test('a mutation imports nothing of a table but the kind of its records', () => {
  const wrong = product.flatMap(({ path, text }) =>
    path.endsWith('.mutations.schema.ts')
      ? [...text.matchAll(/^import \{ ([^}]+) \} from '[^']+\.table\.ts';$/gm)].filter(
          ([, names]) => !/^\w+Record$/.test(names ?? ''),
        )
      : [],
  );
  expect(wrong.map(([statement]) => statement)).toEqual([]);
});

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
        'src/app.ts': 'what listen means',
        'src/db/embedded.ts': 'finds a free port for the embedded database',
        'src/process/main.ts': 'the process',
      },
    ],
    ['makes a server', /\bcreateServer\(/, { 'src/app.ts': 'HTTP', 'src/db/embedded.ts': 'finds a free port' }],
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
        'src/process/main.ts': 'when all is undone',
        'src/process/node-floor.js': 'too old a Node.js',
      },
    ],
  ];
  test.for(only)('%s', ([, pattern, where]) => {
    expect(pathsWhere(product, pattern)).toEqual(Object.keys(where).sort());
  });
});

describe('files', () => {
  test('are named in kebab-case, in modules by thing and role', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|js)$/;
    expect(everything.map(({ path }) => path.split('/').at(-1) as string).filter((name) => !kebab.test(name))).toEqual([]);
    const modules = product.map((source) => source.path).filter((file) => file.startsWith('src/modules/'));
    expect(modules.filter((file) => !roles.includes(roleOf(file)))).toEqual(Object.keys(namedFiles).sort());
  });

  const declarations: [what: string, pattern: RegExp, ending: string][] = [
    ['lists', /\.(connection|connectionObject|edgeObject)\(|\borderInput\(/, '.lists.schema.ts'],
    ['subscriptions', /\.subscriptionFields?\(/, '.live.schema.ts'],
  ];
  test.for(declarations)('that declare %s end alike, and no other file ends so', ([, pattern, ending]) => {
    const modules = product.filter((source) => source.path.startsWith('src/modules/'));
    expect(pathsWhere(modules, pattern)).toEqual(modules.map(({ path }) => path).filter((path) => path.endsWith(ending)));
  });

  test('go into no drawer', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|lib|misc)([/.-]|$)/;
    expect(everything.map((source) => source.path).filter((file) => drawer.test(file))).toEqual([]);
  });

  test('have at most 250 lines, data aside', () => {
    const isData = (file: string) => /^seeds\/[^/]+\//.test(file);
    const long = everything.filter(({ path, text }) => !isData(path) && text.split('\n').length - 1 > 250);
    expect(long.map((source) => source.path)).toEqual([]);
  });

  test('leave nothing to do and speak of nothing outside the project', () => {
    // Each word is broken by brackets, so that the patterns do not find themselves.
    const texts = [...everything, ...readSources('*.md', '*.json', 'drizzle/*.sql', '.ci/*')];
    expect(pathsWhere(texts, /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/)).toEqual([]);
    expect(pathsWhere(texts, /(^|[\s'"`(])\/(wor[k]|hom[e]|roo[t]|User[s])\/|\bdocument 00[0-9]\b/)).toEqual([]);
    const outside = everything.flatMap((source) => source.imports).filter(({ to }) => to.startsWith('..'));
    expect(outside.map(arrow)).toEqual([]);
  });

  test('of the registry is a line a schema file, in alphabetical order', () => {
    const registry = product.find((source) => source.path === 'src/modules/index.ts');
    const lines = registry?.text.trim().split('\n').slice(1) ?? [];
    expect(lines.filter((line) => !/^import '\.\/[a-z-]+\/[a-z-]+(\.[a-z]+)?\.schema\.ts';$/.test(line))).toEqual([]);
    expect(lines).toEqual([...lines].sort());
  });

  test('of a schema are in the registry, or imported by one that is', () => {
    const valueImports = imports.filter((i) => !i.isTypeOnly);
    const loaded = reachedFrom(['src/modules/index.ts'], valueImports);
    const schemas = product.map((source) => source.path).filter((file) => file.endsWith('.schema.ts'));
    expect(schemas.filter((file) => !loaded.has(file))).toEqual([]);
  });
});
