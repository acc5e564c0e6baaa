/** Finds leaks in answers: the words of a filled council, as text or inside a cursor. */
import type { Visibility } from '../../src/db/access.ts';
import { globalId } from '../../src/graphql/ids.ts';
import type { RowSet } from './filled-council.ts';

/** Every word in an answer, as `<visibility> <council> <set> <table>.<column>`. */
export function wordsIn(answer: unknown): Set<string> {
  const words = readable(answer).matchAll(/canary\.([A-Z]+)\.(\d+)\.(\d+)\.(\w+)\.(\w+)/gi);
  return new Set(
    Array.from(words, ([, visibility, council, set, table, column]) => {
      return `${visibility?.toUpperCase()} ${council} ${set} ${table}.${column}`;
    }),
  );
}

export interface Reader {
  /** The council whose staff the reader is; undefined for the public. */
  councilId?: number;
  /** The visibilities that the reader may see there. Elsewhere the reader may see public rows only. */
  reads: readonly Visibility[];
}

/** The words in an answer, and the ids of records of the sets, that its reader may not see. */
export function leaksIn(answer: unknown, reader: Reader, sets: readonly RowSet[]): string[] {
  const mayRead = (visibility: string | undefined, councilId: number) =>
    visibility === 'PUBLIC' || (councilId === reader.councilId && reader.reads.includes(visibility as Visibility));
  const words = [...wordsIn(answer)].filter((word) => {
    const [visibility, councilId] = word.split(' ');
    return !mayRead(visibility, Number(councilId));
  });
  const text = readable(answer);
  const hidden = sets.filter((set) => !mayRead(set.visibility, set.councilId));
  const ids = hidden.flatMap(({ visibility, councilId, ids: idsOfSet }) =>
    Object.entries(idsOfSet)
      .filter(([, id]) => text.includes(id) || text.includes(globalId('', { councilId, id })))
      .map(([name]) => `${visibility} id of ${name}`),
  );
  return [...words, ...ids];
}

/** All texts of an answer, each followed by its content in case it is a cursor. */
function readable(answer: unknown): string {
  return [...textsIn(answer)].map((text) => `${text} ${Buffer.from(text, 'base64url').toString()}`).join('\n');
}

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner);
}
