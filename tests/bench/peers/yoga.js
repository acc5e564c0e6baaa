/** Stock graphql-yoga with dataloaders. */
import { createSchema, createYoga } from 'graphql-yoga';
import { makeContext, resolvers, typeDefs } from './resolvers.js';
import { serve } from './serving.js';

const { resolveType: _, ...searchResult } = resolvers.SearchResult;
const schema = createSchema({ typeDefs, resolvers: { ...resolvers, SearchResult: searchResult } });

await serve(createYoga({ schema, context: makeContext, logging: false, graphiql: false }));
