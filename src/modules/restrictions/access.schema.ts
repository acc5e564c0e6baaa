/** Whether something is closed to the public, and on what ground. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import type { RestrictionRow } from './restrictions.table.ts';

export const AccessLevel = builder.enumType('AccessLevel', {
  description: 'How open something is.',
  values: {
    OPEN: { description: 'Open to everyone.' },
    EXEMPT: { description: 'May be closed by resolution; LGA 1972 s.100I and Sch. 12A.' },
    CONFIDENTIAL: { description: 'Must be closed; LGA 1972 s.100A(2)-(3).' },
  },
});

export const RestrictionScheme = builder.enumType('RestrictionScheme', {
  description: 'The list a ground is taken from.',
  values: {
    SCHEDULE_12A_ENGLAND: { description: 'LGA 1972 Sch. 12A Part 1, paragraphs 1 to 7.' },
    SCHEDULE_12A_WALES: { description: 'LGA 1972 Sch. 12A Part 4, paragraphs 12 to 18.' },
    SECTION_100A_CONFIDENTIAL: {
      description: 'LGA 1972 s.100A(3): information a government department, enactment or court forbids to disclose.',
    },
    LOCAL_CONSTITUTION: { description: "A category of the council's own rules; never mapped to a Schedule 12A number." },
  },
});

export const AccessRestriction = builder.objectRef<RestrictionRow>('AccessRestriction');

builder.objectType(AccessRestriction, {
  description: 'The ground on which something is, or was, closed to the public.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: RestrictionScheme, description: 'Which list of grounds the council used.' }),
    paragraphs: t.exposeStringList('paragraphs', {
      description: 'Paragraphs of Schedule 12A, e.g. “3”; empty for the other schemes.',
    }),
    groundAsRecorded: t.exposeString('groundAsRecorded', {
      description:
        "The ground, word for word, e.g. “Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules”.",
    }),
    publicInterestReason: t.exposeString('publicInterestReason', {
      nullable: true,
      description: 'Why the public interest in closing outweighs disclosure; LGA 1972 Sch. 12A para. 10.',
    }),
    appliesFrom: t.expose('appliesFrom', { type: 'DateTime', description: 'Since when it is closed.' }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was opened to the public; null while closed.',
    }),
  }),
});

/** The restriction that counts, current or last released, and whether this viewer may read behind it. */
export interface AccessValue {
  restriction: RestrictionRow | null;
  mayReadRestricted: boolean;
}

export const Access = builder.objectRef<AccessValue>('Access');

builder.objectType(Access, {
  description: 'Whether the public may see something, and if not, why.',
  fields: (t) => ({
    level: t.field({
      type: AccessLevel,
      description: 'Open, exempt or confidential.',
      resolve: (row) => levelOf(row),
    }),
    isReadable: t.field({
      type: 'Boolean',
      description: 'Whether this viewer gets the full content.',
      resolve: (row) => levelOf(row) === 'OPEN' || row.mayReadRestricted,
    }),
    isTitleWithheld: t.field({
      type: 'Boolean',
      description: 'Whether the title itself is kept from the public.',
      resolve: (row) => levelOf(row) !== 'OPEN' && row.restriction?.isTitleWithheld === true,
    }),
    restriction: t.field({
      type: AccessRestriction,
      nullable: true,
      description: 'The legal ground; null when open and never restricted.',
      resolve: (row) => row.restriction,
    }),
  }),
});

export const Restrictable = builder.interfaceRef<object>('Restrictable');

builder.interfaceType(Restrictable, {
  description: 'Something that may be closed to the public; see RESTRICTION in the header.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether it is open, and if not, on what ground.',
      resolve: () => {
        throw new Error('each type says how its access is found');
      },
    }),
  }),
});

/** Access from a subject's restrictions, the current one first. */
export function accessOf(ctx: Context, councilId: number, restrictions: readonly RestrictionRow[]): AccessValue {
  return { restriction: restrictions[0] ?? null, mayReadRestricted: ctx.may('READ_RESTRICTED', councilId) };
}

function levelOf({ restriction }: AccessValue) {
  return restriction && restriction.releasedAt === null ? restriction.level : 'OPEN';
}
