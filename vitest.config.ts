import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Held without a database, so that they can speak when the migrations and the tables have parted and none can be set up. */
const withoutDatabase = [
  'tests/architecture/**/*.test.ts',
  'tests/migrations.test.ts',
  'tests/schema.test.ts',
  'tests/rules/**/*.test.ts',
];

export default defineConfig({
  // As in Node.js: one copy of graphql for our code and for the libraries, or `instanceof` is wrong.
  resolve: { alias: [{ find: /^graphql$/, replacement: path.resolve('node_modules/graphql/index.js') }] },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    sequence: { concurrent: true },
    projects: [
      { extends: true, test: { name: 'source', include: withoutDatabase } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.ts'],
          exclude: withoutDatabase,
          globalSetup: 'tests/support/database.ts',
        },
      },
    ],
  },
});
