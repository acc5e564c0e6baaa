import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

const app = await sharedApp();

/** A council with two panels; `notice` names each meeting. */
async function createMeetings() {
  const world = await createCouncil();
  const { councilId } = world;
  const [one, two] = [await world.createPanel(), await world.createPanel()];
  const yearId = uuidv7();
  await owner().insert(municipalYear).values({ councilId, id: yearId, label: '2026/27' });
  const held = await world.createMeeting(one, {
    notice: 'held',
    date: '2026-05-01',
    liveStatus: 'CLOSED',
    municipalYearId: yearId,
  });
  const extra = await world.createMeeting(one, {
    notice: 'extra',
    date: '2026-06-01',
    kind: 'ADDITIONAL',
    municipalYearId: yearId,
  });
  const off = await world.createMeeting(two, { notice: 'off', date: '2026-07-01', scheduleStatus: 'CANCELLED', kind: 'JOINT' });
  const undated = await world.createMeeting(two, { notice: 'undated', scheduleStatus: 'PROVISIONAL' });

  await owner()
    .insert(agenda)
    .values([
      { councilId, meetingId: held.id, status: 'PUBLISHED' },
      { councilId, meetingId: extra.id, status: 'DRAFT', visibility: 'DRAFT' },
      { councilId, meetingId: off.id, status: 'REVISED' },
    ]);
  await owner().insert(minutes).values({ councilId, meetingId: held.id, status: 'APPROVED' });
  const appear = (
    meeting: Made,
    panel: Made,
    capacity: 'GUEST_SPEAKER' | 'OFFICER',
    visibility: 'PUBLIC' | 'RESTRICTED' = 'PUBLIC',
  ) => ({
    councilId,
    id: uuidv7(),
    meetingId: meeting.id,
    panelId: panel.id,
    capacity,
    visibility,
    status: 'ATTENDED' as const,
    nameAsRecorded: 'Somebody',
    position: 1,
  });
  await owner()
    .insert(appearance)
    .values([
      appear(held, one, 'GUEST_SPEAKER'),
      appear(held, one, 'GUEST_SPEAKER'),
      appear(extra, one, 'OFFICER'),
      appear(off, two, 'GUEST_SPEAKER', 'RESTRICTED'),
    ]);
  return { world, one, two, undated, yearId, year: globalId('MunicipalYear', { councilId, id: yearId }) };
}

describe('filters of meetings', async () => {
  const made = await createMeetings();
  const { slug } = made.world;

  /** Finds in the council's list; the list across councils must find the same. */
  async function found(filter: object | null, key?: string): Promise<string[]> {
    const list = 'meetings(filter: $filter, orderBy: { field: STARTS_AT, direction: ASC })';
    const data = await read(
      app,
      `query Q($slug: String!, $filter: MeetingFilter) {
        council(slug: $slug) { ${list} { totalCount nodes { notice } } }
        meetings(councils: [$slug], filter: $filter, orderBy: { field: STARTS_AT, direction: ASC }) { totalCount nodes { notice } } }`,
      { slug, filter },
      key,
    );
    const notices = data.meetings.nodes.map(({ notice }: { notice: string }) => notice);
    expect(data.council.meetings).toEqual(data.meetings);
    expect(data.meetings.totalCount).toBe(notices.length);
    return notices;
  }

  const all = ['held', 'extra', 'off', 'undated'];
  test.each<[string, object | null, string[]]>([
    ['no filter', null, all],
    ['an empty one', {}, all],
    [
      'nulls',
      {
        from: null,
        to: null,
        panels: null,
        municipalYear: null,
        kinds: null,
        statuses: null,
        agendaStatuses: null,
        minutesStatuses: null,
        isOutcomeRecorded: null,
        hasGuestSpeakers: null,
      },
      all,
    ],
    ['from a day, that day included', { from: '2026-06-01' }, ['extra', 'off']],
    ['to a day, that day included', { to: '2026-06-01' }, ['held', 'extra']],
    ['one day', { from: '2026-06-01', to: '2026-06-01' }, ['extra']],
    ['a span without days', { from: '2026-06-02', to: '2026-06-01' }, []],
    ['one panel', { panels: [made.one.globalId] }, ['held', 'extra']],
    ['either of two panels', { panels: [made.two.globalId, made.one.globalId] }, all],
    ['no panel', { panels: [] }, []],
    ['a municipal year', { municipalYear: made.year }, ['held', 'extra']],
    ['a kind', { kinds: ['ADDITIONAL'] }, ['extra']],
    ['either of two kinds', { kinds: ['JOINT', 'ADDITIONAL'] }, ['extra', 'off']],
    ['no kind', { kinds: [] }, []],
    ['a status', { statuses: ['CONCLUDED'] }, ['held']],
    ['either of two statuses', { statuses: ['CANCELLED', 'PROVISIONAL'] }, ['off', 'undated']],
    ['no status', { statuses: [] }, []],
    ['a recorded outcome', { isOutcomeRecorded: true }, ['held', 'off']],
    ['no recorded outcome', { isOutcomeRecorded: false }, ['extra', 'undated']],
    ['a published agenda', { agendaStatuses: ['PUBLISHED'] }, ['held']],
    ['published or revised', { agendaStatuses: ['PUBLISHED', 'REVISED'] }, ['held', 'off']],
    ['no agenda, as the public sees a draft', { agendaStatuses: ['NONE'] }, ['extra', 'undated']],
    ['a draft, which the public never finds', { agendaStatuses: ['DRAFT'] }, []],
    ['no agenda status', { agendaStatuses: [] }, []],
    ['approved minutes', { minutesStatuses: ['APPROVED', 'SIGNED'] }, ['held']],
    ['no minutes', { minutesStatuses: ['NONE'] }, ['extra', 'off', 'undated']],
    ['no minutes status', { minutesStatuses: [] }, []],
    ['guest speakers that the public may see', { hasGuestSpeakers: true }, ['held']],
    ['no such guest speakers', { hasGuestSpeakers: false }, ['extra', 'off', 'undated']],
    [
      'everything together',
      {
        from: '2026-05-01',
        to: '2026-06-30',
        panels: [made.one.globalId],
        municipalYear: made.year,
        kinds: ['ORDINARY'],
        statuses: ['CONCLUDED'],
        agendaStatuses: ['PUBLISHED'],
        hasGuestSpeakers: true,
      },
      ['held'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test("the council's staff find by drafts and by restricted appearances", async () => {
    const key = await made.world.key();
    expect(await found({ agendaStatuses: ['DRAFT'] }, key)).toEqual(['extra']);
    expect(await found({ agendaStatuses: ['NONE'] }, key)).toEqual(['undated']);
    expect(await found({ hasGuestSpeakers: true }, key)).toEqual(['held', 'off']);
  });

  test('an id of another council or of nothing matches nothing', async () => {
    const other = await createCouncil();
    const theirs = await other.createPanel();
    await other.createMeeting(theirs, { date: '2026-05-01' });
    const { councilId } = made.world;
    const invented = globalId('Panel', { councilId, id: uuidv7() });
    for (const id of [theirs.globalId, invented]) expect([id, await found({ panels: [id] })]).toEqual([id, []]);
    expect(await found({ panels: [theirs.globalId, invented, made.one.globalId] })).toEqual(['held', 'extra']);
    expect(await found({ municipalYear: globalId('MunicipalYear', { councilId, id: uuidv7() }) })).toEqual([]);
  });

  test('within one panel, and across the councils named', async () => {
    const other = await createCouncil();
    const theirs = await other.createPanel({ slug: 'theirs' });
    await other.createMeeting(theirs, { notice: 'theirs', date: '2026-06-15' });
    const data = await read(
      app,
      `query Q($ours: String!, $theirs: String!, $panel: ID!, $filter: MeetingFilter) {
        node(id: $panel) { ... on Panel { meetings(filter: $filter) { totalCount nodes { notice } } } }
        both: meetings(councils: [$ours, $theirs], filter: $filter) { totalCount nodes { notice } }
        one: meetings(councils: [$theirs], filter: $filter) { nodes { notice } }
        none: meetings(councils: [], filter: $filter) { totalCount nodes { notice } } }`,
      { ours: slug, theirs: other.slug, panel: made.one.globalId, filter: { from: '2026-06-01' } },
    );
    const [extra, off, foreign] = [{ notice: 'extra' }, { notice: 'off' }, { notice: 'theirs' }];
    expect(data).toEqual({
      node: { meetings: { totalCount: 1, nodes: [extra] } },
      both: { totalCount: 3, nodes: [off, foreign, extra] },
      one: { nodes: [foreign] },
      none: { totalCount: 0, nodes: [] },
    });
  });
});
