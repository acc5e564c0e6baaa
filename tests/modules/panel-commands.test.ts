/** Panels as staff add and change them. */
import { describe, expect, test } from 'vitest';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const shown = `id slug name kind isActive recordedOn establishedOn disbandedOn roleStatement quorum quorumAsRecorded
  otherNames { name from to } parent { slug } contacts { title purpose names phone email }
  referralRules { condition bodyAsRecorded panel { slug } organisation { name } }`;
const readPanel = async (council: string, slug: string, key?: string) =>
  (
    await read(
      app,
      `query Q($council: String!, $slug: String!) { panel(council: $council, slug: $slug) { ${shown} } }`,
      { council, slug },
      key,
    )
  ).panel;

async function createBoard() {
  const world = await createCouncil();
  const key = await world.key();
  const board = await world.createPanel({ slug: 'board', name: 'Board' });
  const police = await addRecord(world, 'Organisation', organisation, { name: 'Police', kind: 'POLICE' });
  const details = {
    name: ' Children and Families Scrutiny Panel ',
    parent: board.globalId,
    roleStatement: 'To scrutinise services for children.',
    quorum: 3,
    quorumAsRecorded: '3 appointed members',
    establishedOn: '2014-05-21',
    contacts: [
      { title: 'Democratic Support Officer', purpose: 'DEMOCRATIC_SUPPORT', names: ['E Lee'], email: 'e.lee@test.gov.uk' },
    ],
    referralRules: [
      { condition: 'unless they are forward plan items', panel: board.globalId, bodyAsRecorded: 'the Board' },
      { condition: 'when a child is at risk', organisation: police.globalId, bodyAsRecorded: 'the police' },
    ],
  };
  const input = { council: world.slug, slug: 'children-and-families', kind: 'SCRUTINY_PANEL', details };
  return { world, key, board, police, input };
}

const stored = {
  slug: 'children-and-families',
  name: 'Children and Families Scrutiny Panel',
  kind: 'SCRUTINY_PANEL',
  isActive: true,
  recordedOn: null,
  establishedOn: '2014-05-21',
  disbandedOn: null,
  roleStatement: 'To scrutinise services for children.',
  quorum: 3,
  quorumAsRecorded: '3 appointed members',
  otherNames: [],
  parent: { slug: 'board' },
  contacts: [
    {
      title: 'Democratic Support Officer',
      purpose: 'DEMOCRATIC_SUPPORT',
      names: ['E Lee'],
      phone: null,
      email: 'e.lee@test.gov.uk',
    },
  ],
  referralRules: [
    {
      condition: 'unless they are forward plan items',
      bodyAsRecorded: 'the Board',
      panel: { slug: 'board' },
      organisation: null,
    },
    { condition: 'when a child is at risk', bodyAsRecorded: 'the police', panel: null, organisation: { name: 'Police' } },
  ],
};

describe('a new panel', () => {
  test('is public at once, with all its details, and is announced', async () => {
    const { world, key, input } = await createBoard();
    const { panel } = await write(app, key, 'createPanel', input, `panel { ${shown} }`);
    expect(panel).toEqual({ id: expect.stringMatching(/^Panel_/), ...stored });
    expect(await readPanel(world.slug, input.slug)).toEqual(panel);
    expect(await eventsOf(app, world.slug)).toEqual(['CREATED PANEL_CHANGED Panel']);
  });

  test('needs no more than a name; what is not given is not claimed', async () => {
    const { world, key } = await createBoard();
    const input = {
      council: world.slug,
      slug: 'task-group',
      kind: 'TASK_AND_FINISH',
      details: { name: 'Task Group', quorum: null },
    };
    await write(app, key, 'createPanel', input, '__typename');
    expect(await readPanel(world.slug, 'task-group')).toEqual({
      ...stored,
      id: expect.any(String),
      ...{ slug: 'task-group', name: 'Task Group', kind: 'TASK_AND_FINISH', contacts: [], referralRules: [] },
      ...{ parent: null, establishedOn: null, roleStatement: null, quorum: null, quorumAsRecorded: null },
    });
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const { world, key, police, input } = await createBoard();
    const details = {
      ...{ name: ' ', parent: police.globalId, quorum: 0, establishedOn: '2024-01-02', disbandedOn: '2024-01-01' },
      contacts: [{ purpose: 'OTHER', names: [] }],
      referralRules: [{ condition: ' ', panel: 'Panel_none', bodyAsRecorded: 'X' }],
    };
    expect(await refusals(app, key, 'createPanel', { ...input, slug: 'Not a slug', details })).toEqual([
      [
        'INVALID',
        'slug',
        'A slug is words in lower case joined by hyphens, e.g. `children-and-families`; at most 100 characters.',
      ],
      ['REQUIRED', 'details.name', 'Give the name of the panel.'],
      ['NOT_FOUND', 'details.parent', 'There is no such panel in this council.'],
      ['INVALID', 'details.quorum', 'This must be at least 1.'],
      [
        'INVALID',
        'details.disbandedOn',
        'A panel cannot be disbanded before it is set up: this would have it set up on 2024-01-02 and disbanded on 2024-01-01.',
      ],
      ['REQUIRED', 'details.contacts.0', 'Give the title of the contact, or a name.'],
      ['REQUIRED', 'details.referralRules.0.condition', 'Say when the rule applies.'],
      ['NOT_FOUND', 'details.referralRules.0.panel', 'There is no such panel in this council.'],
    ]);
    const { council } = await read(app, 'query Q($slug: String!) { council(slug: $slug) { panels { nodes { slug } } } }', {
      slug: world.slug,
    });
    expect(council.panels.nodes).toEqual([{ slug: 'board' }]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('cannot take the slug of another, nor be added to another council', async () => {
    const { world, key, input } = await createBoard();
    expect(await refusals(app, key, 'createPanel', { ...input, slug: 'board' })).toEqual([
      ['ALREADY_EXISTS', 'slug', 'Another panel has the slug `board`.'],
    ]);
    const other = await createCouncil();
    const message = `This is not a council whose records you can change. Your credential is for the council “${world.slug}”.`;
    for (const council of [other.slug, 'none']) {
      expect(await refusals(app, key, 'createPanel', { ...input, council })).toEqual([['NOT_FOUND', 'council', message]]);
    }
    // The same slug is free in each council.
    await write(
      app,
      await other.key(),
      'createPanel',
      { ...input, council: other.slug, details: { name: 'Ours' } },
      '__typename',
    );
  });
});

describe('a changed panel', () => {
  test('keeps its old name on record, with the days that are known', async () => {
    const { world, key, board } = await createBoard();
    const rename = (name: string, renamedOn?: string) =>
      write(
        app,
        key,
        'updatePanel',
        { id: board.globalId, patch: { name }, renamedOn },
        'panel { name otherNames { name from to } }',
      );
    expect((await rename('Overview Board', '2024-05-22')).panel).toEqual({
      name: 'Overview Board',
      otherNames: [{ name: 'Board', from: null, to: '2024-05-21' }],
    });
    expect((await rename('Scrutiny Board')).panel.otherNames).toEqual([
      { name: 'Board', from: null, to: '2024-05-21' },
      { name: 'Overview Board', from: '2024-05-22', to: null },
    ]);
    expect(
      await refusals(app, key, 'updatePanel', { id: board.globalId, patch: { quorum: 4 }, renamedOn: '2025-01-01' }),
    ).toEqual([['INVALID', 'renamedOn', 'This is the first day of a new name; give the new name in `patch` too.']]);
    expect((await readPanel(world.slug, 'board')).name).toBe('Scrutiny Board');
    expect(await eventsOf(app, world.slug)).toEqual(['UPDATED PANEL_CHANGED Panel', 'UPDATED PANEL_CHANGED Panel']);
  });

  test('leaves what is absent, clears what is null, and replaces lists', async () => {
    const { key, input } = await createBoard();
    const { panel } = await write(app, key, 'createPanel', input, 'panel { id }');
    const patch = { quorum: null, contacts: [], referralRules: null, disbandedOn: '2026-05-20' };
    const changed = await write(app, key, 'updatePanel', { id: panel.id, patch }, `panel { ${shown} version }`);
    expect(changed.panel).toEqual({
      ...stored,
      ...{ id: panel.id, version: 2, isActive: false, quorum: null, contacts: [], referralRules: [], disbandedOn: '2026-05-20' },
    });
    expect(
      await refusals(app, key, 'updatePanel', {
        id: panel.id,
        patch: { name: null, contacts: null, establishedOn: '2026-06-01' },
      }),
    ).toEqual([
      ['REQUIRED', 'patch.name', '`name` cannot be cleared. Leave it out to keep it as it is.'],
      [
        'INVALID',
        'patch.establishedOn',
        'A panel cannot be disbanded before it is set up: this would have it set up on 2026-06-01 and disbanded on 2026-05-20.',
      ],
      ['REQUIRED', 'patch.contacts', '`contacts` is a list. To clear it, give an empty list; to keep it as it is, leave it out.'],
    ]);
  });

  test('answers neither to itself nor to a body below it, even when both are changed at once', async () => {
    const { key, world, board } = await createBoard();
    const sub = await world.createPanel({ parentId: board.id });
    const message = 'A panel can answer neither to itself nor to a body that answers to it.';
    for (const parent of [board.globalId, sub.globalId]) {
      expect(await refusals(app, key, 'updatePanel', { id: board.globalId, patch: { parent } })).toEqual([
        ['INVALID', 'patch.parent', message],
      ]);
    }
    const [one, two] = [await world.createPanel(), await world.createPanel()];
    const under = (id: string, parent: string) => write(app, key, 'updatePanel', { id, patch: { parent } }, 'panel { id }');
    const both = await Promise.allSettled([under(one.globalId, two.globalId), under(two.globalId, one.globalId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String(both.find((outcome) => outcome.status === 'rejected')?.reason)).toContain(message);
  });
});
