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

/**
 * The page has its settings as data, so that it needs no script of its own. GraphiQL opens an empty tab beside those that it keeps, unless it is
 * given the contents of one of them (graphql/graphiql issue 4435).
 */
const start = `const { workers, schema, options } = JSON.parse(document.querySelector('#settings').textContent);
const { tabs = [], activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState')) ?? {};
const active = tabs[activeTabIndex];
const asked = new URLSearchParams(location.search).get('query') ?? active?.query;
const tab = [active, ...tabs].find((each) => each && each.query === asked);
if (tab) Object.assign(options, { query: tab.query, variables: tab.variables ?? '', initialHeaders: tab.headers ?? '' });
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
${js};
fetch(schema).then((answer) => answer.json()).then((schema) => {
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), { ...options, schema });
});
`;

/**
 * A tab keeps the place that it had in an animation, and would jump there under the pointer that presses it: the click would be lost. On a phone,
 * the answer is below the operation, because there is no room beside it.
 */
const corrections = `
.graphiql-container .graphiql-tab { transform: none !important }
.graphiql-container .graphiql-logo { white-space: nowrap }
@media (max-width: 640px) {
  .graphiql-container .graphiql-logo, .graphiql-container .graphiql-horizontal-drag-bar { display: none }
  .graphiql-container .graphiql-main, .graphiql-container #graphiql-session { flex-direction: column }
  .graphiql-container #graphiql-session > * { flex: 1 1 50% !important; min-height: 0 }
}
`;

const texts: Record<FileName, string> = {
  'page.css': css + corrections,
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
