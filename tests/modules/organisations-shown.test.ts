/** An organisation that only hidden records name is hidden with them, and shown with the first that is not. */
import { expect, test } from 'vitest';
import { addItem, createBuilding, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();
const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };

test('the organisation of a speaker is shown with the agenda, and that of a restricted item with its release', async () => {
  const building = await createBuilding();
  const { clerk, meeting } = building;
  const open = await addItem(app, building, 'Fostering');
  const closed = await addItem(app, building, 'Placements', { after: open, restriction });
  const invite = (agendaItem: string, organisation: string) =>
    succeed(app, 'inviteGuestSpeaker', { meeting: meeting.globalId, agendaItem, name: 'A Guest', organisation }, clerk);
  await invite(open, 'Fostering Trust');
  await invite(closed, 'Placement Agency');
  const seen = async () =>
    (
      await read(
        app,
        'query Q($id: ID!) { node(id: $id) { ... on Meeting { guestSpeakers { organisation { name } } } } }',
        { id: meeting.globalId },
        building.stranger,
      )
    ).node.guestSpeakers.map(({ organisation }: { organisation: { name: string } | null }) => organisation?.name ?? null);
  expect(await seen()).toEqual([]);
  await succeed(app, 'publishAgenda', { meeting: meeting.globalId }, clerk);
  expect(await seen()).toEqual(['Fostering Trust']);
  await succeed(app, 'releaseAgendaItem', { agendaItem: closed }, clerk);
  expect(await seen()).toEqual(['Fostering Trust', 'Placement Agency']);
});
