/** Rules of documents, as pure functions. */
import type { documentKind } from './documents.table.ts';

export type DocumentKindValue = (typeof documentKind.enumValues)[number];

/** Kinds that are the minutes of the meeting to which they belong. */
export const minutesKinds = ['MINUTES', 'MINUTES_DRAFT', 'MINUTES_APPROVED'] as const satisfies DocumentKindValue[];

export function isOfMinutes(kind: DocumentKindValue): boolean {
  return (minutesKinds as readonly DocumentKindValue[]).includes(kind);
}
