/** The mutations of seats and their holders. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { membershipById, seatById } from './panels.loaders.ts';
import { panelRecord } from './panels.table.ts';
import { appointMember, createSeat, declareVacancy, endMembership } from './seats.commands.ts';
import { Membership, MembershipRole, Seat, SeatKind, VotingRights } from './seats.schema.ts';
import { membershipRecord, seatRecord } from './seats.table.ts';

export const seatInput = inputFields((t) => ({
  kind: t.field({ type: SeatKind, required: true, description: 'Footing on which it is filled.' }),
  constituency: t.string({ description: 'The group that it represents.' }),
  votingRights: t.field({ type: VotingRights, required: true, description: 'The questions that its holder may vote on.' }),
  position: t.int({ description: 'Place in the list, from 1; seats from there on move down one place. Null for last.' }),
}));

mutation({
  name: 'createSeat',
  description: 'Adds a seat to a panel, recorded today as vacant.',
  permission: 'MANAGE_PANELS',
  target: { record: panelRecord, field: 'panel', description: 'The panel.', addsTo: true },
  input: seatInput,
  payload: { seat: gives(Seat, seatById, 'The new seat.') },
  command: createSeat,
});

export const appointmentInput = inputFields((t) => ({
  person: t.id({ required: true, description: 'The person.' }),
  role: t.field({ type: MembershipRole, required: true, description: 'Part played.' }),
  startsOn: t.field({ type: 'Date', required: true, description: 'First day.' }),
  endsOn: t.field({ type: 'Date', description: 'Last day, if it is fixed.' }),
}));

mutation({
  name: 'appointMember',
  description: 'Gives a vacant seat to a person. A vacancy recorded for a day of the membership is removed.',
  permission: 'MANAGE_PANELS',
  target: { record: seatRecord, field: 'seat', description: 'The seat.' },
  input: appointmentInput,
  payload: { membership: gives(Membership, membershipById, 'The new membership.') },
  command: appointMember,
});

export const endInput = inputFields((t) => ({
  endsOn: t.field({ type: 'Date', required: true, description: 'Last day.' }),
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'endMembership',
  description: 'Ends a membership. Its seat is vacant from the next day until someone else holds it.',
  permission: 'MANAGE_PANELS',
  target: { record: membershipRecord, field: 'membership', description: 'The membership.' },
  input: endInput,
  payload: { membership: gives(Membership, membershipById, 'The membership.') },
  command: endMembership,
});

export const vacancyInput = inputFields((t) => ({
  vacantSince: t.field({ type: 'Date', required: true, description: 'First day of the vacancy.' }),
}));

mutation({
  name: 'declareVacancy',
  description: 'Records since when an empty seat has been vacant.',
  permission: 'MANAGE_PANELS',
  target: { record: seatRecord, field: 'seat', description: 'The seat; SEAT_OCCUPIED when someone holds it.' },
  input: vacancyInput,
  payload: { seat: gives(Seat, seatById, 'The seat.') },
  command: declareVacancy,
});
