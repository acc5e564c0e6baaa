import { describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { addResolution } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';
import { createMeetingToMinute, minimal } from '../support/writing.ts';

const app = await sharedApp();

const whole = `id version title description status targetMeeting { id } targetOn targetAsRecorded municipalYear { label } clause { id }
  issue { id } fulfilledBy { id }`;
const events = `query Q($slug: String!) { council(slug: $slug) { history(filter: { types: [WORK_PROGRAMME_CHANGED] }) { nodes { operation subjectId } } } }`;

async function createProgramme() {
  const made = await createMeetingToMinute();
  const { world, panel, key } = made;
  const add = async (details: object, more: object = {}) => {
    const input = { panel: panel.globalId, details: { title: 'Placements', ...details }, ...more };
    return (await run(app, key, 'addWorkProgrammeItem', input, `workProgrammeItem { ${whole} }`)).workProgrammeItem;
  };
  const change = async (id: string, patch: object) =>
    (await run(app, key, 'updateWorkProgrammeItem', { id, patch }, `workProgrammeItem { ${whole} }`)).workProgrammeItem;
  const refuseAdding = async (details: object, more: object = {}) =>
    places(await refusals(app, key, 'addWorkProgrammeItem', { panel: panel.globalId, details, ...more }, 'workProgrammeItem'));
  const refuseChange = async (id: string, patch: object) =>
    places(await refusals(app, key, 'updateWorkProgrammeItem', { id, patch }, 'workProgrammeItem'));
  const seen = async (id: string, reader?: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on WorkProgrammeItem { ${whole} } } }`, { id }, reader)).node;
  const historyFor = async (reader?: string) => (await read(app, events, { slug: world.slug }, reader)).council.history.nodes;
  const next = await world.createMeeting(panel, { date: day(30) });
  const elsewhere = await world.createMeeting(await world.createPanel(), { date: day(30) });
  return { ...made, add, change, refuseAdding, refuseChange, seen, historyFor, next, elsewhere };
}

const nothing = {
  description: null,
  targetMeeting: null,
  targetOn: null,
  targetAsRecorded: null,
  municipalYear: null,
  clause: null,
  issue: null,
  fulfilledBy: null,
};

describe('addWorkProgrammeItem', () => {
  test('plans business, with the status that follows from what it is planned for', async () => {
    const { world, item, next, add, seen, historyFor } = await createProgramme();
    const year = await addRecord(world, 'MunicipalYear', municipalYear, { label: '2026/27' });
    const planned = await add({ description: ' With figures. ', municipalYear: year.globalId });
    expect(planned).toEqual({
      ...nothing,
      id: planned.id,
      version: 1,
      title: 'Placements',
      description: 'With figures.',
      status: 'PLANNED',
      municipalYear: { label: '2026/27' },
    });
    expect(await seen(planned.id)).toEqual(planned);
    expect(await historyFor()).toEqual([{ operation: 'CREATED', subjectId: planned.id }]);
    expect(await add({ targetMeeting: next.globalId })).toMatchObject({
      status: 'SCHEDULED',
      targetMeeting: { id: next.globalId },
    });
    expect(await add({ targetOn: day(60) })).toMatchObject({ status: 'SCHEDULED', targetOn: day(60) });
    expect(await add({ fulfilledBy: item.globalId })).toMatchObject({ status: 'TAKEN', fulfilledBy: { id: item.globalId } });
    expect(await add({ status: 'DROPPED' })).toMatchObject({ status: 'DROPPED' });
  });

  test('from a draft clause is a draft, until the minutes are published', async () => {
    const { meeting, item, key, add, seen, historyFor } = await createProgramme();
    const details = { ...minimal, clauses: [{ depth: 0, text: 'it come back' }] };
    const { resolution } = await run(
      app,
      key,
      'recordResolution',
      { agendaItem: item.globalId, details },
      'resolution { clauses { id } }',
    );
    const made = await add({}, { clause: resolution.clauses[0].id });
    expect([await seen(made.id), await historyFor()]).toEqual([null, []]);
    await run(app, key, 'publishDraftMinutes', { meeting: meeting.globalId });
    expect(await seen(made.id)).toEqual({ ...made, version: 2 });
    expect(await historyFor()).toEqual([{ operation: 'CREATED', subjectId: made.id }]);
  });

  test('reports all mistakes together', async () => {
    const { world, elsewhere, next, refuseAdding } = await createProgramme();
    const [other] = (await world.createAgenda(elsewhere)) as [Made];
    const { clauses } = await addResolution(world, other, 1, ['it be done']);
    const wrong = {
      title: ' ',
      targetMeeting: elsewhere.globalId,
      municipalYear: 'MunicipalYear_none',
      issue: 'rubbish',
      fulfilledBy: other.globalId,
    };
    expect(await refuseAdding(wrong, { clause: clauses[0]?.globalId })).toEqual([
      ['INVALID', 'clause'],
      ['REQUIRED', 'details.title'],
      ['INVALID', 'details.targetMeeting'],
      ['NOT_FOUND', 'details.municipalYear'],
      ['NOT_FOUND', 'details.issue'],
      ['INVALID', 'details.fulfilledBy'],
    ]);
    const title = 'Placements';
    expect(await refuseAdding({})).toEqual([['REQUIRED', 'details.title']]);
    expect(await refuseAdding({ title, targetMeeting: next.globalId, targetOn: day(1) })).toEqual([
      ['INVALID', 'details.targetOn'],
    ]);
    expect(await refuseAdding({ title, status: 'SCHEDULED' })).toEqual([['REQUIRED', 'details.targetMeeting']]);
    expect(await refuseAdding({ title, status: 'PLANNED', targetMeeting: next.globalId })).toEqual([
      ['INVALID', 'details.status'],
    ]);
  });
});

describe('updateWorkProgrammeItem', () => {
  test('schedules, defers and takes business, and leaves what is absent', async () => {
    const { item, next, add, change, historyFor } = await createProgramme();
    const { id } = await add({ description: 'With figures.', targetOn: day(10) });
    const scheduled = await change(id, { targetMeeting: next.globalId, targetOn: null });
    expect(scheduled).toMatchObject({ version: 2, status: 'SCHEDULED', targetOn: null, description: 'With figures.' });
    expect(await change(id, { status: 'DEFERRED', targetMeeting: null, description: null })).toMatchObject({
      status: 'DEFERRED',
      targetMeeting: null,
      description: null,
    });
    expect(await change(id, { fulfilledBy: item.globalId })).toMatchObject({ version: 4, status: 'TAKEN' });
    expect(await historyFor()).toHaveLength(4);
  });

  test('does not plan again what was taken, and drops the printed words of an earlier plan', async () => {
    const { world, panel, item, next, add, change, refuseChange } = await createProgramme();
    const { id } = await add({ fulfilledBy: item.globalId });
    expect(await refuseChange(id, { status: 'PLANNED' })).toEqual([['INVALID_TRANSITION', 'patch.status']]);
    expect(await refuseChange(id, { title: null, status: null })).toEqual([
      ['REQUIRED', 'patch.title'],
      ['REQUIRED', 'patch.status'],
    ]);
    const dropped = await add({ status: 'DROPPED' });
    expect(await refuseChange(dropped.id, { fulfilledBy: item.globalId })).toEqual([['INVALID_TRANSITION', 'patch.fulfilledBy']]);
    const printed = { panelId: panel.id, title: 'Plan', status: 'OUTCOME_NOT_RECORDED', targetAsRecorded: 'next year' } as const;
    const stored = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, printed);
    expect(await change(stored.globalId, { title: 'The plan' })).toMatchObject({
      title: 'The plan',
      targetAsRecorded: 'next year',
    });
    expect(await change(stored.globalId, { targetMeeting: next.globalId })).toMatchObject({
      status: 'SCHEDULED',
      targetAsRecorded: null,
    });
  });

  test('of business taken under a restricted item hides it, and shows it again under another', async () => {
    const { world, item, closed, key, add, change, seen, historyFor } = await createProgramme();
    const { id } = await add({});
    const hidden = await change(id, { fulfilledBy: closed.globalId });
    for (const reader of [undefined, await world.key('OFFICER'), await (await createCouncil()).key()])
      expect(await seen(id, reader)).toBeNull();
    expect(await seen(id, key)).toEqual(hidden);
    const shown = await change(id, { fulfilledBy: item.globalId });
    expect(await seen(id)).toEqual(shown);
    expect((await historyFor()).map(({ operation }: { operation: string }) => operation)).toEqual([
      'CREATED',
      'WITHDRAWN',
      'CREATED',
    ]);
  });
});
