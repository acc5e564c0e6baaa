/** What every peer does beside answering: it opens a port, and tells the benchmark what it uses. */
import { createServer } from 'node:http';

/** Connections to the database, as many as the measured server has for each role. */
export const connectionsMax = 10;

export const databaseUrl = process.argv[2];

/** Serves with a handler of node:http, or announces a port that is open already. */
export async function serve(handlerOrPort) {
  const port = typeof handlerOrPort === 'number' ? handlerOrPort : await open(createServer(handlerOrPort));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit());
  process.send({ port });
}

function open(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

/** The body of a request as JSON. */
export async function readBody(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString());
}
