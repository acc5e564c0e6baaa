import { describe, expect, test } from 'vitest';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { addMinutes, addResolution } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';
import { createMotion, minimal } from '../support/writing.ts';

const app = await sharedApp();

const whole = `id reference isReferencePrinted title label text kind madeOn status meeting { id } agendaItem { id } clause { id }
  addressee { nameAsRecorded person { displayName } organisation { name } } responsibleOfficer { displayName } issue { title } nextReportTo { id }
  statusHistory { previousStatus status meeting { id } }`;
const events = `query Q($slug: String!) { council(slug: $slug) { history(filter: { types: [RECOMMENDATION_CHANGED] }) { nodes { operation subjectId } } } }`;

async function createPanel() {
  const made = await createMotion(app);
  const given = {
    panel: made.panel.globalId,
    title: 'Figures',
    text: 'That figures be reported.',
    kind: 'TO_EXECUTIVE',
    madeOn: day(-1),
  };
  const make = async (input: object = {}, fields = 'reference isReferencePrinted') =>
    (await run(app, made.key, 'makeRecommendation', { ...given, ...input }, `recommendation { ${fields} }`)).recommendation;
  const refuse = async (input: object) =>
    places(await refusals(app, made.key, 'makeRecommendation', { ...given, ...input }, 'recommendation'));
  const seen = async (id: string, key?: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on Recommendation { ${whole} } } }`, { id }, key)).node;
  const historyFor = async (key?: string) => (await read(app, events, { slug: made.world.slug }, key)).council.history.nodes;
  return { ...made, make, refuse, seen, historyFor };
}

const beginning = `TSP/${day(-1).slice(0, 4)}/${day(-1).slice(5, 7)}-`;

describe('makeRecommendation', () => {
  test('enters all that is given, and takes meeting and item from the clause', async () => {
    const { world, panel, meeting, item, ash, birch, make, seen, historyFor } = await createPanel();
    const { clauses } = await addResolution(world, item, 1, ['figures be reported']);
    const body = await addRecord(world, 'Organisation', organisation, { name: 'Police', kind: 'POLICE' });
    const about = await addRecord(world, 'Issue', issue, { title: 'Placements' });
    const next = await world.createMeeting(panel, { date: day(30) });
    const made = await make(
      {
        label: ' 1) ',
        reference: ' CF/1 ',
        clause: clauses[0]?.globalId,
        addressee: { name: 'Cabinet', person: ash.globalId, organisation: body.globalId },
        responsibleOfficer: birch.globalId,
        issue: about.globalId,
        nextReportTo: next.globalId,
      },
      whole,
    );
    expect(made).toEqual({
      id: made.id,
      reference: 'CF/1',
      isReferencePrinted: true,
      title: 'Figures',
      label: '1)',
      text: 'That figures be reported.',
      kind: 'TO_EXECUTIVE',
      madeOn: day(-1),
      status: 'MADE',
      meeting: { id: meeting.globalId },
      agendaItem: { id: item.globalId },
      clause: { id: clauses[0]?.globalId },
      addressee: { nameAsRecorded: 'Cabinet', person: { displayName: 'Ash' }, organisation: { name: 'Police' } },
      responsibleOfficer: { displayName: 'Birch' },
      issue: { title: 'Placements' },
      nextReportTo: { id: next.globalId },
      statusHistory: [{ previousStatus: null, status: 'MADE', meeting: { id: meeting.globalId } }],
    });
    expect(await seen(made.id)).toEqual(made);
    expect(await historyFor()).toEqual([{ operation: 'CREATED', subjectId: made.id }]);
  });

  test('gives a reference where the council prints none, and says so', async () => {
    const { make } = await createPanel();
    const given = (reference: string) => ({ reference, isReferencePrinted: false });
    expect(await make()).toEqual(given(`${beginning}1`));
    expect(await make({ reference: `${beginning}7` })).toEqual({ ...given(`${beginning}7`), isReferencePrinted: true });
    expect(await make({ reference: ' ' })).toEqual(given(`${beginning}8`));
  });

  test('gives eight recommendations that are made at once eight references', async () => {
    const { make } = await createPanel();
    const made = await Promise.all(Array.from({ length: 8 }, () => make()));
    const expected = Array.from({ length: 8 }, (_, index) => `${beginning}${index + 1}`);
    expect(made.map(({ reference }) => reference).sort()).toEqual(expected);
  });

  test('from a draft resolution is a draft, until the minutes are published', async () => {
    const { world, meeting, item, key, make, seen, historyFor } = await createPanel();
    const details = { ...minimal, clauses: [{ depth: 0, text: 'figures be reported' }] };
    const input = { agendaItem: item.globalId, details };
    const { resolution } = await run(app, key, 'recordResolution', input, 'resolution { clauses { id } }');
    const made = await make({ clause: resolution.clauses[0].id }, whole);
    for (const reader of [undefined, await (await createCouncil()).key(), await world.key('MEMBER')]) {
      expect(await seen(made.id, reader)).toBeNull();
      expect(await historyFor(reader)).toEqual([]);
    }
    await run(app, key, 'publishDraftMinutes', { meeting: meeting.globalId });
    expect(await seen(made.id)).toEqual(made);
    expect(await historyFor()).toEqual([{ operation: 'CREATED', subjectId: made.id }]);
  });

  test('from a resolution under a restricted item stays restricted', async () => {
    const { world, meeting, closed, key, make, seen } = await createPanel();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const details = { ...minimal, clauses: [{ depth: 0, text: 'the fee be paid' }] };
    const input = { agendaItem: closed.globalId, details };
    const { resolution } = await run(app, key, 'recordResolution', input, 'resolution { clauses { id } }');
    const made = await make({ clause: resolution.clauses[0].id }, whole);
    await run(app, key, 'publishDraftMinutes', { meeting: meeting.globalId });
    expect(await seen(made.id)).toBeNull();
    expect(await seen(made.id, await world.key('OFFICER'))).toBeNull();
    expect(await seen(made.id, key)).toEqual(made);
  });

  test('reports all mistakes together, and writes nothing', async () => {
    const { world, panel, make, refuse } = await createPanel();
    await make({ reference: 'R-1' });
    const elsewhere = await world.createMeeting(await world.createPanel(), { date: day(-1), liveStatus: 'CLOSED' });
    const [item] = (await world.createAgenda(elsewhere)) as [Made];
    const { clauses } = await addResolution(world, item, 1, ['it be done']);
    const wrong = {
      title: ' ',
      text: '',
      madeOn: day(1),
      clause: clauses[0]?.globalId,
      reference: 'R-1',
      addressee: { name: ' ', person: 'Person_none', organisation: 'Organisation_none' },
      responsibleOfficer: 'rubbish',
      issue: 'Issue_none',
      nextReportTo: elsewhere.globalId,
    };
    expect(await refuse(wrong)).toEqual([
      ['REQUIRED', 'title'],
      ['REQUIRED', 'text'],
      ['INVALID', 'madeOn'],
      ['INVALID', 'clause'],
      ['ALREADY_EXISTS', 'reference'],
      ['REQUIRED', 'addressee.name'],
      ['NOT_FOUND', 'addressee.person'],
      ['NOT_FOUND', 'addressee.organisation'],
      ['NOT_FOUND', 'responsibleOfficer'],
      ['NOT_FOUND', 'issue'],
      ['INVALID', 'nextReportTo'],
    ]);
    expect(await refuse({ clause: 'ResolutionClause_none' })).toEqual([['NOT_FOUND', 'clause']]);
    const list = 'query Q($p: ID!) { node(id: $p) { ... on Panel { recommendations { totalCount } } } }';
    expect((await read(app, list, { p: panel.globalId })).node.recommendations.totalCount).toBe(1);
  });

  test('on a day before the meeting of its clause is refused', async () => {
    const { world, item, refuse } = await createPanel();
    const { clauses } = await addResolution(world, item, 1, ['it be done']);
    expect(await refuse({ clause: clauses[0]?.globalId, madeOn: day(-2) })).toEqual([['INVALID', 'madeOn']]);
  });
});

describe('notice', () => {
  test('to others than the council and its executive is noted, and so is a response that is overdue', async () => {
    const { key, make } = await createPanel();
    const { id } = await make({ kind: 'TO_PARTNER', madeOn: '2023-07-20' }, 'id');
    const notice = { recommendation: id, servedOn: '2023-07-20', reportReceivedOn: '2023-07-20' };
    const fields = 'recommendation { complianceNotes { code reference { text } agendaItem { id } } }';
    const { recommendation } = await run(app, key, 'serveResponseNotice', notice, fields);
    const reference = { text: 'Local Government Act 2000 s.9FE' };
    expect(recommendation.complianceNotes).toEqual([
      { code: 'NOTICE_OUTSIDE_SECTION_9FE', reference, agendaItem: null },
      { code: 'RESPONSE_OVERDUE', reference, agendaItem: null },
    ]);
  });

  test('that got a response which only notes allows progress to be reported', async () => {
    const { world, make } = await createPanel();
    const key = await world.key();
    const { id } = await make({ madeOn: '2023-07-20' }, 'id');
    const ofIt = { recommendation: id };
    await run(app, key, 'serveResponseNotice', { ...ofIt, servedOn: '2023-07-20', reportReceivedOn: '2023-07-20' });
    const progress = { ...ofIt, claim: 'IN_PROGRESS', actionTaken: 'A working group met.' };
    const refused = await refusals(app, key, 'reportRecommendationProgress', progress, 'recommendation');
    expect(places(refused)).toEqual([['INVALID_TRANSITION', 'recommendation']]);
    const noted = { ...ofIt, decision: 'NOTED', respondedOn: '2023-09-01', respondent: 'Cabinet' };
    await run(app, key, 'recordRecommendationResponse', noted);
    const reported = await run(
      app,
      key,
      'reportRecommendationProgress',
      progress,
      'recommendation { status complianceNotes { code } }',
    );
    expect(reported).toEqual({ recommendation: { status: 'IN_PROGRESS', complianceNotes: [] } });
  });
});
