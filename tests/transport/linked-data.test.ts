/** What portals and search engines read: the catalogue, and meetings as events. */
import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await startApp({ publicUrl: 'https://scrutiny.example' });
const get = (path: string) => app.fetch(new Request(`http://test${path}`));

/** Every address in a value. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('https://scrutiny.example') ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : [];
}

test('the catalogue has a dataset for each council, and what it names is there', async () => {
  const response = await get('/catalogue.jsonld');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
  const catalogue = await response.json();
  expect(catalogue).toMatchObject({ '@type': 'dcat:Catalog', 'dcat:service': { '@type': 'dcat:DataService' } });
  const southampton = catalogue['dcat:dataset'].find(
    (each: { 'dct:identifier': string }) => each['dct:identifier'] === 'southampton',
  );
  expect(southampton).toMatchObject({
    '@id': 'https://scrutiny.example/exports/southampton',
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': 'Scrutiny records of Southampton City Council', '@language': 'en' },
    'dct:publisher': { 'foaf:name': 'Southampton City Council' },
  });
  const distributions = southampton['dcat:distribution'] as Record<string, { '@id': string }>[];
  expect(distributions.filter((each) => each['dcat:mediaType']?.['@id'].endsWith('text/csv')).length).toBeGreaterThan(30);
  const downloads = distributions.flatMap((each) => each['dcat:downloadURL']?.['@id'] ?? []);
  expect(downloads).toContain('https://scrutiny.example/exports/southampton/records.ndjson');
  for (const address of new Set(downloads)) {
    const { pathname } = new URL(address);
    expect([pathname, (await app.fetch(new Request(`http://test${pathname}`, { method: 'HEAD' }))).status]).toEqual([
      pathname,
      200,
    ]);
  }
});

test('a meeting is an event, and says what no record states of it in no word', async () => {
  const response = await get('/meetings/southampton/children-and-families/2023-07-20.jsonld');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
  const event = await response.json();
  expect(event).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://scrutiny.example/meetings/southampton/children-and-families/2023-07-20',
    url: 'https://scrutiny.example/meetings/southampton/children-and-families/2023-07-20',
    identifier: 'Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww',
    name: 'Children and Families Scrutiny Panel, Southampton City Council',
    description: expect.any(String),
    startDate: '2023-07-20T17:30:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Conference Room 3, Civic Centre' },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: 'Southampton City Council',
      url: 'https://www.southampton.gov.uk/',
    },
    isAccessibleForFree: true,
  });
  const page = await (await get('/meetings/southampton/children-and-families/2023-07-20')).text();
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(data)).toEqual(event);
});

test.each([
  ['CANCELLED', 'EventCancelled'],
  ['POSTPONED', 'EventPostponed'],
] as const)('a %s meeting is an event that says so', async (scheduleStatus, status) => {
  const world = await createCouncil();
  await world.createMeeting(await world.createPanel({ slug: 'panel' }), { date: '2027-03-01', scheduleStatus });
  expect(await (await get(`/meetings/${world.slug}/panel/2027-03-01.jsonld`)).json()).toMatchObject({
    startDate: '2027-03-01',
    eventStatus: `https://schema.org/${status}`,
  });
});

test('text of a record is text on its page', async () => {
  const world = await createCouncil();
  await world.createMeeting(await world.createPanel({ slug: 'panel' }), {
    date: '2027-03-01',
    notice: '</script><script>alert(1)</script>',
  });
  const page = await (await get(`/meetings/${world.slug}/panel/2027-03-01`)).text();
  expect([page.match(/<script/g)?.length, page.match(/<\/script/g)?.length]).toEqual([1, 1]);
});

test.each([
  'nowhere/panel/2023-07-20',
  'southampton/children-and-families/2023-07-21',
  'southampton/children-and-families/2023-07-20-2',
])('a meeting at %s is not found, and what there is is told', async (at) => {
  const response = await get(`/meetings/${at}`);
  expect([response.status, (await response.text()).length > 20]).toEqual([404, true]);
});

test('all addresses in the catalogue are of PUBLIC_URL', async () => {
  const catalogue = await (await get('/catalogue.jsonld')).text();
  expect([catalogue.includes('http://test'), addressesIn(JSON.parse(catalogue)).length > 70]).toEqual([false, true]);
});
