/** A meeting that is imported and changes. */
import type { App } from '../../src/app.ts';
import type { MeetingSaid } from './answers.ts';
import { createInstallation } from './installation.ts';
import { seen } from './seen.ts';

export const ahead: MeetingSaid = {
  ...{ id: 1, date: '14/01/2027', time: '5.30 pm', location: 'Civic Centre' },
  items: [
    { id: 11, title: 'Fostering', display: '1.', documents: [{ id: 5, title: 'Report' }] },
    { id: 12, title: 'Adoption', display: '2.' },
  ],
  attendees: [{ id: 501, name: 'Councillor A Bunday' }],
};
export const held: MeetingSaid = { ...ahead, date: '20/07/2023' };
export const councillors = [
  { id: 501, name: 'Councillor A Bunday', ward: 'Bevois', party: 'Labour', email: 'a.bunday@example.invalid' },
];

export async function importedTwice(app: App, first: MeetingSaid, second: MeetingSaid) {
  const installation = await createInstallation();
  await installation.bring({ meetings: [first] });
  const report = await installation.bring({ meetings: [second] });
  const { meetings } = await seen(app, installation);
  return { installation, report, meetings: meetings.nodes, meeting: meetings.nodes[0] };
}
