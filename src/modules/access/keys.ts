/**
 * API keys: `osk_<id>_<secret>_<checksum>`, base64url. The id finds the row, the secret (256 bits) proves the key, the checksum lets a
 * scanner recognise a key in leaked text. Only the secret's hash is stored.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { parse as uuidBytes, stringify as uuidText, v7 as uuidv7 } from 'uuid';
import type { Db } from '../../db/client.ts';
import { council } from '../councils/councils.table.ts';
import { person } from '../people/people.table.ts';
import { apiKey } from './api-keys.table.ts';
import { type Role, roles } from './permissions.ts';
import { whoIs } from './person-on-record.ts';

/** A database handle, or a transaction on it. */
type Owner = Pick<Db, 'select' | 'insert'>;

export interface NewKey {
  id: string;
  /** The key itself, to be shown once. */
  key: string;
  prefix: string;
  secretHash: string;
}

export function makeKey(): NewKey {
  const id = uuidv7();
  const secret = randomBytes(32).toString('base64url');
  const body = `osk_${Buffer.from(uuidBytes(id)).toString('base64url')}_${secret}`;
  return { id, key: `${body}_${checksum(body)}`, prefix: body.slice(0, 12), secretHash: hash(secret) };
}

/** Id and secret of a key; null for malformed text. */
export function readKey(key: string): { id: string; secret: string } | null {
  const parts = /^(osk_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43}))_([0-9a-f]{8})$/.exec(key);
  if (!parts || checksum(parts[1] as string) !== parts[4]) return null;
  try {
    return { id: uuidText(Buffer.from(parts[2] as string, 'base64url')), secret: parts[3] as string };
  } catch {
    return null;
  }
}

/** Compares in constant time. */
export function isSecretOf(secret: string, secretHash: string): boolean {
  return timingSafeEqual(Buffer.from(hash(secret), 'hex'), Buffer.from(secretHash, 'hex'));
}

export class UnknownCouncil extends Error {
  override name = 'UnknownCouncil';
}

export class UnknownPerson extends Error {
  override name = 'UnknownPerson';
}

/** A council's number. `owner` acts as scrutiny_owner. Errors: UnknownCouncil. */
export async function councilNumber(owner: Owner, slug: string): Promise<number> {
  const [found] = await owner.select({ id: council.id }).from(council).where(eq(council.slug, slug));
  if (found) return found.id;
  const known = await owner.select({ slug: council.slug }).from(council).orderBy(council.slug);
  throw new UnknownCouncil(`There is no council "${slug}". Known: ${known.map((each) => each.slug).join(', ') || 'none'}.`);
}

export interface WantedKey {
  council: string;
  role: Role;
  name: string;
  /** Who uses it, by e-mail address or id; undefined for a program. */
  person?: string | undefined;
}

/** Issues a key for the operator, to be shown once. `owner` acts as scrutiny_owner. Errors: UnknownCouncil, UnknownPerson. */
export async function issueKey(owner: Owner, { council: slug, role, name, person: named }: WantedKey): Promise<string> {
  const councilId = await councilNumber(owner, slug);
  const personId = named === undefined ? null : await personNumber(owner, councilId, named);
  const { id, key, prefix, secretHash } = makeKey();
  const held = { role, permissions: [...roles[role]], personId };
  await owner.insert(apiKey).values({ councilId, visibility: 'STAFF', id, name, prefix, secretHash, ...held });
  return key;
}

async function personNumber(owner: Owner, councilId: number, named: string): Promise<string> {
  const condition = whoIs(named, councilId);
  const found = condition ? await owner.select({ id: person.id }).from(person).where(condition).limit(2) : [];
  if (found.length === 1 && found[0]) return found[0].id;
  const number = found.length === 0 ? 'Nobody' : 'More than one person';
  throw new UnknownPerson(`${number} on the council's record is "${named}". Give the e-mail address or the id of one person.`);
}

/** Whether a key is stored, not revoked and without an expiry date. `owner` acts as scrutiny_owner. */
export async function isLastingKey(owner: Db, key: string): Promise<boolean> {
  const parts = readKey(key);
  if (!parts) return false;
  const [row] = await owner.select().from(apiKey).where(eq(apiKey.id, parts.id));
  return row !== undefined && isSecretOf(parts.secret, row.secretHash) && !row.revokedAt && !row.expiresAt;
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}
