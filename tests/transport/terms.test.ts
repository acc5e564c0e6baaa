/** The terms for reuse go with everything that is taken out. Where a council states none, that is said. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();
const get = (path: string, headers: Record<string, string> = {}) => app.fetch(new Request(`http://test${path}`, { headers }));

const licence = {
  name: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: 'Contains information of the council',
};
const inWords = `${licence.name}, ${licence.url}. Name the source as: ${licence.attribution}`;
const none = 'The council has stated no terms for the reuse of its records here.';

test.each([
  { licence, words: inWords, link: `<${licence.url}>; rel="license"` },
  { licence: null, words: none, link: null },
])('exports, the catalogue and feeds of a council: $words', async ({ licence: stated, words, link }) => {
  const { slug } = await createCouncil({ licence: stated });
  const list = await (await get(`/exports/${slug}`, { accept: 'application/json' })).json();
  expect(list.licence).toEqual(stated);
  expect(await (await get(`/exports/${slug}`)).text()).toContain(`<p>${words}</p>`);
  const records = await get(`/exports/${slug}/records.ndjson`);
  const [first = ''] = (await records.text()).split('\n');
  expect([JSON.parse(first).licence, records.headers.get('link')]).toEqual([stated, link]);
  expect((await get(`/exports/${slug}/Panel.csv`)).headers.get('link')).toBe(link);
  const catalogue = await (await get('/catalogue.jsonld')).json();
  const dataset = catalogue['dcat:dataset'].find((each: { 'dct:identifier': string }) => each['dct:identifier'] === slug);
  for (const each of dataset['dcat:distribution']) {
    expect(each['dct:rights']['rdfs:label']['@value']).toBe(words);
    expect(each['dct:license']).toEqual(stated ? { '@id': stated.url } : undefined);
  }
  expect(await (await get(`/feeds/${slug}.atom`)).text()).toContain(`<rights>${words}</rights>`);
});
