/**
 * A hand-written node:http server that has no GraphQL: for each question one prepared statement, in which PostgreSQL itself makes the JSON of the answer.
 * It checks nothing and sees rows that are not public.
 */
import postgres from 'postgres';
import { connectionsMax, databaseUrl, readBody, serve } from './serving.js';
import { statements } from './statements.js';

const sql = postgres(databaseUrl, { max: connectionsMax, fetch_types: false, connection: { jit: 'off' }, onnotice: () => {} });
const type = { 'content-type': 'application/json; charset=utf-8' };

await serve(async (request, response) => {
  const { operationName, variables } = await readBody(request);
  const { text, parameters } = statements[operationName];
  const [row] = await sql.unsafe(text, parameters(variables), { prepare: true });
  const body = Buffer.from(row.answer);
  response.writeHead(200, { ...type, 'content-length': body.length }).end(body);
});
