/** The laws of imports: which layer and which role may import what. */
import { describe, expect, test } from 'vitest';
import { arrow, client, imports, isOurs, layerOf, pathsWhere, product, roleOf } from '../support/layers.ts';
import { findImportCycle, type Import, importsOf, reachedFrom } from '../support/sources.ts';

type Reach = 'all' | 'types';

/**
 * What each layer may import of each other layer: all, or types only. The top layer comes first. `tables` are the files `*.table.ts`;
 * `access` are the files of that module without a role, which read credentials and permissions before there is a context.
 */
const mayImport: Record<string, Record<string, Reach>> = {
  process: { process: 'all', app: 'all', import: 'all', seeds: 'all', access: 'all', db: 'all' },
  app: { transport: 'all', webhooks: 'all', context: 'all', commands: 'all', events: 'all', db: 'all' },
  transport: { transport: 'all', context: 'all', graphql: 'all', events: 'types', db: 'types', time: 'all' },
  context: { context: 'all', graphql: 'all', access: 'all', tables: 'all', commands: 'all', events: 'types', db: 'all' },
  webhooks: {
    webhooks: 'all',
    outbound: 'all',
    context: 'all',
    graphql: 'all',
    modules: 'all',
    tables: 'all',
    events: 'all',
    db: 'all',
  },
  import: {
    import: 'all',
    outbound: 'all',
    graphql: 'all',
    modules: 'all',
    access: 'all',
    tables: 'all',
    commands: 'all',
    events: 'all',
    db: 'all',
    time: 'all',
  },
  modules: {
    modules: 'all',
    access: 'all',
    tables: 'all',
    graphql: 'all',
    commands: 'all',
    events: 'all',
    outbound: 'all',
    db: 'all',
    time: 'all',
  },
  graphql: { graphql: 'all', access: 'types', commands: 'types', events: 'types', db: 'all', time: 'all' },
  commands: { commands: 'all', access: 'types', tables: 'types', events: 'all', db: 'all', time: 'all' },
  access: { access: 'all', tables: 'all', db: 'types' },
  time: {},
  outbound: {},
  seeds: { seeds: 'all', tables: 'all', db: 'types' },
  tables: { tables: 'all', db: 'all' },
  events: { events: 'all', tables: 'types', db: 'all' },
  db: { db: 'all', tables: 'types' },
};

const layerExceptions: Record<string, string> = {
  'src/graphql/schema.ts → src/modules/index.ts': 'the one place that loads the registry of modules',
  'src/transport/calendars.ts → src/modules/meetings/calendar.queries.ts': 'calendars are served outside the schema',
  'src/transport/front-page.ts → src/modules/councils/licences.queries.ts': 'the front page is served outside the schema',
  'src/transport/pages.ts → src/modules/councils/licences.queries.ts': 'the front page is served outside the schema',
  'src/transport/feeds.ts → src/modules/meetings/news.queries.ts': 'feeds are served outside the schema',
  'src/transport/operations/read-operations.ts → src/db/startup-error.ts': "mistakes in the operator's file stop the start",
  'src/events/log.table.ts → src/modules/councils/councils.table.ts': 'a row of the log belongs to a council',
  'src/commands/idempotency.table.ts → src/modules/councils/councils.table.ts': 'a kept answer belongs to a council',
  'src/commands/named-records.ts → src/graphql/ids.ts': "an id in a command's input is decoded as the API does it",
  'src/process/council.ts → src/modules/councils/new-council.ts': 'the operator adds a council before anyone can sign in to it',
  'src/modules/access/person-on-record.ts → src/graphql/ids.ts': 'an id in a credential is decoded as the API does it',
  'src/graphql/payload.ts → src/commands/user-error-codes.ts': 'the one list of codes gives the enum its values',
  'seeds/load.ts → src/events/append.ts': "the load of a council begins the council's feed",
  'seeds/load.ts → src/modules/notices/plain-text.ts': 'a notice is stored with its HTML',
  'seeds/load.ts → src/modules/people/people.rules.ts': 'a person is stored with the name that lists are ordered by',
  'seeds/load-record.ts → src/modules/notices/plain-text.ts': 'minutes are stored with their HTML',
  'seeds/volume/feeds.ts → src/events/catalogue.ts': 'a made council has a feed',
  'seeds/volume/feeds.ts → src/events/log.table.ts': 'a made council has a feed',
  'seeds/load-performance.ts → src/modules/performance/performance.rules.ts': 'a printed figure is stored with its value',
};

/** For each role of a module's file: the roles and paths from which it may import values. Types may come from anywhere. */
const rolesMayImport: Record<string, string[]> = {
  schema: [
    'schema',
    'commands',
    'loaders',
    'queries',
    'rules',
    'named',
    'src/graphql/',
    'src/events/cursor.ts',
    'src/events/catalogue.ts',
    'src/time/',
  ],
  commands: ['commands', 'checks', 'rules', 'table', 'src/modules/access/keys.ts', 'src/commands/', 'src/time/', 'src/events/'],
  checks: ['checks', 'rules', 'table', 'src/commands/', 'src/outbound/'],
  loaders: ['loaders', 'queries', 'rules', 'table', 'src/db/', 'src/events/log.queries.ts'],
  queries: ['queries', 'rules', 'table', 'src/db/'],
  table: ['table', 'src/db/columns.ts', 'src/db/nulls-last.ts', 'src/db/record-kind.ts'],
  rules: ['rules'],
  events: [],
};

const roles = Object.keys(rolesMayImport);
const valuesImportedBy = (role: string) => imports.filter((i) => roleOf(i.from) === role && !i.isTypeOnly);

/** A mutation names the kind of record that it locks, which is declared beside the table. */
const namesTarget = ({ from, to }: Import) => from.endsWith('.mutations.schema.ts') && roleOf(to) === 'table';

describe('imports', () => {
  test('are all found: the tests below would miss an import that the pattern misses', () => {
    for (const { path, text, imports } of product) {
      const statements = text.match(/^\s*(import ['"]|.*\bfrom ['"])[^'"]+['"];?$/gm) ?? [];
      expect([path, imports.length]).toEqual([path, statements.length]);
    }
    expect(pathsWhere(product, /\bimport\(|\brequire\(/)).toEqual([
      'src/db/embedded-home.ts',
      'src/process/main.ts',
      'src/process/server.ts',
    ]);
  });

  test('are told apart by types and values', () => {
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

  test('inside a module go from the schema to commands and loaders, and from these to queries and tables', () => {
    const wrong = roles.flatMap((role) =>
      valuesImportedBy(role)
        .filter(isOurs)
        .filter(({ to }) => !rolesMayImport[role]?.some((allowed) => roleOf(to) === allowed || to.startsWith(allowed)))
        .filter((i) => !namesTarget(i)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('of drizzle and the driver do not occur in schema, rules and events, nor others in rules and tables', () => {
    const wrong = imports.filter(({ from, to, isTypeOnly }) => {
      if (/^drizzle-(orm|kit)/.test(to)) return ['schema', 'rules', 'events'].includes(roleOf(from));
      // The embedded database counts its processes by connections outside the pools.
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

  test('of the client name only its own files and its two dependencies', () => {
    const outside = client.flatMap((source) => source.imports).filter(({ to }) => !to.startsWith('client/src/'));
    expect(outside.map(arrow).sort()).toEqual([
      'client/src/sse-line.ts → eventsource-parser',
      'client/src/websocket-line.ts → graphql-ws/client',
    ]);
  });

  // In a cycle, which file is loaded first would decide what is defined.
  test('form no cycle at run time', () => {
    expect(findImportCycle(product)).toBeNull();
    expect(findImportCycle(client)).toBeNull();
  });

  // A file of event facts only extends a type: the compiler reads it and nothing imports it.
  test('lead from the scripts of package.json to every file except those of event facts', () => {
    const entries = [
      'src/process/main.ts',
      'src/process/server.ts',
      'src/process/primary.ts',
      'src/process/worker.ts',
      'src/app.ts',
      'src/process/key.ts',
      'src/process/council.ts',
      'src/process/import.ts',
      'src/process/sign-in.ts',
      'src/graphql/print-schema.ts',
      'src/process/node-floor.js',
      // For the benchmarks.
      'seeds/volume.ts',
      // A thread begins with it.
      'src/transport/graphiql/bundle-worker.ts',
    ];
    const reached = reachedFrom(entries, imports);
    expect(product.map((source) => source.path).filter((file) => !reached.has(file) && roleOf(file) !== 'events')).toEqual([]);
  });
});

test('a file of mutations imports from a table only the kinds of its records', () => {
  const wrong = product.flatMap(({ path, text }) =>
    path.endsWith('.mutations.schema.ts')
      ? [...text.matchAll(/^import \{ ([^}]+) \} from '[^']+\.table\.ts';$/gm)].filter(
          ([, names]) => !/^\w+Record(, \w+Record)*$/.test(names ?? ''),
        )
      : [],
  );
  expect(wrong.map(([statement]) => statement)).toEqual([]);
});
