/** Access of the public to a record, and the ground on which it is restricted. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { isOfOwnPanel } from './restrictions.loaders.ts';
import type { RestrictionRow } from './restrictions.table.ts';

export const AccessLevel = builder.enumType('AccessLevel', {
  description: 'Levels of access.',
  values: {
    OPEN: { description: 'Open to everyone.' },
    EXEMPT: { description: 'The panel may exclude the public by resolution; LGA 1972 s.100I and Sch. 12A.' },
    CONFIDENTIAL: { description: 'The public must be excluded; LGA 1972 s.100A(2)-(3).' },
  },
});

export const RestrictionScheme = builder.enumType('RestrictionScheme', {
  description: 'The list from which a ground is taken.',
  values: {
    SCHEDULE_12A_ENGLAND: { description: 'LGA 1972 Sch. 12A Part 1, paragraphs 1 to 7.' },
    SCHEDULE_12A_WALES: { description: 'LGA 1972 Sch. 12A Part 4, paragraphs 12 to 18.' },
    SECTION_100A_CONFIDENTIAL: {
      description: 'LGA 1972 s.100A(3): disclosure is forbidden by a government department, an enactment or a court.',
    },
    LOCAL_CONSTITUTION: { description: "A category of the council's own rules; never mapped to a Schedule 12A number." },
  },
});

export const AccessRestriction = builder.objectRef<RestrictionRow>('AccessRestriction');

builder.objectType(AccessRestriction, {
  description: 'The ground on which the public is, or was, excluded.',
  fields: (t) => ({
    levelAsRecorded: t.exposeString('levelAsRecorded', {
      nullable: true,
      description:
        'Words in which the record restricts it, e.g. “considered to be exempt from general publication”. They may differ from the words of `Access.level`: one pack prints “Document is Confidential” for papers that its agenda calls exempt.',
    }),
    scheme: t.expose('scheme', {
      type: RestrictionScheme,
      nullable: true,
      description: 'Derived: list of grounds, as classified here from `groundAsRecorded`; null where that is.',
    }),
    paragraphs: t.exposeStringList('paragraphs', {
      description: 'Paragraphs of Schedule 12A, e.g. “3”; empty for the other schemes.',
    }),
    groundAsRecorded: t.exposeString('groundAsRecorded', {
      nullable: true,
      description:
        "The ground, word for word, e.g. “Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules”; null where the source restricts it and states no ground.",
    }),
    publicInterestReason: t.exposeString('publicInterestReason', {
      nullable: true,
      description:
        'Why the public interest in the exemption outweighs that in disclosure (in England LGA 1972 Sch. 12A para. 10); null when not recorded.',
    }),
    appliesFrom: t.expose('appliesFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the restriction began; null when not recorded.',
    }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of release to the public; null while in force.',
    }),
  }),
});

/** The restriction in force or last released. */
export interface AccessValue {
  restriction: RestrictionRow | null;
}

export const Access = builder.objectRef<AccessValue>('Access');

builder.objectType(Access, {
  description: 'Whether the public may see a record, and if not, why.',
  fields: (t) => ({
    level: t.field({
      type: AccessLevel,
      description:
        'Derived: the level of the restriction in force, OPEN when none is. `restriction.levelAsRecorded` has the words of the record.',
      resolve: (row) => levelOf(row),
    }),
    isReadable: t.field({
      type: 'Boolean',
      description: 'Derived: whether this viewer gets the full content.',
      resolve: (row, _, ctx) => levelOf(row) === 'OPEN' || mayRead(ctx, row.restriction),
    }),
    isTitleWithheld: t.field({
      type: 'Boolean',
      description: 'Derived: whether a restriction in force withholds the title itself from the public.',
      resolve: (row) => levelOf(row) !== 'OPEN' && row.restriction?.isTitleWithheld === true,
    }),
    restriction: t.field({
      type: AccessRestriction,
      nullable: true,
      description: 'The ground; null when open and never restricted.',
      resolve: (row) => row.restriction,
    }),
  }),
});

export const Restrictable = builder.interfaceRef<object>('Restrictable');

builder.interfaceType(Restrictable, {
  description: 'A record that may be restricted; see RESTRICTION in the header.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether open to the public, and if not, the ground.',
      resolve: () => {
        throw new Error('every Restrictable type must resolve `access` itself');
      },
    }),
  }),
});

/** Access by the restrictions of a record, the one in force first. */
export function accessOf(restrictions: readonly RestrictionRow[]): AccessValue {
  return { restriction: restrictions[0] ?? null };
}

/** Whether the viewer reads what is restricted: of the whole council, or of the panels on which they sit. */
async function mayRead(ctx: Context, restriction: RestrictionRow | null): Promise<boolean> {
  if (!restriction) return true;
  if (ctx.may('READ_RESTRICTED', restriction.councilId)) return true;
  return ctx.may('READ_RESTRICTED_OF_OWN_PANELS', restriction.councilId) && ctx.load(isOfOwnPanel, restriction);
}

function levelOf({ restriction }: AccessValue) {
  return restriction && restriction.releasedAt === null ? restriction.level : 'OPEN';
}

export const RestrictionInput = builder.inputType('RestrictionInput', {
  description: 'The ground on which the public is excluded.',
  fields: (t) => ({
    level: t.field({ type: AccessLevel, required: true, description: 'EXEMPT or CONFIDENTIAL.' }),
    scheme: t.field({ type: RestrictionScheme, required: true, description: 'The list from which the ground is taken.' }),
    paragraphs: t.stringList({
      description: 'Paragraphs of Schedule 12A; required by its two schemes, refused by the others.',
    }),
    groundAsRecorded: t.string({ required: true, description: 'The ground in words, as the agenda is to print it.' }),
    publicInterestReason: t.string({
      description: 'Why the public interest in the exemption outweighs that in disclosure; LGA 1972 Sch. 12A para. 10.',
    }),
    withholdTitle: t.boolean({ defaultValue: false, description: 'Whether to withhold the title from the public too.' }),
  }),
});
