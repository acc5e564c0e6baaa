import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As in Node.js: one copy of graphql for our code and for the libraries, or `instanceof` is wrong.
  resolve: { alias: [{ find: /^graphql$/, replacement: path.resolve('node_modules/graphql/index.js') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/database.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    sequence: { concurrent: true },
  },
});
