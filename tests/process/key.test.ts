import { describe, expect, inject, test } from 'vitest';
import { person } from '../../src/modules/people/people.table.ts';
import { giveSeat } from '../support/members.ts';
import { askAt, postgresOf, project, useProcesses } from '../support/processes.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const { folder, folderWith, makeKey, run, serve } = useProcesses();
const oneKey = /^osk_[A-Za-z0-9_-]+\n$/;
const whoAmI = '{ viewer { role council { slug } } }';

describe('npm run key', { timeout: 300_000 }, () => {
  test('prints the key alone; a server that is running accepts it at once and keeps running', async () => {
    const dataDir = await folderWith('filledCluster');
    const server = await serve({ DATA_DIR: dataDir });
    const { address } = await server.ready();
    const made = await (await makeKey(['--council', 'southampton', '--role', 'clerk'], { DATA_DIR: dataDir })).ended();
    expect(made).toEqual({ code: 0, stdout: expect.stringMatching(oneKey), stderr: '' });
    expect(await askAt(address, whoAmI, made.stdout.trim())).toEqual({
      data: { viewer: { role: 'CLERK', council: { slug: 'southampton' } } },
    });
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('starts, sets up and stops the embedded database if it is not running', async () => {
    const dataDir = await folder();
    const made = await (await makeKey(['--council', 'middlesbrough', '--role', 'member'], { DATA_DIR: dataDir })).ended();
    const note = expect.stringContaining('This key names nobody, so it reads only what is public.');
    expect(made).toEqual({ code: 0, stdout: expect.stringMatching(oneKey), stderr: note });
    expect(await postgresOf(dataDir)).toBeUndefined();
    const server = await serve({ DATA_DIR: dataDir });
    const { address } = await server.ready();
    expect(await askAt(address, whoAmI, made.stdout.trim())).toEqual({
      data: { viewer: { role: 'MEMBER', council: { slug: 'middlesbrough' } } },
    });
    await server.stop();
  });

  test('works on the database of DATABASE_URL', async () => {
    const { slug } = await createCouncil();
    const settings = { DATABASE_URL: inject('databaseUrl') };
    const made = await (await makeKey(['--council', slug, '--role', 'officer', '--name', 'A test'], settings)).ended();
    expect(made).toEqual({ code: 0, stdout: expect.stringMatching(oneKey), stderr: '' });
    const server = await serve(settings);
    const { address } = await server.ready();
    expect(await askAt(address, '{ viewer { name role council { slug } } }', made.stdout.trim())).toEqual({
      data: { viewer: { name: 'A test', role: 'OFFICER', council: { slug } } },
    });
    await server.stop();
  });

  test('makes a key of a person on record, by e-mail address', async () => {
    const world = await createCouncil();
    const details = { displayName: 'Ann Example', sortName: 'example', email: 'ann@example.gov.uk' };
    const ann = await addRecord(world, 'Person', person, details);
    const panel = await world.createPanel({ name: 'Test Scrutiny Panel' });
    await giveSeat(world, panel, ann);
    const settings = { DATABASE_URL: inject('databaseUrl') };
    const args = ['--council', world.slug, '--role', 'member', '--person'];
    const made = await (await makeKey([...args, 'Ann@example.gov.uk'], settings)).ended();
    expect(made).toEqual({ code: 0, stdout: expect.stringMatching(oneKey), stderr: '' });
    const server = await serve(settings);
    const { address } = await server.ready();
    expect(await askAt(address, '{ viewer { kind person { displayName } ownPanels { name } } }', made.stdout.trim())).toEqual({
      data: { viewer: { kind: 'API_KEY', person: { displayName: 'Ann Example' }, ownPanels: [{ name: 'Test Scrutiny Panel' }] } },
    });
    await server.stop();
    expect(await (await makeKey([...args, 'bob@example.gov.uk'], settings)).ended()).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Nobody on the council\'s record is "bob@example.gov.uk". Give the e-mail address or the id of one person.\n',
    });
  });

  test('is a script of package.json', async () => {
    const settings = { DATABASE_URL: inject('databaseUrl') };
    const args = ['run', '--silent', 'key', '--', '--council', 'southampton', '--role', 'clerk'];
    const { code, stdout } = await (await run('npm', args, { cwd: project, settings })).ended();
    expect([code, stdout]).toEqual([0, expect.stringMatching(oneKey)]);
  });

  test.each([
    { args: ['--council', 'atlantis', '--role', 'clerk'], says: /^There is no council "atlantis"\. Known: .*southampton.*\n$/ },
    {
      args: ['--council', 'southampton', '--role', 'public'],
      says: /^Usage: npm run key -- --council <slug> --role <[a-z|]+> .*\n.*--person.*\n$/,
    },
    { args: ['--council', 'southampton', '--rank', 'clerk'], says: /^Unknown option '--rank'.*\nUsage: .*\n.*--person.*\n$/ },
  ])('refuses $args and says why', async ({ args, says }) => {
    const { code, stdout, stderr } = await (await makeKey(args, { DATABASE_URL: inject('databaseUrl') })).ended();
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(says)]);
  });
});
