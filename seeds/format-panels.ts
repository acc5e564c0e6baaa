/** The form of people and of panels with their seats and terms of reference; see `format.ts` for the conventions. */
import { z } from 'zod';
import { panelKind } from '../src/modules/panels/panels.table.ts';
import { membershipRole, seatKind, votingRights } from '../src/modules/panels/seats.table.ts';
import { contact, date, key, names, provenance, text } from './format-parts.ts';

export const person = z.strictObject({
  ...provenance,
  key,
  displayName: text,
  honorific: text.optional(),
  givenName: text.optional(),
  familyName: text.optional(),
  alsoKnownAs: names,
  email: text.optional(),
  phone: text.optional(),
  councillorTerms: z
    .array(z.strictObject({ ward: text.optional(), party: text.optional(), startsOn: date.optional(), endsOn: date.optional() }))
    .default([]),
  executiveRoles: z
    .array(
      z.strictObject({
        title: text,
        startsOn: date.optional(),
        endsOn: date.optional(),
        periodAsRecorded: text.optional(),
        /** Day of the latest document that names the post; left out where that document is undated. */
        recordedOn: date.optional(),
      }),
    )
    .default([]),
});

const membership = z.strictObject({
  ...provenance,
  person: key,
  role: z.enum(membershipRole.enumValues),
  startsOn: date.optional(),
  endsOn: date.optional(),
  endReason: text.optional(),
  /** Day of the document that names the holder; nothing is claimed for days before it, unless `startsOn` says so. */
  recordedOn: date,
});

const seat = z.strictObject({
  ...provenance,
  kind: z.enum(seatKind.enumValues),
  constituency: text.optional(),
  votingRights: z.enum(votingRights.enumValues).optional(),
  vacantSince: date.optional(),
  /** Day of the document that prints the seat as vacant. */
  vacancyRecordedOn: date.optional(),
  /** Day of the document that prints the seat; nothing is claimed of it for days before. */
  recordedOn: date,
  memberships: z.array(membership).default([]),
});

const termsOfReference = z.strictObject({
  ...provenance,
  edition: z.number().int().positive(),
  preamble: text.optional(),
  clauses: z.array(z.strictObject({ label: text.optional(), text })),
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
  /** Day of the document that prints the edition. */
  recordedOn: date,
  adoptedAt: key.optional(),
});

export const panel = z.strictObject({
  ...provenance,
  slug: key,
  name: text,
  otherNames: z.array(z.strictObject({ name: text, from: date.optional(), to: date.optional() })).default([]),
  kind: z.enum(panelKind.enumValues),
  parent: key.optional(),
  roleStatement: text.optional(),
  quorum: z.number().int().optional(),
  quorumAsRecorded: text.optional(),
  establishedOn: date.optional(),
  disbandedOn: date.optional(),
  /** Day of the latest document that names it. */
  recordedOn: date,
  contacts: z.array(contact).default([]),
  referralRules: z
    .array(z.strictObject({ condition: text, panel: key.optional(), organisation: key.optional(), bodyAsRecorded: text }))
    .default([]),
  termsOfReference: z.array(termsOfReference).default([]),
  /** In printed order. */
  seats: z.array(seat).default([]),
});
