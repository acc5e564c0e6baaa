/** The source files with their layers and roles, for the tests of the architecture. */
import { type Import, readSources, type Source } from './sources.ts';

export const product = readSources('src/**/*.{ts,js}', 'seeds/**/*.ts');
/** The package for programs that follow the server; it shares no code with the server. */
export const client = readSources('client/src/**/*.ts');
export const everything = [...product, ...client, ...readSources('tests/**/*.ts', '*.ts')];
export const imports = product.flatMap((source) => source.imports);

/** The role in the name of a module's file, e.g. `loaders`; `named` for a file without one, and '' outside the modules. */
export function roleOf(file: string): string {
  const hasRole = file.startsWith('src/modules/') || file.endsWith('.table.ts');
  return hasRole ? (/\.([a-z]+)\.ts$/.exec(file)?.[1] ?? 'named') : '';
}

export function layerOf(file: string): string {
  const [top = '', folder = '', module = ''] = file.split('/');
  if (top !== 'src') return top;
  if (folder === 'app.ts') return 'app';
  if (!file.startsWith('src/modules/')) return folder;
  if (roleOf(file) === 'table') return 'tables';
  return module === 'access' && roleOf(file) === 'named' ? 'access' : 'modules';
}

export function isOurs({ to }: Import): boolean {
  return /^(src|seeds|tests)\//.test(to);
}

export function arrow({ from, to }: Import): string {
  return `${from} → ${to}`;
}

export function pathsWhere(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map((source) => source.path);
}
