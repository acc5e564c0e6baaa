/** The catalogue by which data portals find the records: DCAT-AP in JSON-LD, with one dataset for each council. */
import { type GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { calendarAddress, exportAddress, feedAddress } from '../graphql/addresses.ts';
import { exportedTypes } from './exports/records.ts';
import { publicAnswer, type Reading } from './public-answer.ts';
import { bodyOf, failed, respond } from './resource.ts';
import { type StatedTerms, termsInWords } from './terms.ts';

interface CouncilAnswer {
  slug: string;
  name: string;
  websiteUrl: string | null;
  licence: StatedTerms | null;
}

const query = parse(`query Councils($after: String) {
  councils(first: 100, after: $after) { nodes { slug name websiteUrl licence { name url attribution } } pageInfo { hasNextPage endCursor } }
}`);

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
};

const mediaType = (name: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${name}` });
const english = (text: string) => ({ '@value': text, '@language': 'en' });

export function useCatalogue(
  services: Reading['services'],
  baseUrlOf: (request: Request) => string,
  maskError: (error: unknown) => GraphQLError,
): Plugin {
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      if (url.pathname !== '/catalogue.jsonld' || !['GET', 'HEAD'].includes(request.method)) return;
      const baseUrl = baseUrlOf(request);
      const answer = async () =>
        respond(request, fetchAPI, bodyOf(JSON.stringify(catalogueOf(await allCouncils({ services, baseUrl }), baseUrl))), {
          'content-type': 'application/ld+json; charset=utf-8',
          'cache-control': 'no-cache',
        });
      endResponse(await answer().catch((error: unknown) => failed(fetchAPI, maskError(error))));
    },
  };
}

async function allCouncils(reading: Reading): Promise<CouncilAnswer[]> {
  const all: CouncilAnswer[] = [];
  for (let after: string | null = null; ; ) {
    const { councils } = (await publicAnswer(reading, query, { after })) as {
      councils: { nodes: CouncilAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    all.push(...councils.nodes);
    if (!councils.pageInfo.hasNextPage) return all;
    after = councils.pageInfo.endCursor;
  }
}

function catalogueOf(councils: readonly CouncilAnswer[], baseUrl: string): object {
  return {
    '@context': context,
    '@id': `${baseUrl}/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': english('Open Scrutiny'),
    'dct:description': english(
      'The scrutiny records of councils: panels, meetings, agendas, minutes, resolutions, recommendations and performance.',
    ),
    'dct:publisher': { '@id': `${baseUrl}/`, '@type': 'foaf:Agent', 'foaf:name': 'Open Scrutiny' },
    'foaf:homepage': { '@id': `${baseUrl}/` },
    'dcat:service': serviceOf(councils, baseUrl),
    'dcat:dataset': councils.map((council) => datasetOf(council, baseUrl)),
  };
}

function serviceOf(councils: readonly CouncilAnswer[], baseUrl: string): object {
  return {
    '@id': `${baseUrl}/graphql`,
    '@type': 'dcat:DataService',
    'dct:title': english('GraphQL API'),
    'dcat:endpointURL': { '@id': `${baseUrl}/graphql` },
    'dcat:servesDataset': councils.map(({ slug }) => ({ '@id': exportAddress(baseUrl, slug) })),
  };
}

function datasetOf({ slug, name, websiteUrl, licence }: CouncilAnswer, baseUrl: string): object {
  const dataset = exportAddress(baseUrl, slug);
  const rights = {
    ...(licence && { 'dct:license': { '@id': licence.url } }),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': english(termsInWords(licence)) },
  };
  const distribution = (title: string, address: string, type: string, access = address) => ({
    '@id': `${dataset}#${encodeURIComponent(title)}`,
    '@type': 'dcat:Distribution',
    'dct:title': english(title),
    'dcat:accessURL': { '@id': access },
    ...(type !== 'application/graphql-response+json' && { 'dcat:downloadURL': { '@id': address } }),
    'dcat:mediaType': mediaType(type),
    ...rights,
  });
  const api = `${baseUrl}/graphql`;
  return {
    '@id': dataset,
    '@type': 'dcat:Dataset',
    'dct:title': english(`Scrutiny records of ${name}`),
    'dct:description': english(
      `Panels, members, meetings, agendas, guest speakers, minutes, resolutions, recommendations, improvement work and performance figures of ${name}, as far as they are public.`,
    ),
    'dct:identifier': slug,
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
    'dcat:keyword': ['scrutiny', 'council meetings', 'minutes', 'recommendations'].map(english),
    'dct:publisher': { ...(websiteUrl && { '@id': websiteUrl }), '@type': 'foaf:Agent', 'foaf:name': name },
    'dcat:landingPage': { '@id': dataset },
    'dcat:distribution': [
      distribution('All records', exportAddress(baseUrl, slug, 'records.ndjson'), 'application/x-ndjson', dataset),
      ...exportedTypes.map((type) =>
        distribution(`Table of ${type}`, exportAddress(baseUrl, slug, `${type}.csv`), 'text/csv', dataset),
      ),
      distribution('Calendar of meetings', calendarAddress(baseUrl, slug), 'text/calendar'),
      distribution('Feed of agendas, minutes and cancellations', feedAddress(baseUrl, slug), 'application/atom+xml'),
      { ...distribution('GraphQL API', api, 'application/graphql-response+json'), 'dcat:accessService': { '@id': api } },
    ],
  };
}
