/** How meetings are listed: services that answer "0", that fail for one committee, and that several councils share. */
import { expect, test } from 'vitest';
import type { Source } from '../../src/import/moderngov/source.ts';
import { SourceFailure } from '../../src/import/moderngov/source.ts';
import { readXml } from '../../src/import/moderngov/xml.ts';
import { sharedApp } from '../support/app.ts';
import {
  type CommitteeSaid,
  committeesAnswer,
  councillorsAnswer,
  type MeetingSaid,
  meetingAnswer,
  meetingsAnswer,
} from './answers.ts';
import { createInstallation, doubtsOf, type Installation, panelSaid } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();
const other: CommitteeSaid = { id: 9002, title: 'Planning Committee' };
const window = { from: '2027-01-01', to: '2027-01-31' };
const meetings: MeetingSaid[] = [
  { id: 1, date: '11/01/2027', attendees: [{ id: 501, name: 'Councillor A Bunday' }] },
  { id: 2, committee: 9002, date: '12/01/2027', attendees: [{ id: 601, name: 'Councillor E Elsewhere' }] },
];

function listOfAll(of: readonly MeetingSaid[]): string {
  const each = of.map(
    ({ id, date, committee = 9001 }) =>
      `<meeting><meetingid>${id}</meetingid><meetingdate>${date}</meetingdate><committeeid>${committee}</committeeid></meeting>`,
  );
  return `<getmeetingsbydate><meetingscount> ${of.length}</meetingscount><meetings>${each.join('')}</meetings></getmeetingsbydate>`;
}

const failing = async (): Promise<never> => {
  throw new SourceFailure('the answer has status 500');
};

/** A service with two committees, whose lists are whole, or "0", or fail. */
function service(own: 'whole' | '0' | 'fails', all: string | 'fails', asked: string[] = []): Source {
  const xml = (text: string) => readXml(Buffer.from(text));
  return {
    ...{ isWindowed: true, hasFaults: false, unlisted: async () => [], addressOf: () => null },
    committees: async () => xml(committeesAnswer([panelSaid, other])),
    councillors: async () =>
      xml(
        councillorsAnswer([
          { id: 501, name: 'Councillor A Bunday', email: 'a@example.invalid' },
          { id: 602, name: 'Councillor N Neighbour' },
        ]),
      ),
    meetings: async (id) => {
      asked.push(id);
      if (own === 'fails') return failing();
      const ofIt = own === '0' ? [] : meetings.filter(({ committee = 9001 }) => String(committee) === id);
      return [xml(meetingsAnswer({ id: Number(id), title: '' }, ofIt))];
    },
    allMeetings: async () => {
      asked.push('all');
      return all === 'fails' ? failing() : xml(all);
    },
    meeting: async (id) => xml(meetingAnswer(meetings.find((said) => String(said.id) === id) as MeetingSaid)),
  };
}

const datesOf = async (installation: Installation) =>
  (await seen(app, installation)).meetings.nodes.map(({ date }: { date: string }) => date).toSorted();

test('a service that answers "0" for each committee is asked once for all meetings', async () => {
  const installation = await createInstallation();
  const asked: string[] = [];
  const report = await installation.bring({}, { source: service('0', listOfAll(meetings), asked), window });
  expect([await datesOf(installation), asked]).toEqual([
    ['2027-01-11', '2027-01-12'],
    ['9001', 'all', '9002'],
  ]);
  expect([doubtsOf(report), report.isComplete]).toEqual([['LIST_REPLACED committee 9001', 'LIST_REPLACED committee 9002'], true]);
});

test('lists that fail are replaced by the list of all meetings, unless that fails, too', async () => {
  const installation = await createInstallation();
  const failed = await installation.bring({}, { source: service('fails', 'fails'), window });
  expect([doubtsOf(failed), failed.isComplete]).toEqual([
    ['ANSWER_MISSING committee 9001', 'ANSWER_MISSING committee 9002'],
    false,
  ]);
  const report = await installation.bring({}, { source: service('fails', listOfAll(meetings)), window });
  expect([report.isComplete, await datesOf(installation)]).toEqual([true, ['2027-01-11', '2027-01-12']]);
});

test('a list of all meetings that ignores the window is not used', async () => {
  const installation = await createInstallation();
  const dump = listOfAll([...meetings, { id: 3, date: '11/01/1999' }]);
  const report = await installation.bring({}, { source: service('0', dump), window });
  expect([await datesOf(installation), report.isComplete]).toEqual([['2027-01-12'], false]);
  expect(doubtsOf(report)).toContain('WINDOW_IGNORED committee 9001');
});

test('meetings are not withdrawn because a service begins to answer "0"', async () => {
  const installation = await createInstallation();
  await installation.bring({}, { source: service('whole', listOfAll([])), window });
  for (const _ of [1, 2, 3]) await installation.bring({}, { source: service('0', 'fails'), window });
  expect(await datesOf(installation)).toEqual(['2027-01-11', '2027-01-12']);
  // Only where both lists agree.
  for (const _ of [1, 2]) await installation.bring({}, { source: service('0', listOfAll([])), window });
  expect(await datesOf(installation)).toEqual([]);
});

test('of an installation that two councils share, the committees of one are imported, with those who attend them', async () => {
  const installation = await createInstallation();
  const committees = new Set(['9001', '9009']);
  const source = service('whole', listOfAll([]));
  const report = await installation.bring({}, { source, window, committees });
  expect(doubtsOf(report)).toEqual(['COMMITTEE_MISSING committee 9009']);
  const { panels, people } = await seen(app, installation);
  expect(panels.nodes).toMatchObject([{ name: panelSaid.title }]);
  expect(people.nodes).toMatchObject([{ displayName: 'Councillor A Bunday', email: 'a@example.invalid' }]);
  expect(await datesOf(installation)).toEqual(['2027-01-11']);
  const again = await installation.bring({}, { source, window, committees });
  expect(again.hasChanges).toBe(false);
});

test('an item that moves to another meeting leaves the one before it is added to the other', async () => {
  const installation = await createInstallation();
  const item = { id: 11, title: 'Fostering', display: '1.' };
  const stays = { id: 12, title: 'Adoption', display: '2.' };
  const [first, second] = [
    { id: 1, date: '11/01/2027', items: [item, stays] },
    { id: 2, date: '12/01/2027', items: [] },
  ];
  const moved = {
    meetings: [
      { ...first, items: [stays] },
      { ...second, items: [item] },
    ],
  };
  await installation.bring({ meetings: [first, second] });
  const report = await installation.bring(moved);
  expect(doubtsOf(report)).toEqual(['IN_ANOTHER_MEETING item 11', 'MISSING item 11']);
  await installation.bring(moved);
  const { nodes } = (await seen(app, installation, 'meetings { nodes { date agenda { items { title } } } }')).meetings;
  expect(nodes).toEqual(
    expect.arrayContaining([
      { date: '2027-01-11', agenda: { items: [{ title: 'Adoption' }] } },
      { date: '2027-01-12', agenda: { items: [{ title: 'Fostering' }] } },
    ]),
  );
  expect((await installation.bring(moved)).hasChanges).toBe(false);
});
