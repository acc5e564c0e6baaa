/** `npm run schema`: prints the schema to schema.graphql, which is committed. A test fails when it is out of date. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

await writeFile(path.join(import.meta.dirname, 'schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
