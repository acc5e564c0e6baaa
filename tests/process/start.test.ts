import { chmod, chown, readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { copyCluster } from '../support/clusters.ts';
import { within } from '../support/deadline.ts';
import { askAt, isRoot, ordinaryAccount, postgresOf, useProcesses } from '../support/processes.ts';

const { folder, folderWith, serve } = useProcesses();
/** The Southampton meeting of 20 July 2023 among the real records. */
const meeting = 'Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww';
const start = `mutation { startMeeting(input: { meeting: "${meeting}" }) { meeting { status } userErrors { code } } }`;

describe('npm start', { timeout: 300_000 }, () => {
  test('prints addresses, commands and the staff key; a second start finds the records as they were left', async () => {
    const dataDir = await folder();
    const server = await serve({ DATA_DIR: dataDir });
    const { shown, address, key } = await server.ready();

    expect(address).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
    expect(shown).toContain(`${address}/graphql\n`);
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('GraphiQL')]);

    const [query, subscription] = [...shown.matchAll(/-d '(\{.*\})'/g)].map(([, body]) => JSON.parse(body as string).query);
    expect(await askAt(address, query)).toMatchObject({
      data: { meetings: { nodes: [{ guestSpeakers: [expect.anything()] }] } },
    });
    const stream = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: subscription }),
    });
    expect(await askAt(address, start, key)).toEqual({
      data: { startMeeting: { meeting: { status: 'IN_PUBLIC_SESSION' }, userErrors: [] } },
    });
    expect(await firstEvent(stream)).toEqual({
      data: { meetingStatusChanged: { status: 'IN_PUBLIC_SESSION', meeting: { date: '2023-07-20' } } },
    });

    const file = path.join(dataDir, 'staff-key');
    expect(shown).toContain(file);
    expect(await readFile(file, 'utf8')).toBe(`${key}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await server.stop();

    const again = await serve({ DATA_DIR: dataDir });
    const second = await again.ready();
    expect(second.key).toBe(key);
    expect(
      await askAt(second.address, `{ node(id: "${meeting}") { ... on Meeting { status } } councils { totalCount } }`),
    ).toEqual({
      data: { node: { status: 'IN_PUBLIC_SESSION' }, councils: { totalCount: 2 } },
    });
    await again.stop();
  });

  test('makes a new key if the database does not know the one in the file', async () => {
    const dataDir = await folderWith('filledCluster');
    const file = path.join(dataDir, 'staff-key');
    const first = await serve({ DATA_DIR: dataDir });
    const { key: old } = await first.ready();
    await first.stop();
    await rm(path.join(dataDir, 'postgres'), { recursive: true });
    await copyCluster(inject('filledCluster'), dataDir);
    await chmod(file, 0o644);

    const second = await serve({ DATA_DIR: dataDir });
    const { address, key } = await second.ready();
    expect(key).not.toBe(old);
    expect(await readFile(file, 'utf8')).toBe(`${key}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await askAt(address, '{ viewer { role council { slug } } }', key)).toEqual({
      data: { viewer: { role: 'ADMINISTRATOR', council: { slug: 'southampton' } } },
    });
    await second.stop();
  });

  test.runIf(isRoot)('works as root in a folder that the account of PostgreSQL cannot enter', async () => {
    const dataDir = await folder(0o700);
    const server = await serve({ DATA_DIR: dataDir });
    const { address } = await server.ready();
    expect(await askAt(address, '{ councils { totalCount } }')).toEqual({ data: { councils: { totalCount: 2 } } });
    expect(path.dirname(await realpath(path.join(dataDir, 'postgres')))).toMatch(/^\/var\/lib\/open-scrutiny\//);
    await server.stop();
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test.runIf(ordinaryAccount)('works for an ordinary user, who owns all its files', async () => {
    const { uid, gid } = ordinaryAccount as { uid: number; gid: number };
    const dataDir = await folder();
    await chown(dataDir, uid, gid);
    const server = await serve({ DATA_DIR: dataDir }, { as: ordinaryAccount });
    await server.ready();
    const files = ['staff-key', 'postgres', 'postgres/PG_VERSION', 'postgres/password'];
    const owners = await Promise.all(files.map(async (file) => (await stat(path.join(dataDir, file))).uid));
    expect(owners).toEqual(files.map(() => uid));
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await postgresOf(dataDir)).toBeUndefined();
  });
});

/** The first event of a stream of server-sent events. */
async function firstEvent(stream: Response): Promise<unknown> {
  let text = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const data = /^data: (.+)$/m.exec(text)?.[1];
      if (data) return JSON.parse(data);
    }
    throw new Error(`the stream ended: ${text}`);
  };
  return within(10_000, 'an event', read());
}
