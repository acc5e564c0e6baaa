/** A server that is killed after a commit and before the client has its answer. */

import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { askAt, useProcesses } from '../support/processes.ts';

const { folderWith, serve } = useProcesses();

interface Read {
  data: { meetings: { nodes: { id: string; status: string; history: { totalCount: number } }[] } };
}

test('the next server gives the retry the first answer, and the command ran once', async () => {
  const settings = { DATA_DIR: await folderWith('filledCluster') };
  const first = await serve(settings);
  const { address, key } = await first.ready();
  const newest = async (at: string) => {
    const query = '{ meetings(councils: ["southampton"], first: 1) { nodes { id status history { totalCount } } } }';
    return ((await askAt(at, query)) as Read).data.meetings.nodes[0];
  };
  const id = (await newest(address))?.id;
  const cancel = `mutation {
    cancelMeeting(input: { meeting: "${id}", reason: "Storm", idempotencyKey: "k" }) { meeting { id status } userErrors { code } }
  }`;
  const unread = askAt(address, cancel, key).catch(() => undefined);
  const cancelled = { id, status: 'CANCELLED', history: { totalCount: 1 } };
  await eventually(async () => expect(await newest(address)).toEqual(cancelled));
  first.signal('SIGKILL');
  await first.ended();
  await unread;

  const second = await serve(settings);
  const restarted = await second.ready();
  expect(await askAt(restarted.address, cancel, key)).toEqual({
    data: { cancelMeeting: { meeting: { id, status: 'CANCELLED' }, userErrors: [] } },
  });
  expect(await newest(restarted.address)).toEqual(cancelled);
  await second.stop();
});
