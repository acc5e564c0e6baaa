/**
 * Runs in a thread of its own: loads GraphiQL, 9 MB of texts in one module, and sends each file compressed. When the thread ends, its memory is
 * free again.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { compressed } from '../compressed.ts';
import { hashOf } from '../resource.ts';
import type { BundleFile, FileName } from './bundle.ts';

/** The page has its settings as data, so that it needs no script of its own. */
const start = `const { workers, schema, options } = JSON.parse(document.querySelector('#settings').textContent);
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
${js};
fetch(schema).then((answer) => answer.json()).then((schema) => {
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), { ...options, schema });
});
`;

const texts: Record<FileName, string> = {
  'page.css': css,
  'page.js': start,
  'editor.js': editorWorkerService,
  'graphql.js': graphqlWorker,
  'json.js': jsonWorker,
  'schema.json': JSON.stringify(introspectionFromSchema(buildSchema(workerData as string))),
};

const files: BundleFile[] = await Promise.all(
  Object.entries(texts).map(async ([name, text]) => {
    const bytes = Buffer.from(text);
    return { name: name as FileName, hash: hashOf(bytes), brotli: new Uint8Array(await compressed(bytes, 'br')) };
  }),
);
parentPort?.postMessage(
  files,
  files.map(({ brotli }) => brotli.buffer as ArrayBuffer),
);
