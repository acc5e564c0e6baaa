/** A node:http server that answers everything with the same bytes, headers included: the upper limit of any server on this runtime. */
import { readFileSync } from 'node:fs';
import { serve } from './serving.js';

const { headers, body: text } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const body = Buffer.from(text);
const full = { ...headers, 'content-length': body.length };

await serve((request, response) => {
  if (request.headers['if-none-match']) response.writeHead(304, headers).end();
  else response.writeHead(200, full).end(body);
});
