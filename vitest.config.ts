import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Run without a database, so that they still report when the migrations and the tables differ and no database can be set up. */
const withoutDatabase = [
  'tests/architecture/**/*.test.ts',
  'tests/migrations.test.ts',
  'tests/schema.test.ts',
  'tests/rules/**/*.test.ts',
];
const processes = ['tests/process/**/*.test.ts', 'tests/torture/**/*.test.ts'];
const database = 'tests/support/database.ts';

export default defineConfig({
  // As in Node.js: one copy of graphql for our code and for the libraries, or `instanceof` is wrong.
  resolve: { alias: [{ find: /^graphql$/, replacement: path.resolve('node_modules/graphql/index.js') }] },
  test: {
    // Tests wait for the database and for programs that start more than they compute.
    maxConcurrency: 8,
    // So many run at once in each worker, on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { concurrent: true },
    projects: [
      { extends: true, test: { name: 'source', include: withoutDatabase } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.ts'],
          exclude: [...withoutDatabase, ...processes],
          globalSetup: database,
          // Importing the schema takes longer than most of these files run, so the files of a worker share one import of it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: processes,
          globalSetup: database,
          isolate: false,
          // After the others, whose waits are short: each of these tests starts several programs.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
