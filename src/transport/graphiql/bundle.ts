/** The scripts and styles of GraphiQL, and the schema for it, compressed once in a process, when the first visitor asks for them. */
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { brotliDecompress } from 'node:zlib';
import { printSchema } from 'graphql';
import { schema } from '../../graphql/schema.ts';
import { compressed } from '../compressed.ts';
import type { Body } from '../resource.ts';

export type FileName = 'page.css' | 'page.js' | 'editor.js' | 'graphql.js' | 'json.js' | 'schema.json';

/** What the thread sends. */
export interface BundleFile {
  name: FileName;
  hash: string;
  brotli: Uint8Array;
}

export interface Bundle {
  /** The address of each file, which changes with its content. */
  paths: Record<FileName, string>;
  byPath: ReadonlyMap<string, Body>;
}

let bundle: Promise<Bundle> | undefined;

export function graphiqlBundle(): Promise<Bundle> {
  bundle ??= makeBundle().catch((error) => {
    // The next visitor tries again.
    bundle = undefined;
    throw error;
  });
  return bundle;
}

async function makeBundle(): Promise<Bundle> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { workerData: printSchema(schema) });
  worker.unref();
  const files = await new Promise<BundleFile[]>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that compresses GraphiQL ended with code ${code}`)));
  });
  const paths = Object.fromEntries(files.map(({ name, hash }) => [name, `/graphiql/${hash}/${name}`]));
  return {
    paths: paths as Bundle['paths'],
    byPath: new Map(files.map((file) => [paths[file.name] as string, bodyOf(file)])),
  };
}

const decompressed = promisify(brotliDecompress);

/** Keeps brotli, which browsers take from addresses with https and localhost; gzip from the first request that needs it on. */
function bodyOf({ hash, brotli }: BundleFile): Body {
  let gzip: Promise<Buffer> | undefined;
  return {
    hash,
    isCompressed: true,
    bytes: (encoding) => {
      if (encoding === 'br') return brotli;
      if (encoding === null) return decompressed(brotli);
      gzip ??= decompressed(brotli).then((bytes) => compressed(bytes, 'gzip'));
      return gzip;
    },
  };
}
