/** The part of a file that a client asks for (RFC 9110, 14.2). */

export interface ByteRange {
  from: number;
  /** After the last byte. */
  to: number;
}

/** Null for a header that is not one range of bytes: the whole is sent. */
export function rangeOf(header: string | null, size: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && first !== '' && Number(last) < Number(first)) return null;
  return from < to ? { from, to } : 'beyond';
}
