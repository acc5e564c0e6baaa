import { describe, expect, inject, test } from 'vitest';
import { askAt, project, useProcesses } from '../support/processes.ts';

const { addCouncil, folderWith, run, serve } = useProcesses();
const oneKey = /^osk_[A-Za-z0-9_-]+\n$/;
const settings = { DATABASE_URL: inject('databaseUrl') };
const newSlug = () => `new-${crypto.randomUUID()}`;

const everything = (slug: string) => `{
  viewer { name kind role permissions council { slug } }
  council(slug: "${slug}") {
    name nation kind timeZone noticeRule { clearDays countsWeekends countsBankHolidays }
    municipalYears { label startsOn endsOn }
    panels { totalCount } people { totalCount } meetings { totalCount }
    feed { sequence } history { nodes { type operation reason actor { name } } }
  }
}`;
const nothing = { totalCount: 0 };
const empty = {
  ...{ panels: nothing, people: nothing, meetings: nothing },
  // One event stands for all that was loaded.
  feed: { sequence: 1 },
  history: { nodes: [{ type: 'COUNCIL_CHANGED', operation: 'CREATED', reason: null, actor: null }] },
};

describe('npm run council', { timeout: 300_000 }, () => {
  test('adds an empty council beside a running server, which accepts the printed key at once', async () => {
    const dataDir = await folderWith('filledCluster');
    const server = await serve({ DATA_DIR: dataDir });
    const { address } = await server.ready();
    const years = ['2027/28:2027-05-19:2028-05-16', '2026/27:2026-05-20:2027-05-18'].flatMap((year) => [
      '--municipal-year',
      year,
    ]);
    const rules = ['--nation', 'wales', '--kind', 'unitary', '--time-zone', 'Europe/London', '--counts-bank-holidays'];
    const args = ['--slug', 'newport', '--name', ' Newport City Council ', ...rules, ...years];
    const added = await (await addCouncil(args, { DATA_DIR: dataDir })).ended();
    expect(added).toEqual({
      code: 0,
      stdout: expect.stringMatching(oneKey),
      stderr: 'Added Newport City Council (newport). The key of its administrator, shown once:\n',
    });
    expect(await askAt(address, everything('newport'), added.stdout.trim())).toEqual({
      data: {
        viewer: {
          name: 'Administrator of Newport City Council',
          kind: 'API_KEY',
          role: 'ADMINISTRATOR',
          permissions: expect.arrayContaining(['READ_RESTRICTED', 'MANAGE_COUNCIL', 'MANAGE_INTEGRATIONS']),
          council: { slug: 'newport' },
        },
        council: {
          name: 'Newport City Council',
          nation: 'WALES',
          kind: 'UNITARY',
          timeZone: 'Europe/London',
          noticeRule: { clearDays: 3, countsWeekends: false, countsBankHolidays: true },
          municipalYears: [
            { label: '2027/28', startsOn: '2027-05-19', endsOn: '2028-05-16' },
            { label: '2026/27', startsOn: '2026-05-20', endsOn: '2027-05-18' },
          ],
          ...empty,
        },
      },
    });
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('needs only a slug and a name, on the database of DATABASE_URL, as a script of package.json', async () => {
    const slug = newSlug();
    const args = ['run', '--silent', 'council', '--', '--slug', slug, '--name', 'New Council'];
    const added = await (await run('npm', args, { cwd: project, settings })).ended();
    expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(oneKey)]);
    const server = await serve(settings);
    const { address } = await server.ready();
    expect(await askAt(address, everything(slug), added.stdout.trim())).toMatchObject({
      data: {
        viewer: { role: 'ADMINISTRATOR' },
        council: { nation: 'ENGLAND', kind: 'OTHER', noticeRule: { clearDays: 5 }, municipalYears: [], ...empty },
      },
    });
    await server.stop();
    const again = await (await addCouncil(['--slug', slug, '--name', 'Another'], settings)).ended();
    expect(again).toEqual({
      code: 1,
      stdout: '',
      stderr: `--slug: there is a council "${slug}" already. Choose another slug.\n`,
    });
  });

  test('explains itself', async () => {
    const { code, stdout, stderr } = await (await addCouncil(['--help'], settings)).ended();
    expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(/^Usage: npm run council -- .*--municipal-year/s), '']);
  });

  const named = ['--slug', 'somewhere', '--name', 'Somewhere'];

  test.each([
    { args: ['--slug', 'somewhere'], says: /^Usage: npm run council -- --slug <slug> --name <name>\n/ },
    { args: [...named, '--colour', 'red'], says: /^Unknown option '--colour'.*\nUsage: / },
    {
      args: ['--slug', 'Some Where', '--name', ' ', '--nation', 'france', '--clear-days', 'five'],
      says: [
        '--slug: "Some Where" is not a slug. Use up to 63 small letters, digits and single hyphens, e.g. southampton.',
        '--name: give the full name, of at most 200 characters.',
        '--nation: "france" is not one of england, wales, scotland, northern-ireland.',
        '--clear-days: "five" is not a number of days from 1 to 30.\n',
      ].join('\n'),
    },
  ])('refuses $args and says why', async ({ args, says }) => {
    const { code, stdout, stderr } = await (await addCouncil(args, settings)).ended();
    expect([code, stdout, stderr]).toEqual([1, '', typeof says === 'string' ? says : expect.stringMatching(says)]);
  });
});
