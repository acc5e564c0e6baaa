/** A council's details, years and corporate plans as its administrators keep them. */

import { NIL } from 'uuid';
import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

async function createAdministered() {
  const world = await createCouncil();
  const id = globalId('Council', { councilId: world.councilId, id: NIL });
  const show = async (fields: string, slug = world.slug) =>
    (await read(app, `query Q($slug: String!) { council(slug: $slug) { ${fields} } }`, { slug })).council;
  return { world, id, show, key: await world.key() };
}

describe('the details of a council', () => {
  const shown = `name websiteUrl timeZone licence { name url attribution } noticeRule { clearDays countsWeekends countsBankHolidays }
    contacts { title purpose names phone email } version`;
  const contact = { title: 'Scrutiny Manager', purpose: 'SCRUTINY', names: [], phone: '023 8083 3000', email: null };
  const licence = { name: 'Open Government Licence v3.0', url: 'https://example.org/ogl', attribution: null };
  const noticeRule = { clearDays: 3, countsWeekends: false, countsBankHolidays: true };

  test('change as a patch says, and are announced', async () => {
    const { world, id, show, key } = await createAdministered();
    const patch = {
      name: 'Southampton City Council',
      websiteUrl: 'https://example.org',
      licence,
      noticeRule,
      contacts: [contact],
    };
    const { council } = await write(app, key, 'updateCouncil', { id, patch, expectedVersion: 1 }, `council { ${shown} }`);
    const after = { ...patch, websiteUrl: 'https://example.org/', timeZone: 'Europe/London', version: 2 };
    expect(council).toEqual(after);
    expect(await show(shown)).toEqual(after);
    await write(app, key, 'updateCouncil', { id, patch: { licence: null, websiteUrl: null } }, '__typename');
    expect(await show(shown)).toEqual({ ...after, licence: null, websiteUrl: null, version: 3 });
    expect(await eventsOf(app, world.slug)).toEqual(['UPDATED COUNCIL_CHANGED Council', 'UPDATED COUNCIL_CHANGED Council']);
  });

  test('are refused for all mistakes together, and nothing is stored', async () => {
    const { world, id, show, key } = await createAdministered();
    const before = await show(shown);
    const patch = {
      name: ' ',
      licence: { ...licence, name: '' },
      noticeRule: { ...noticeRule, clearDays: 0 },
      contacts: [{ ...contact, email: 'x' }],
    };
    expect(await refusals(app, key, 'updateCouncil', { id, patch })).toEqual([
      ['REQUIRED', 'patch.name', 'The name of a council cannot be blank.'],
      ['REQUIRED', 'patch.licence.name', 'Name the licence.'],
      ['INVALID', 'patch.noticeRule.clearDays', 'A rule requires 1 to 30 clear days.'],
      ['INVALID', 'patch.contacts.0.email', 'This is not an e-mail address.'],
    ]);
    expect(await refusals(app, key, 'updateCouncil', { id, patch: { name: null, noticeRule: null } })).toEqual([
      ['REQUIRED', 'patch.name', '`name` cannot be cleared. Leave it out to keep it as it is.'],
      ['REQUIRED', 'patch.noticeRule', '`noticeRule` cannot be cleared. Leave it out to keep it as it is.'],
    ]);
    const other = await createCouncil();
    const foreign = globalId('Council', { councilId: other.councilId, id: NIL });
    expect((await refusals(app, key, 'updateCouncil', { id: foreign, patch: { name: 'Ours' } }))[0]?.[0]).toBe('NOT_FOUND');
    expect(await show(shown)).toEqual(before);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });
});

describe('a council year', () => {
  const years = 'municipalYears { label labelAsRecorded startsOn endsOn }';
  const input = { label: '2023/24', startsOn: '2023-05-17', endsOn: '2024-05-14' };

  test('is public at once, and is announced', async () => {
    const { world, show, key } = await createAdministered();
    const created = await write(
      app,
      key,
      'createMunicipalYear',
      { council: world.slug, ...input },
      'municipalYear { label startsOn }',
    );
    expect(created.municipalYear).toEqual({ label: '2023/24', startsOn: '2023-05-17' });
    await write(
      app,
      key,
      'createMunicipalYear',
      { council: world.slug, label: '2024/25', startsOn: '2024-05-15', endsOn: '2025-05-20' },
      '__typename',
    );
    expect(await show(years)).toEqual({
      municipalYears: [
        { label: '2024/25', labelAsRecorded: null, startsOn: '2024-05-15', endsOn: '2025-05-20' },
        { ...input, labelAsRecorded: null },
      ],
    });
    expect(await eventsOf(app, world.slug)).toEqual([
      'CREATED COUNCIL_CHANGED MunicipalYear',
      'CREATED COUNCIL_CHANGED MunicipalYear',
    ]);
  });

  test.for<[what: string, given: object, refused: string[][]]>([
    ['a label of another form', { label: '2023-24' }, [['INVALID', 'label']]],
    ['years that do not follow each other', { label: '2023/25' }, [['INVALID', 'label']]],
    [
      'a label and days that are on record',
      { label: '2022/23', startsOn: '2022-05-18', endsOn: '2023-05-16' },
      [
        ['ALREADY_EXISTS', 'label'],
        ['INVALID', 'startsOn'],
      ],
    ],
    ['a first day in another year than the label', { startsOn: '2024-01-01' }, [['INVALID', 'startsOn']]],
    ['a last day before the first', { endsOn: '2023-05-16' }, [['INVALID', 'endsOn']]],
    ['the last day of the year before', { startsOn: '2023-05-16' }, [['INVALID', 'startsOn']]],
    ['the one known day of another year', { endsOn: '2024-05-22' }, [['INVALID', 'startsOn']]],
  ])('is refused with %s', async ([, given, refused]) => {
    const { world, key } = await createAdministered();
    await addRecord(world, 'MunicipalYear', municipalYear, { label: '2022/23', startsOn: '2022-05-18', endsOn: '2023-05-16' });
    await addRecord(world, 'MunicipalYear', municipalYear, { label: '2024/25', startsOn: '2024-05-22' });
    const given23 = { council: world.slug, ...input, ...given };
    const reasons = await refusals(app, key, 'createMunicipalYear', given23);
    expect(reasons.map(([code, field]) => [code, field])).toEqual(refused);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('of one label is added once, even by two clients at once', async () => {
    const { world, show, key } = await createAdministered();
    const create = () => write(app, key, 'createMunicipalYear', { council: world.slug, ...input }, '__typename');
    const outcomes = await Promise.allSettled([create(), create(), create()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await show(years)).municipalYears.length).toBe(1);
  });
});

describe('a corporate plan', () => {
  const plans = 'corporatePlans { title startYear endYear goals { title description position } }';

  test('is adopted with its goals in order; the plan and each goal are announced', async () => {
    const { world, show, key } = await createAdministered();
    const goals = [
      { title: 'Strong foundations for life', description: 'Every child ...' },
      { title: 'A proud and resilient city' },
    ];
    const input = { council: world.slug, title: 'Corporate Plan 2022-2030', startYear: 2022, endYear: 2030, goals };
    const adopted = {
      ...{ title: 'Corporate Plan 2022-2030', startYear: 2022, endYear: 2030 },
      goals: [
        { title: 'Strong foundations for life', description: 'Every child ...', position: 1 },
        { title: 'A proud and resilient city', description: null, position: 2 },
      ],
    };
    const fields = 'corporatePlan { title startYear endYear goals { title description position } }';
    expect((await write(app, key, 'adoptCorporatePlan', input, fields)).corporatePlan).toEqual(adopted);
    expect(await show(plans)).toEqual({ corporatePlans: [adopted] });
    expect((await eventsOf(app, world.slug)).sort()).toEqual([
      'CREATED COUNCIL_CHANGED CorporateGoal',
      'CREATED COUNCIL_CHANGED CorporateGoal',
      'CREATED COUNCIL_CHANGED CorporatePlan',
    ]);
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const { world, show, key } = await createAdministered();
    const input = { council: world.slug, title: '', startYear: 22, endYear: 21, goals: [{ title: 'A' }, { title: ' ' }] };
    expect(await refusals(app, key, 'adoptCorporatePlan', input)).toEqual([
      ['REQUIRED', 'title', 'Give the title of the plan.'],
      ['INVALID', 'startYear', 'A year is a number from 1900 to 2199.'],
      ['INVALID', 'endYear', 'The plan begins in 22, so it cannot end before that year.'],
      ['REQUIRED', 'goals.1.title', 'Give the title of the goal.'],
    ]);
    expect(await refusals(app, key, 'adoptCorporatePlan', { council: world.slug, title: 'Plan', goals: [] })).toEqual([
      ['REQUIRED', 'goals', 'Give at least one goal.'],
    ]);
    expect(await show(plans)).toEqual({ corporatePlans: [] });
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });
});
