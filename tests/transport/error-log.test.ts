/** What the log holds of an internal error. */
import { Writable } from 'node:stream';
import { DrizzleQueryError } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorMask } from '../../src/transport/error-format.ts';

test('a failed statement is logged without its parameters and without the row that PostgreSQL quotes', () => {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
  const refused = Object.assign(new Error('new row violates check constraint "text_not_blank"'), {
    code: '23514',
    constraint_name: 'text_not_blank',
    detail: 'Failing row contains (restricted words).',
  });
  const statement = 'insert into "minute_entry_text" values ($1)';
  const shown = errorMask(logger)(
    new GraphQLError('failed', { originalError: new DrizzleQueryError(statement, ['restricted words'], refused) }),
  );
  expect(shown.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    errorId: shown.extensions.errorId,
    err: { message: refused.message, stack: expect.any(String), code: '23514', constraint: 'text_not_blank', statement },
  });
  expect(lines.join()).not.toContain('restricted words');
});
