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

/** Where a record was taken from: the page as headed. */
export const source = z.strictObject({
  system: text,
  externalId: text.optional(),
  url: z.url().optional(),
  pageKind: text.optional(),
  retrievedAt: instant,
});

export const restriction = z.strictObject({
  level: z.enum(['EXEMPT', 'CONFIDENTIAL']),
  levelAsRecorded: text.optional(),
  scheme: z.enum(['SCHEDULE_12A_ENGLAND', 'SCHEDULE_12A_WALES', 'SECTION_100A_CONFIDENTIAL', 'LOCAL_CONSTITUTION']),
  paragraphs: names,
  groundAsRecorded: text,
  publicInterestReason: text.optional(),
  appliesFrom: instant.optional(),
});
