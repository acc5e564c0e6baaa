/** Who chaired each meeting, who chaired the panel by then, and which document says so. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

interface Chaired {
  date: string | null;
  presidingPerson: { displayName: string } | null;
  presidingAsRecorded: string | null;
  panelChair: { person: { displayName: string }; recordedOn: string } | null;
  sources: { document: { title: string } }[];
}

const { meetings } = await read(
  app,
  `{ meetings(councils: ["southampton", "middlesbrough"], first: 100) { nodes { date presidingPerson { displayName } presidingAsRecorded
    panelChair { person { displayName } recordedOn } sources { document { title } } } } }`,
);
const nodes: Chaired[] = meetings.nodes;

test('only the minutes of 3 December 2020 say who presided; for every other meeting nobody is named', () => {
  const named = nodes.filter(({ presidingPerson, presidingAsRecorded }) => presidingPerson ?? presidingAsRecorded);
  expect(named).toEqual([
    {
      date: '2020-12-03',
      presidingPerson: { displayName: 'Councillor Mitchell' },
      presidingAsRecorded: 'Councillor Mitchell in the Chair',
      panelChair: null,
      sources: [{ document: { title: 'Children and Families Scrutiny Panel - Thursday, 3rd December, 2020 5.30 pm' } }],
    },
  ]);
  expect(nodes).toHaveLength(18);
});

test('the chair of the panel is named from the meeting of the front sheet on, with the day of that record', () => {
  const bunday = { person: { displayName: 'Councillor A Bunday' }, recordedOn: '2023-07-20' };
  expect(nodes.filter(({ panelChair }) => panelChair).map(({ date, panelChair }) => [date, panelChair])).toEqual([
    ['2024-03-28', bunday],
    ['2024-01-25', bunday],
    ['2023-11-23', bunday],
    ['2023-09-28', bunday],
    ['2023-07-20', bunday],
  ]);
});
