/** Builds the schema from the scalars, `node` and all modules. */
import './scalars.ts';
import '../modules/index.ts';
import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { resolveIds } from './node.ts';
import { schemaDescription } from './schema-description.ts';

const types = builder.toSchema();

export const schema = resolveIds(new GraphQLSchema({ ...types.toConfig(), description: schemaDescription(types) }));
