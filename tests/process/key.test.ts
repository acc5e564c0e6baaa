import { describe, expect, inject, test } from 'vitest';
import { askAt, postgresOf, project, useProcesses } from '../support/processes.ts';
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
    expect(made).toEqual({ code: 0, stdout: expect.stringMatching(oneKey), stderr: '' });
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
      says: /^Usage: npm run key -- --council <slug> --role <[a-z|]+> .*\n$/,
    },
    { args: ['--council', 'southampton', '--rank', 'clerk'], says: /^Unknown option '--rank'.*\nUsage: .*\n$/ },
  ])('refuses $args and says why', async ({ args, says }) => {
    const { code, stdout, stderr } = await (await makeKey(args, { DATABASE_URL: inject('databaseUrl') })).ended();
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(says)]);
  });
});
