/** Who chaired each meeting, and which document says so. */
import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await startApp();

test('only the minutes of 3 December 2020 say who chaired; for every other date nobody is named', async () => {
  const { meetings } = await read(
    app,
    `{ meetings(councils: ["southampton", "middlesbrough"], first: 100) { nodes { date presidingPerson { displayName } presidingAsRecorded
      sources { document { title } } basis { field } } } }`,
  );
  const [named, others] = [
    meetings.nodes.filter((meeting: { presidingAsRecorded: string | null }) => meeting.presidingAsRecorded !== null),
    meetings.nodes.filter((meeting: { presidingAsRecorded: string | null }) => meeting.presidingAsRecorded === null),
  ];
  expect(named).toEqual([
    {
      date: '2020-12-03',
      presidingPerson: { displayName: 'Councillor Mitchell' },
      presidingAsRecorded: 'Councillor Mitchell in the Chair',
      sources: [{ document: { title: 'Children and Families Scrutiny Panel - Thursday, 3rd December, 2020 5.30 pm' } }],
      basis: expect.not.arrayContaining([{ field: 'presidingPerson' }]),
    },
  ]);
  expect(others.map(({ presidingPerson }: { presidingPerson: unknown }) => presidingPerson)).toEqual(Array(17).fill(null));
});
