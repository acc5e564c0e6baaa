/** The origin of the addresses that answers contain. */
import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';

const query = '{ council(slug: "southampton") { calendarUrl } }';

async function addresses(options: { publicUrl?: string }): Promise<unknown[]> {
  const app = await startApp(options);
  const at = (path: string) => app.fetch(new Request(`http://host-of-the-request${path}`));
  const answer = (await (await at(`/graphql?${new URLSearchParams({ query })}`)).json()) as {
    data: { council: { calendarUrl: string } };
  };
  const calendar = await (await at('/calendars/southampton.ics')).text();
  return [answer.data.council.calendarUrl, /^URL:(.*)\r$/m.exec(calendar)?.[1]];
}

test('is that of PUBLIC_URL, whatever the request says', async () => {
  const url = 'https://scrutiny.example/calendars/southampton.ics';
  expect(await addresses({ publicUrl: 'https://scrutiny.example' })).toEqual([url, url]);
});

test('is that of the request without PUBLIC_URL', async () => {
  const url = 'http://host-of-the-request/calendars/southampton.ics';
  expect(await addresses({})).toEqual([url, url]);
});
