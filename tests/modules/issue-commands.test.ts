import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { read } from '../support/read.ts';
import { events } from '../support/roll.ts';
import { createCouncil } from '../support/world.ts';
import { createMeetingToMinute } from '../support/writing.ts';

const app = await sharedApp();

const occurrences = `query Q($id: ID!) { node(id: $id) { ... on Issue {
  version title description occurrences { nodes { id } } listed: occurrences(isListed: true) { totalCount }
} } }`;

async function createItems() {
  const made = await createMeetingToMinute();
  const open = async (input: object = {}) =>
    (await run(app, made.key, 'openIssue', { council: made.world.slug, title: ' Placements ', ...input }, 'issue { id }')).issue
      .id;
  const seen = async (id: string, reader?: string) => (await read(app, occurrences, { id }, reader)).node;
  const historyFor = async (reader?: string) =>
    (await read(app, events, { slug: made.world.slug }, reader)).council.history.nodes;
  return { ...made, open, seen, historyFor };
}

const issueOf = (items: { globalId: string }[], version = 1) => ({
  version,
  title: 'Placements',
  description: null,
  occurrences: { nodes: items.map(({ globalId: id }) => ({ id })) },
  listed: { totalCount: 0 },
});

describe('an issue', () => {
  test('is opened with items; a restricted one is joined without the public seeing it', async () => {
    const { item, closed, key, open, seen, historyFor } = await createItems();
    const id = await open({ agendaItems: [item.globalId, closed.globalId] });
    for (const reader of [undefined, await (await createCouncil()).key()])
      expect(await seen(id, reader)).toEqual(issueOf([item]));
    const { occurrences: all } = await seen(id, key);
    expect(all.nodes).toHaveLength(2);
    expect(await historyFor()).toEqual([{ type: 'WORK_PROGRAMME_CHANGED', operation: 'CREATED', subjectId: id }]);
  });

  test('gets another item, once, and keeps its version', async () => {
    const { item, key, open, seen, historyFor } = await createItems();
    const id = await open();
    const link = { issue: id, agendaItem: item.globalId };
    await run(app, key, 'linkAgendaItemToIssue', link);
    expect(await seen(id)).toEqual(issueOf([item]));
    expect(places(await refusals(app, key, 'linkAgendaItemToIssue', link, 'issue'))).toEqual([['ALREADY_EXISTS', 'agendaItem']]);
    expect(await historyFor()).toHaveLength(2);
  });

  test('gets a restricted item without the public hearing of it', async () => {
    const { closed, key, open, seen, historyFor } = await createItems();
    const id = await open();
    await run(app, key, 'linkAgendaItemToIssue', { issue: id, agendaItem: closed.globalId });
    expect(await seen(id)).toEqual(issueOf([]));
    expect(await historyFor()).toHaveLength(1);
    expect(await historyFor(key)).toHaveLength(2);
  });

  test('reports all mistakes together, and is opened only in the own council', async () => {
    const { world, item, key } = await createItems();
    const refuse = async (input: object) =>
      places(await refusals(app, key, 'openIssue', input as Record<string, unknown>, 'issue'));
    const wrong = { council: world.slug, title: ' ', agendaItems: [item.globalId, 'AgendaItem_none'] };
    expect(await refuse(wrong)).toEqual([
      ['REQUIRED', 'title'],
      ['NOT_FOUND', 'agendaItems.1'],
    ]);
    const many = { council: world.slug, title: 'x', agendaItems: Array(101).fill(item.globalId) };
    expect(await refuse(many)).toEqual([['TOO_LONG', 'agendaItems']]);
    expect(await refuse({ council: (await createCouncil()).slug, title: 'x' })).toEqual([['NOT_FOUND', 'council']]);
  });
});
