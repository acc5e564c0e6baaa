/**
 * Global ids. Clients treat them as opaque; inside they are `(council, id)`, so that any record is found by its primary key. Their form
 * is `<type>_<base64url of the council's number and the record's UUID>`.
 */
import { stringify as uuidText } from 'uuid';
import type { Key } from '../db/loader.ts';

/** A key as text, in which form Pothos' relay plugin passes ids. */
export function keyText(key: Key): string {
  return `${key.councilId}:${key.id}`;
}

export function keyOf(text: string): Key {
  const [councilId, id] = text.split(':');
  return { councilId: Number(councilId), id: id ?? '' };
}

/** Used by one call at a time. */
const bytes = Buffer.alloc(20);

export function globalId(typename: string, key: Key): string {
  bytes.writeUInt32BE(key.councilId);
  bytes.write(key.id.replaceAll('-', ''), 4, 'hex');
  return `${typename}_${bytes.toString('base64url')}`;
}

export function encodeId(typename: string, text: string): string {
  return globalId(typename, keyOf(text));
}

/** The key in an id of one type; null for an id of another type and for a text that is not an id. */
export function keyFromId(typename: string, id: string): Key | null {
  const parsed = parseId(id);
  return parsed?.typename === typename ? { councilId: parsed.councilId, id: parsed.id } : null;
}

/** The type and key in an id; null for a text that is not an id of this service. */
export function parseId(id: string): ({ typename: string } & Key) | null {
  const match = /^([A-Za-z]+)_([A-Za-z0-9_-]{27})$/.exec(id);
  if (!match) return null;
  const given = Buffer.from(match[2] as string, 'base64url');
  const councilId = given.readUInt32BE();
  if (councilId > 2_147_483_647) return null;
  try {
    return { typename: match[1] as string, councilId, id: uuidText(given.subarray(4)) };
  } catch {
    return null;
  }
}
