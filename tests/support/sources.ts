/** The project's source files with their imports, for the tests of the architecture. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Import {
  /** The importing file, from the root of the project. */
  from: string;
  /** The imported file, from the root of the project, or the name of a package. */
  to: string;
  /** Whether it is `import type`, which is erased. `import { type … }` is not: Node.js still loads the file. */
  isTypeOnly: boolean;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
}

/** The files that match, ordered by path; `patterns` are globs from the root of the project. */
export function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { path: file, text, imports: importsOf(file, text) };
    });
}

const statement = /^(?:import\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?|export\s+(type\s+)?[*{][^'";]*?\sfrom\s+)'([^']+)'/gm;

/** The static imports and re-exports. Relies on the formatter: each begins a line and has its source in single quotes. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, importedType, exportedType, source = '']) => ({
    from: file,
    to: source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : source,
    isTypeOnly: (importedType ?? exportedType) !== undefined,
  }));
}

/** A cycle of files in which each imports the next at run time; null if there is none. */
export function findImportCycle(sources: readonly Source[]): string[] | null {
  const importsByPath = new Map(sources.map(({ path, imports }) => [path, imports.filter((i) => !i.isTypeOnly)]));
  const cleared = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (cleared.has(file)) return null;
    for (const { to } of importsByPath.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle) return cycle;
    }
    cleared.add(file);
    return null;
  };
  for (const { path } of sources) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}

/** The files, every file that they import, and so on. */
export function reachedFrom(files: readonly string[], imports: readonly Import[], reached = new Set<string>()): Set<string> {
  for (const file of files) {
    if (reached.has(file)) continue;
    reached.add(file);
    const imported = imports.filter((i) => i.from === file).map((i) => i.to);
    reachedFrom(imported, imports, reached);
  }
  return reached;
}
