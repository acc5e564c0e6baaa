/** A node:http server that answers everything with the same bytes: the upper limit of any server on this runtime. */
import { readFileSync } from 'node:fs';
import { serve } from './serving.js';

const body = readFileSync(process.argv[2]);
const headers = { 'content-type': 'application/graphql-response+json; charset=utf-8', etag: '"constant"' };
const full = { ...headers, 'content-length': body.length };

await serve((request, response) => {
  if (request.headers['if-none-match']) response.writeHead(304, headers).end();
  else response.writeHead(200, full).end(body);
});
