/** The web service as a source: what is asked, how often, and what is refused. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openService, type ServiceOptions } from '../../src/import/moderngov/service.ts';
import { sharedApp } from '../support/app.ts';
import { committeesAnswer, meetingAnswer, meetingsAnswer } from './answers.ts';
import { createInstallation, doubtsOf, panelSaid } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Asked {
  url: string;
  agent: string | undefined;
  at: number;
}

/** A web service on the loopback address. `answers` are taken in turn, then the last again. */
async function serve(finished: (end: () => Promise<void>) => void, ...answers: Answer[]) {
  const asked: Asked[] = [];
  let open = 0;
  let openMax = 0;
  const server = createServer((request, response) => {
    openMax = Math.max(openMax, ++open);
    response.once('close', () => open--);
    const answer = answers[Math.min(asked.length, answers.length - 1)] as Answer;
    asked.push({ url: request.url ?? '', agent: request.headers['user-agent'], at: Date.now() });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  finished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/modern.gov/`, asked, openMax: () => openMax };
}

const quick: ServiceOptions = {
  userAgent: 'open-scrutiny import for test (web@example.invalid)',
  allowsPrivateAddresses: true,
  pauseMs: 5,
  backoffMs: 1,
};
const send =
  (status: number, text = '', headers = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(text);
const committees = send(200, committeesAnswer([panelSaid]));

test('a council is imported from the service, one request at a time, with a pause between', async ({
  onTestFinished: finished,
}) => {
  const meetings = [1, 2].map((id) => ({ id, date: `1${id}/01/2027` }));
  const service = await serve(finished, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://test');
    const operation = pathname.replace('/modern.gov/mgWebService.asmx/', '');
    const meeting = meetings.find(({ id }) => String(id) === searchParams.get('lMeetingId'));
    if (operation === 'GetCommittees') committees(request, response);
    else if (operation === 'GetMeetings') send(200, meetingsAnswer(panelSaid, meetings))(request, response);
    else if (operation === 'GetMeeting' && meeting) send(200, meetingAnswer(meeting))(request, response);
    else send(404)(request, response);
  });
  const installation = await createInstallation();
  const source = openService(service.base, { ...quick, pauseMs: 50 });
  const report = await installation.bring({}, { source, window: { from: '2027-01-01', to: '2027-01-31' } });
  expect(doubtsOf(report)).toEqual(['ANSWER_MISSING councillors']);
  expect((await seen(app, installation)).meetings.nodes).toMatchObject([{ date: '2027-01-12' }, { date: '2027-01-11' }]);
  const path = '/modern.gov/mgWebService.asmx';
  expect(service.asked.map(({ url }) => url)).toEqual([
    ...[`${path}/GetCommittees`, `${path}/GetCouncillorsByWard`],
    `${path}/GetMeetings?lCommitteeId=9001&sFromDate=01%2F01%2F2027&sToDate=31%2F01%2F2027`,
    ...[`${path}/GetMeeting?lMeetingId=1`, `${path}/GetMeeting?lMeetingId=2`],
  ]);
  expect(new Set(service.asked.map(({ agent }) => agent))).toEqual(new Set([quick.userAgent]));
  expect(service.openMax()).toBe(1);
  const pauses = service.asked.slice(1).map(({ at }, index) => at - (service.asked[index]?.at ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(45);
});

test('a list that ignores the window is not used', async ({ onTestFinished: finished }) => {
  const everything = meetingsAnswer(panelSaid, [
    { id: 1, date: '11/01/2027' },
    { id: 2, date: '11/01/1999' },
  ]);
  const service = await serve(finished, (request, response) =>
    request.url?.includes('GetMeetings') ? send(200, everything)(request, response) : committees(request, response),
  );
  const installation = await createInstallation();
  const source = openService(service.base, quick);
  const report = await installation.bring({}, { source, window: { from: '2027-01-01', to: '2027-01-31' } });
  expect(doubtsOf(report)).toEqual(['NOT_XML councillors', 'WINDOW_IGNORED committee 9001']);
  expect((await seen(app, installation)).meetings.nodes).toEqual([]);
});

test.each([
  ['an overloaded server', [send(503), send(429, '', { 'retry-after': '0' }), committees], 3],
  ['a connection that breaks', [(_: IncomingMessage, response: ServerResponse) => response.destroy(), committees], 2],
])('%s is asked again', async (_, answers, count) => {
  const service = await serve(onTestFinished, ...(answers as Answer[]));
  const root = await openService(service.base, quick).committees();
  expect([root.name, service.asked.length]).toEqual(['committees', count]);
});

test.each([
  ['a server that stays away', [send(500)], quick, 'the answer has status 500', 4],
  ['a service that is blocked', [send(403, '<html>blocked</html>')], quick, 'the answer has status 403', 1],
  [
    'a service that has moved',
    [send(302, '', { location: 'http://169.254.169.254/' })],
    quick,
    'status 302, and leads to http://169.254.169.254/',
    1,
  ],
  ['a page in place of XML', [send(200, '<!DOCTYPE html><html></html>')], quick, 'the answer has a document type', 1],
  ['a server that is silent', [() => {}], { ...quick, timeoutMs: 500 }, 'no answer within 500 milliseconds', 4],
])('%s is given up', async (_, answers, options, message, count) => {
  const service = await serve(onTestFinished, ...(answers as Answer[]));
  await expect(openService(service.base, options).committees()).rejects.toThrow(message);
  expect(service.asked).toHaveLength(count);
});

test('addresses of private networks are refused, also behind a name', async () => {
  const service = await serve(onTestFinished, committees);
  const strict = { ...quick, allowsPrivateAddresses: false };
  expect(() => openService(service.base, strict)).toThrow('is not an https address');
  expect(() => openService('https://user:secret@example.invalid', strict)).toThrow('must not contain a user or a password');
  const resolve = async () => [{ address: '10.0.0.1', family: 4 }];
  await expect(openService('https://127.0.0.1/', strict).committees()).rejects.toThrow('leads to a private network');
  await expect(openService('https://moderngov.example/', { ...strict, resolve }).committees()).rejects.toThrow(
    'leads to a private network',
  );
  expect(service.asked).toEqual([]);
});

test('a record names the address that was asked', () => {
  const { addressOf } = openService('https://moderngov.newport.example/', quick);
  expect(addressOf('meeting', '12')).toBe('https://moderngov.newport.example/mgWebService.asmx/GetMeeting?lMeetingId=12');
  expect(addressOf('panel', '9')).toBe('https://moderngov.newport.example/mgWebService.asmx/GetCommittees');
});
