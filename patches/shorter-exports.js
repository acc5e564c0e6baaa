/**
 * Writes the `exports` of drizzle-orm in fewer words. Node.js reads a package's `package.json` once for each of its files that is imported, and parses all
 * of it: drizzle-orm names each of its files there, in 179 KB, which was nearly half of the time that our server took to load. Nothing depends on this.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const file = new URL('../node_modules/drizzle-orm/package.json', import.meta.url);
const { exports, ...described } = JSON.parse(readFileSync(file, 'utf8'));

/** What is exported of a path that is the name of a file. */
const ofFile = (path) => ({
  import: { types: `./${path}.d.ts`, default: `./${path}.js` },
  require: { types: `./${path}.d.cts`, default: `./${path}.cjs` },
  types: `./${path}.d.ts`,
  default: `./${path}.js`,
});
const isFile = ([path, exported]) => JSON.stringify(exported) === JSON.stringify(ofFile(path.slice(2)));

const others = Object.entries(exports).filter((each) => !isFile(each));
if (others.length < Object.keys(exports).length) {
  const shorter = { ...described, exports: { ...Object.fromEntries(others), './*': ofFile('*') } };
  // In place of the file, not into it: package managers share files between folders.
  writeFileSync(new URL('package.json.new', file), JSON.stringify(shorter));
  renameSync(new URL('package.json.new', file), file);
}
