/** Seats, who holds them, and which are vacant on a day. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import {
  membershipById,
  membershipsByPanel,
  membershipsByPerson,
  membershipsBySeat,
  panelById,
  seatById,
  seatsByPanel,
} from './panels.loaders.ts';
import { standsOn } from './panels.rules.ts';
import { Panel } from './panels.schema.ts';
import type { MembershipRow, SeatRow } from './seats.table.ts';

/** A seat, as asked for on a day; today where none was named. */
type SeatOnDay = SeatRow & { asOf?: string };

export const SeatKind = builder.enumType('SeatKind', {
  description: 'Footing of a seat.',
  values: {
    COUNCILLOR: { description: 'Elected member.' },
    CHURCH_REPRESENTATIVE: { description: 'Church of England or Roman Catholic diocesan representative.' },
    PARENT_GOVERNOR: { description: 'Elected parent governor.' },
    CO_OPTED: { description: 'Co-opted by the panel; LGA 2000 s.9FA.' },
    EX_OFFICIO: { description: 'By virtue of another office.' },
  },
});

export const VotingRights = builder.enumType('VotingRights', {
  description: 'What the holder of a seat may vote on.',
  values: {
    FULL: { description: 'Everything.' },
    EDUCATION_ONLY: { description: 'Education matters only, as for church and parent governor representatives.' },
    NONE: { description: 'Nothing.' },
  },
});

export const MembershipRole = builder.enumType('MembershipRole', {
  description: 'Part a member plays.',
  values: {
    CHAIR: { description: 'Chairs the panel.' },
    VICE_CHAIR: { description: 'Stands in for the chair.' },
    MEMBER: { description: 'Sits on the panel.' },
  },
});

export const Membership = builder.objectRef<MembershipRow>('Membership');

export const Seat = builder.objectRef<SeatOnDay>('Seat');

builder.node(Seat, {
  ...nodeOf('Seat', seatById),
  interfaces: [CouncilRecord],
  description: 'A place on a panel, held or vacant.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    kind: t.expose('kind', { type: SeatKind, description: 'On what footing it is filled.' }),
    constituency: t.exposeString('constituency', {
      nullable: true,
      description: 'Whom it represents, e.g. “Church of England” or “Secondary Parent Governor”.',
    }),
    votingRights: t.expose('votingRights', { type: VotingRights, description: 'What its holder may vote on.' }),
    position: t.exposeInt('position', { description: 'Place in the printed list, from 1.' }),
    holder: t.field({
      type: Membership,
      nullable: true,
      description: 'Who holds it, on the day that `Panel.seats` was asked for; else today. Null when vacant.',
      resolve: (row, _, ctx) => holderOf(ctx, row),
    }),
    isVacant: t.field({
      type: 'Boolean',
      description: 'Whether it has no holder on that day.',
      resolve: async (row, _, ctx) => (await holderOf(ctx, row)) === null,
    }),
    vacantSince: t.expose('vacantSince', {
      type: 'Date',
      nullable: true,
      description: 'Since when it is vacant; null when held or unknown.',
    }),
    memberships: t.field({
      type: [Membership],
      description: 'Everyone who held it, newest first.',
      resolve: (row, _, ctx) => ctx.load(membershipsBySeat, row),
    }),
  }),
});

builder.node(Membership, {
  ...nodeOf('Membership', membershipById),
  interfaces: [CouncilRecord],
  description: "One person's time in one seat.",
  fields: (t) => ({
    seat: t.field({
      type: Seat,
      description: 'The seat.',
      resolve: (row, _, ctx) => ctx.required(seatById, row, row.seatId),
    }),
    person: t.field({
      type: Person,
      description: 'The holder.',
      resolve: (row, _, ctx) => ctx.required(personById, row, row.personId),
    }),
    role: t.expose('role', { type: MembershipRole, description: 'Part played.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when unknown.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day; null while held.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended, when made public.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  seats: t.field({
    type: [Seat],
    description: 'Seats as they stood on a day, vacant ones included, in printed order.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; null for today.' }),
    },
    resolve: async (row, args, ctx) => {
      const asOf = args.asOf ?? todayInCouncilTime();
      const seats = await ctx.load(seatsByPanel, row);
      return seats.filter((seat) => seat.recordedOn === null || seat.recordedOn <= asOf).map((seat) => ({ ...seat, asOf }));
    },
  }),
  chair: t.field({
    type: Membership,
    nullable: true,
    description: 'Who held the chair on a day; null when vacant. Who presided at a meeting is on the meeting.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; null for today.' }),
    },
    resolve: async (row, args, ctx) => {
      const asOf = args.asOf ?? todayInCouncilTime();
      const memberships = await ctx.load(membershipsByPanel, row);
      return memberships.find((membership) => membership.role === 'CHAIR' && standsOn(membership, asOf)) ?? null;
    },
  }),
}));

builder.objectFields(Person, (t) => ({
  memberships: t.field({
    type: [Membership],
    description: 'Seats held, newest first.',
    resolve: (row, _, ctx) => ctx.load(membershipsByPerson, row),
  }),
}));

async function holderOf(ctx: Context, seat: SeatOnDay): Promise<MembershipRow | null> {
  const memberships = await ctx.load(membershipsBySeat, seat);
  return memberships.find((membership) => standsOn(membership, seat.asOf ?? todayInCouncilTime())) ?? null;
}
