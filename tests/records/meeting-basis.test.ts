/** Values of meetings that no document prints, and documents that the meetings were taken from. */
import { expect, test } from 'vitest';
import { startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await startApp({ costs: unlimited });

interface Recorded {
  title?: string;
  displayNumber?: string | null;
  displayName?: string;
  basis: { field: string; basis: string; rule: string | null; reason: string | null }[];
}

const basis = 'basis { field basis rule reason }';
const { meetings } = await read(
  app,
  `{ meetings(councils: ["southampton", "middlesbrough"], first: 100) { nodes { date panel { slug }
    presidingPerson { displayName } presidingAsRecorded sources { document { title } } ${basis}
    agenda { items { title displayNumber ${basis} liveState documents { title sizeAsPublished ${basis} } appearances { displayName ${basis} } } } } } }`,
);
const nodes: (Recorded & {
  date: string | null;
  panel: { slug: string };
  presidingPerson: { displayName: string } | null;
  presidingAsRecorded: string | null;
  sources: { document: { title: string } }[];
  agenda: {
    items: (Recorded & {
      liveState: string;
      documents: (Recorded & { sizeAsPublished: string | null })[];
      appearances: Recorded[];
    })[];
  };
})[] = meetings.nodes;

/** Each field with `DERIVED` or `ASSUMED`, which must have exactly a rule or a reason. */
function marked({ basis: values }: Recorded): string[] {
  for (const value of values)
    expect([value.rule === null, value.reason === null]).toEqual([value.basis === 'ASSUMED', value.basis === 'DERIVED']);
  return values.map((value) => `${value.field} ${value.basis}`);
}

test('each meeting marks the values that its source does not print', () => {
  const listed = ['kind DERIVED'];
  const [year, ended] = ['municipalYear DERIVED', 'liveStatus DERIVED'];
  expect(nodes.map((meeting) => [meeting.date, meeting.panel.slug, marked(meeting)])).toEqual([
    ['2024-03-28', 'children-and-families', listed],
    ['2024-01-25', 'children-and-families', listed],
    ['2023-11-23', 'children-and-families', listed],
    ['2023-09-28', 'children-and-families', listed],
    [
      '2023-07-20',
      'children-and-families',
      ['agenda.publishedOn DERIVED', 'agenda.status DERIVED', 'attendanceMode DERIVED', 'kind DERIVED', 'scheduleStatus DERIVED'],
    ],
    ['2023-06-16', 'children-and-families', listed],
    ['2022-04-26', 'childrens-social-care-and-services', ['municipalYear ASSUMED']],
    ['2022-03-31', 'children-and-families', [year]],
    ['2022-03-23', 'overview-and-scrutiny-board', [year]],
    ['2022-03-21', 'childrens-social-care-and-services', ['attendanceMode DERIVED', 'contacts.purpose ASSUMED', ended, year]],
    ['2022-02-22', 'overview-and-scrutiny-board', [ended, year]],
    ['2022-02-21', 'childrens-social-care-and-services', [ended, year]],
    ['2021-11-05', 'children-and-families', [year]],
    ['2021-02-11', 'children-and-families', ['agenda.status DERIVED', ended, year]],
    ['2020-12-03', 'children-and-families', ['attendanceMode DERIVED', ended, year]],
    ['2020-10-01', 'children-and-families', [ended, year]],
    ['2020-08-27', 'children-and-families', [ended, year]],
    [null, 'children-and-families', [ended, 'panel DERIVED']],
  ]);
});

test('an item of minutes counts as taken by a rule, and of no other item does a record tell', () => {
  const items = nodes.flatMap(({ date, agenda }) => agenda.items.map((item) => ({ date, ...item })));
  const taken = items.filter(({ date }) => date !== '2023-07-20');
  expect(taken.map((item) => [item.liveState, marked(item)])).toEqual(Array(19).fill(['CLOSED', ['liveState DERIVED']]));
  const planned = items.filter(({ date }) => date === '2023-07-20');
  expect(planned.map((item) => [item.liveState, marked(item)])).toEqual(Array(9).fill(['PENDING', []]));
});

test('a file linked from an item has the title of the item by a rule', () => {
  for (const { title, documents } of nodes.flatMap(({ agenda }) => agenda.items)) {
    for (const document of documents) {
      if (document.sizeAsPublished === null) continue;
      expect([document.title, marked(document)]).toEqual([title, ['mediaType DERIVED', 'title DERIVED']]);
    }
  }
});

test('the agenda calls the papers of item 9 exempt; that their own pages print “Confidential” is marked', () => {
  const july = nodes.find(({ date }) => date === '2023-07-20');
  const paper = ['access.level DERIVED', 'access.restriction.groundAsRecorded DERIVED'];
  expect(july?.agenda.items[8]?.documents.map(marked)).toEqual([paper, paper]);
});

test('attendance online and the identity of the guest speaker are marked', () => {
  const told = (date: string) =>
    nodes
      .find((meeting) => meeting.date === date)
      ?.agenda.items.flatMap(({ appearances }) => appearances.map((each) => [each.displayName, marked(each)]));
  expect(told('2020-12-03')?.map(([, fields]) => fields)).toEqual(Array(13).fill(['attendanceMode DERIVED']));
  expect(told('2022-03-21')).toEqual([
    ['C O’Neill', ['attendanceMode DERIVED', 'organisation ASSUMED', 'person ASSUMED', 'status DERIVED', 'topic DERIVED']],
    ['Executive Director of Children’s Services', ['attendanceMode DERIVED', 'organisation DERIVED']],
  ]);
  expect(told('2021-02-11')?.map(([, fields]) => fields)).toEqual(Array(4).fill([]));
});
