/** Who presides over a meeting that is started without naming anyone. */
import { expect, test } from 'vitest';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const start = `mutation S($meeting: ID!) {
  startMeeting(input: { meeting: $meeting }) { meeting { presidingPerson { displayName } } userErrors { code } }
}`;

const days = { startsOn: null, endsOn: null, recordedOn: null };

test.for([
  ['whose term has begun and is not recorded to end', { ...days, startsOn: '2020-05-01' }, { displayName: 'A Chair' }],
  ['whom only a document of an earlier year names', { ...days, recordedOn: '2023-07-20' }, null],
  ['whose term has ended', { ...days, startsOn: '2020-05-01', endsOn: '2021-05-01' }, null],
] as const)('the chair of the panel %s', async ([, period, expected]) => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const chair = await addRecord(world, 'Person', person, { displayName: 'A Chair', sortName: 'chair' });
  const place = await addRecord(world, 'Seat', seat, { panelId: panel.id, position: 1, kind: 'COUNCILLOR' });
  await addRecord(world, 'Membership', membership, {
    panelId: panel.id,
    seatId: place.id,
    personId: chair.id,
    role: 'CHAIR',
    ...period,
  });
  const meeting = await world.createMeeting(panel);
  const { startMeeting } = await read(app, start, { meeting: meeting.globalId }, await world.key());
  expect(startMeeting).toEqual({ meeting: { presidingPerson: expected }, userErrors: [] });
});
