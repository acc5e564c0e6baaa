import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/modules/*/*.table.ts', './src/events/*.table.ts', './src/commands/*.table.ts', './src/db/columns.ts'],
  out: './drizzle',
  casing: 'snake_case',
  migrations: { schema: 'public', table: 'migration' },
});
