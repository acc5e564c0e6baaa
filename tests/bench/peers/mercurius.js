/** Mercurius on Fastify, with operations compiled by graphql-jit from the second time on. */
import fastify from 'fastify';
import mercurius from 'mercurius';
import { makeContext, resolvers, typeDefs } from './resolvers.js';
import { serve } from './serving.js';

const { __resolveType: _, ...searchResult } = resolvers.SearchResult;
const app = fastify();
app.register(mercurius, {
  schema: typeDefs,
  resolvers: { ...resolvers, SearchResult: searchResult },
  context: makeContext,
  jit: 1,
});
await app.listen({ port: 0, host: '127.0.0.1' });
await serve(app.server.address().port);
