/** Seats of panels, who holds them and who chairs, with the day of the record that says so. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Found, whenFound } from '../../graphql/found.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
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
import { newestOn, type Occupancy, type SeatRecord, seatOn } from './panels.rules.ts';
import { Panel } from './panels.schema.ts';
import type { MembershipRow, SeatRow } from './seats.table.ts';

/** A seat, as asked for on a day; on today where no day was named. */
type SeatOnDay = SeatRow & { asOf?: string };

export const SeatKind = builder.enumType('SeatKind', {
  description: 'Footing of a seat.',
  values: {
    COUNCILLOR: { description: 'Elected member of the council.' },
    CHURCH_REPRESENTATIVE: { description: 'Nominated for a Church of England or Roman Catholic diocese.' },
    PARENT_GOVERNOR: { description: 'Elected parent governor representative.' },
    CO_OPTED: { description: 'Any other member who is not a councillor; LGA 2000 s.9FA.' },
    EX_OFFICIO: { description: 'By virtue of another office.' },
  },
});

export const VotingRights = builder.enumType('VotingRights', {
  description: 'The questions that the holder of a seat may vote on.',
  values: {
    FULL: { description: 'Every question.' },
    EDUCATION_ONLY: {
      description:
        'Only questions that relate to education functions: in England, church representatives by LGA 2000 Sch. A1 and ' +
        'parent governor representatives by the Parent Governor Representatives (England) Regulations 2001 (SI 2001/478).',
    },
    NONE: { description: 'No question.' },
  },
});

const occupancies: Record<Occupancy, { description: string }> = {
  HELD: { description: 'A record names a holder.' },
  VACANT: { description: 'A record says that the seat is vacant.' },
  NOT_RECORDED: { description: 'No record held here says who held the seat on the day, or that it was vacant.' },
};

export const SeatOccupancy = builder.enumType('SeatOccupancy', {
  description: 'A seat by the latest record on or before a day.',
  values: occupancies,
});

export const MembershipRole = builder.enumType('MembershipRole', {
  description: 'Part that a member plays.',
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
  description:
    'A place on a panel. `occupancy`, `recordedOn`, `holder`, `isVacant` and `vacantSince` answer for the day that `Panel.seats` ' +
    'was asked for, else for today.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    kind: t.expose('kind', { type: SeatKind, description: 'Footing on which it is filled.' }),
    constituency: t.exposeString('constituency', {
      nullable: true,
      description: 'The group that it represents, e.g. “Church of England” or “Secondary Parent Governor”.',
    }),
    votingRights: t.expose('votingRights', {
      type: VotingRights,
      nullable: true,
      description: 'The questions that its holder may vote on; null when not recorded.',
    }),
    position: t.exposeInt('position', { description: 'Derived: place in the printed list, from 1.' }),
    occupancy: t.field({
      type: SeatOccupancy,
      description:
        'Derived: whether the latest record on or before the day has the seat held or vacant. A record of an earlier day does not ' +
        'prove the same for the day itself: show `recordedOn` with it.',
      resolve: (row, _, ctx) => whenFound(recordOf(ctx, row), ({ occupancy }) => occupancy),
    }),
    recordedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Day of the document that `occupancy` and `holder` rest on, or on which the seat was entered as vacant: “as recorded on ' +
        '20 July 2023”. Null when the council keeps the ' +
        'record here itself, which then holds until changed, and when `occupancy` is NOT_RECORDED.',
      resolve: (row, _, ctx) => whenFound(recordOf(ctx, row), ({ recordedOn }) => recordedOn),
    }),
    holder: t.field({
      type: Membership,
      nullable: true,
      description:
        'The holder, by the record of `recordedOn`; null when vacant and when not recorded, which `occupancy` tells apart.',
      resolve: (row, _, ctx) => whenFound(recordOf(ctx, row), ({ holder }) => holder),
    }),
    isVacant: t.field({
      type: 'Boolean',
      nullable: true,
      description: 'Derived: true when `occupancy` is VACANT, false when HELD, null when NOT_RECORDED.',
      resolve: async (row, _, ctx) => {
        const { occupancy } = await recordOf(ctx, row);
        return occupancy === 'NOT_RECORDED' ? null : occupancy === 'VACANT';
      },
    }),
    vacantSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of the vacancy; null when not vacant and when the day is not recorded.',
      resolve: async (row, _, ctx) => ((await recordOf(ctx, row)).occupancy === 'VACANT' ? row.vacantSince : null),
    }),
    memberships: t.field({
      type: [Membership],
      description: 'Everyone recorded as a holder, newest first.',
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
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day; null when not recorded.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day; null when not ended and when not recorded.',
    }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended, when made public.' }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description:
        'Day of the document that names the holder; whether the membership lasted beyond that day only `endsOn` says. Null when the ' +
        'council keeps the record here itself.',
    }),
  }),
});

const asOf = 'The day; null for today.';

builder.objectFields(Panel, (t) => ({
  seats: t.field({
    type: [Seat],
    extensions: { usualRecords: 10 },
    nullable: true,
    description:
      'Seats as last recorded on or before a day, in printed order; null when no record held here lists seats for that day or earlier.',
    args: { asOf: t.arg({ type: 'Date', description: asOf }) },
    resolve: async (row, args, ctx) => {
      const day = args.asOf ?? todayInCouncilTime();
      const seats = (await ctx.load(seatsByPanel, row)).map((seat) => ({ ...seat, asOf: day }));
      const records = await Promise.all(seats.map((seat) => recordOf(ctx, seat)));
      const known = seats.filter((seat, index) => seat.recordedOn <= day || records[index]?.occupancy !== 'NOT_RECORDED');
      return known.length > 0 ? known : null;
    },
  }),
  chair: t.field({
    type: Membership,
    nullable: true,
    description:
      "The panel's chair as last recorded on or before a day: show its `recordedOn` with it. Null when no record held here names a " +
      'chair for that day or earlier, which does not mean that the chair was vacant. The person who presided at a meeting is ' +
      '`Meeting.presidingPerson`.',
    args: { asOf: t.arg({ type: 'Date', description: asOf }) },
    resolve: (row, args, ctx) => chairOf(ctx, row, args.asOf ?? todayInCouncilTime()),
  }),
}));

builder.objectFields(Meeting, (t) => ({
  panelChair: t.field({
    type: Membership,
    nullable: true,
    description:
      "The panel's chair on the day of the meeting, as last recorded by then: show its `recordedOn` with it. Null when not recorded. " +
      'Not necessarily the person who presided: that is `presidingPerson`.',
    resolve: ({ councilId, panelId, date }, _, ctx) => (date ? chairOf(ctx, { councilId, id: panelId }, date) : null),
  }),
}));

builder.objectFields(Person, (t) => ({
  memberships: t.field({
    type: [Membership],
    description: 'Seats recorded as held, newest first.',
    resolve: (row, _, ctx) => ctx.load(membershipsByPerson, row),
  }),
}));

function recordOf(ctx: Context, seat: SeatOnDay): Found<SeatRecord<MembershipRow>> {
  return whenFound(ctx.load(membershipsBySeat, seat), (memberships) =>
    seatOn(seat, memberships, seat.asOf ?? todayInCouncilTime()),
  );
}

async function chairOf(ctx: Context, panel: { councilId: number; id: string }, day: string): Promise<MembershipRow | null> {
  const [seats, memberships] = await Promise.all([ctx.load(seatsByPanel, panel), ctx.load(membershipsByPanel, panel)]);
  const holders = seats.map((seat) => {
    const ofSeat = memberships.filter(({ seatId }) => seatId === seat.id);
    return seatOn(seat, ofSeat, day).holder;
  });
  return newestOn(
    holders.filter((holder) => holder?.role === 'CHAIR').filter((holder) => holder !== null),
    day,
  );
}
