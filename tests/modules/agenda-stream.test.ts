/** A subscriber of a meeting's agenda sees what the public may see of each change, and nothing of drafts. */
import { expect, test } from 'vitest';
import { addItem, createBuilding, succeed } from '../support/agendas.ts';
import { startServer } from '../support/app.ts';
import { streamOverSse } from '../support/streams.ts';
import { restriction } from '../support/worded-item.ts';

const { app, http } = await startServer({ connectionsMax: 10 });

const subscription = `subscription S($meeting: ID!) { agendaChanged(meeting: $meeting, snapshot: true) {
  change operation sequence reason meeting { agenda { status } } agendaItem { title report { subject } access { level } }
} }`;

interface Seen {
  agendaChanged: { change: string; sequence: number; agendaItem: { title: string | null } | null };
}

test('of the public hears of publication, restriction and release, in a feed without gaps', async () => {
  const building = await createBuilding();
  const { meeting, clerk } = building;
  const stream = streamOverSse<Seen>(http, subscription, { meeting: meeting.globalId });
  const next = async () => (await stream.next()).agendaChanged;
  expect(await next()).toMatchObject({ change: 'SNAPSHOT', sequence: 0, meeting: { agenda: { status: 'NONE' } } });
  const agendaItem = await addItem(app, building, 'Placements');
  await succeed(app, 'publishReport', { agendaItem, subject: 'Costs' }, clerk);
  await succeed(app, 'publishAgenda', { meeting: meeting.globalId }, clerk);
  expect(await next()).toEqual({
    ...{ change: 'AGENDA_PUBLISHED', operation: 'UPDATED', sequence: 1, reason: null, agendaItem: null },
    meeting: { agenda: { status: 'PUBLISHED' } },
  });
  expect(await next()).toEqual({
    ...{ change: 'AGENDA_PUBLISHED', operation: 'CREATED', sequence: 2, reason: null },
    agendaItem: { title: 'Placements', report: { subject: 'Costs' }, access: { level: 'OPEN' } },
    meeting: { agenda: { status: 'PUBLISHED' } },
  });
  // The report has events of its own: 3, and its tombstone 5.
  const ofItem = { operation: 'UPDATED', reason: null, meeting: { agenda: { status: 'PUBLISHED' } } };
  await succeed(app, 'restrictAgendaItem', { agendaItem, restriction }, clerk);
  expect(await next()).toEqual({
    ...{ ...ofItem, change: 'ITEM_RESTRICTED', sequence: 4 },
    agendaItem: { title: 'Placements', report: null, access: { level: 'EXEMPT' } },
  });
  // A report that the public may not see, and an item that waits for publication, show in no event.
  await succeed(app, 'publishReport', { agendaItem, subject: 'Costs of June' }, clerk);
  await addItem(app, building, 'Late');
  await succeed(app, 'releaseAgendaItem', { agendaItem, reason: 'Contract signed' }, clerk);
  expect(await next()).toEqual({
    ...{ ...ofItem, change: 'ITEM_RELEASED', sequence: 6, reason: 'Contract signed' },
    agendaItem: { title: 'Placements', report: { subject: 'Costs of June' }, access: { level: 'OPEN' } },
  });
  await stream.close();
});
