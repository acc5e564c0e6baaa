/** Operations that ask for too much are refused before they are executed, in the same way on all transports. */
import { describe, expect, test } from 'vitest';
import { abuses } from '../support/abuses.ts';
import { startServer } from '../support/app.ts';
import { everyTransport } from '../support/one-answer.ts';

const statements: string[] = [];
const server = await startServer({ onQuery: (text) => statements.push(text), connectionsMax: 1, limits: { trustedProxies: 1 } });
let clients = 0;

describe.each(Object.entries(everyTransport))('over %s', (transport, ask) => {
  // No mutation runs over a WebSocket.
  const possible = Object.entries(abuses).filter(([, { query }]) => transport !== 'WebSocket' || !query.startsWith('mutation'));
  test.each(possible)('%s', async (_, { query, variables, limit, advice }) => {
    const { requested, ...rest } = limit;
    // A client that is refused again and again has to wait.
    const { status, data, errors } = await ask(server, { query, variables }, { 'x-forwarded-for': `192.0.2.${++clients}` });
    expect({ status, data, errors }).toEqual({
      status: transport === 'WebSocket' ? null : 400,
      data: undefined,
      errors: [
        {
          message: expect.stringContaining(advice),
          extensions: {
            code: 'QUERY_TOO_COMPLEX',
            ...rest,
            ...(requested !== undefined && { requested: requested ?? expect.any(Number) }),
            ...(limit.limit === 'cost' && { cost: { requested: requested ?? expect.any(Number), limit: limit.max } }),
            errorId: expect.any(String),
          },
        },
      ],
    });
    expect(statements).toEqual([]);
  });
});
