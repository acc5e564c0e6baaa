/** What the seed records of all kinds are made of. */
import { z } from 'zod';

export const text = z.string().min(1);
export const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
export const itemRef = z.string().regex(/^[a-z0-9-]+#.+$/);
export const date = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const names = z.array(text).default([]);

export const contact = z.strictObject({
  title: text.optional(),
  purpose: z.enum(['DEMOCRATIC_SUPPORT', 'SCRUTINY', 'AUTHOR', 'RESPONSIBLE_DIRECTOR', 'DATA', 'OTHER']),
  names,
  phone: text.optional(),
  email: text.optional(),
});

export const reference = z.strictObject({ text, url: z.url().optional() });

/** A place in a source document; page and paragraph as printed. */
const source = z.strictObject({ document: key, page: text.optional(), paragraph: text.optional() });

/** Why a record has a value that its source does not print: the rule that it follows, or the reason to assume it. */
const basis = z.union([z.strictObject({ derived: text }), z.strictObject({ assumed: text })]);

/** In the form of every record: where it was taken from, and what its source does not print. */
export const provenance = {
  /** Chief source first. Left out where the record that this one belongs to was taken from the same place; see `provenance.ts`. */
  sources: z.array(source).min(1).optional(),
  /** By field of the record's GraphQL type; of a part of the record by path, e.g. `agenda.publishedOn`. */
  basis: z.record(z.string().regex(/^[a-z]\w*(\.[a-z]\w*)*$/), basis).optional(),
};

export const restriction = z.strictObject({
  level: z.enum(['EXEMPT', 'CONFIDENTIAL']),
  levelAsRecorded: text.optional(),
  scheme: z.enum(['SCHEDULE_12A_ENGLAND', 'SCHEDULE_12A_WALES', 'SECTION_100A_CONFIDENTIAL', 'LOCAL_CONSTITUTION']),
  paragraphs: names,
  groundAsRecorded: text,
  publicInterestReason: text.optional(),
  appliesFrom: instant.optional(),
});
