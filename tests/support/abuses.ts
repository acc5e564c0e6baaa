/** Operations that ask for too much, each in another way, with the limit that they exceed. */
export interface Limit {
  limit: string;
  max: number;
  /** Absent where counting ends at the limit; null where any number will do. */
  requested?: number | null;
}

export interface Abuse {
  query: string;
  /** As JSON, because no program that writes JSON nests it so deep. */
  variables?: string;
  limit: Limit;
  /** What the message says. */
  advice: string;
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (levels: number, field: string, inner: string) => `${`${field} { `.repeat(levels)}${inner}${' }'.repeat(levels)}`;
const document = 'node(id: "Document_x") { ... on Document {';
const hundreds = (size: string) =>
  `meetings(first: ${size}) { nodes { panel { meetings(first: ${size}) { nodes { panel { meetings(first: ${size}) { nodes { id } } } } } } } }`;

const tokens = { limit: 'tokens', max: 2000 };
const over = (limit: string, max: number, requested: number | null) => ({ limit, max, requested });
const cost = (requested: number | null) => over('cost', 10_000, requested);

const smallPages = 'Ask for smaller pages with `first`';
const manyRecords = 'Ask for many records with a list or `nodes`';
const once = 'Select each field once';

export const abuses: Record<string, Abuse> = {
  'a document of 64 KiB': { query: `{ ${'name '.repeat(13_000)} }`, limit: tokens, advice: 'Split it into several operations' },
  '200 levels': {
    query: `{ ${document} ${nested(198, 'supersedes', 'id')} } } }`,
    limit: over('depth', 20, 200),
    advice: 'by their ids',
  },
  '101 aliases of a field with much in it': {
    query: `{ ${times(101, (index) => `a${index}: meetings(first: 100) { nodes { panel { name } } }`)} }`,
    limit: over('aliases', 50, 101),
    advice: manyRecords,
  },
  '101 searches': {
    query: `{ ${times(101, (index) => `a${index}: search(query: "care") { totalCount }`)} }`,
    limit: over('aliases', 50, 101),
    advice: manyRecords,
  },
  '49 searches': {
    query: `{ ${times(49, (index) => `a${index}: search(query: "care ${index}", first: 1) { nodes { __typename } }`)} }`,
    limit: cost(1 + 49 * (1000 + 1 + 1)),
    advice: smallPages,
  },
  '101 mutations': {
    query: `mutation { ${times(101, (index) => `a${index}: startMeeting(input: { meeting: "x" }) { meeting { id } }`)} }`,
    limit: over('aliases', 50, 101),
    advice: manyRecords,
  },
  '500 times the same field': {
    query: `{ councils { nodes { ${'name '.repeat(500)} } } }`,
    limit: over('duplicates', 200, 499),
    advice: once,
  },
  'the same field, doubled on each of 8 levels': {
    query: `{ ${document} ${doubled(8)} } } }`,
    limit: over('duplicates', 200, 2817),
    advice: once,
  },
  'fragments that each use the next one twice': {
    query: `{ ${document} ...F0 } } } ${times(40, (index) => `fragment F${index} on Document { ...F${index + 1} ...F${index + 1} }`)} fragment F40 on Document { id }`,
    limit: over('duplicates', 200, null),
    advice: once,
  },
  'fragments that each use the next one twice, under different fields': {
    query: `{ ${document} ...F0 } } } ${times(15, (index) => `fragment F${index} on Document { supersedes { ...F${index + 1} } supersededBy { ...F${index + 1} } }`)} fragment F15 on Document { id }`,
    limit: cost(1 + 1 + 2 ** 16 - 2),
    advice: smallPages,
  },
  'every fragment in every other one': {
    query: `{ ${document} ...F0 } } } ${times(20, (index) => `fragment F${index} on Document { id ${times(19 - index, (more) => `...F${index + 1 + more}`)} }`)}`,
    limit: over('fragments', 100, 191),
    advice: 'write small fragments out',
  },
  'lists of a hundred by a hundred by a hundred': { query: `{ ${hundreds('100')} }`, limit: cost(1_030_402), advice: smallPages },
  'the same, with sizes in variables': {
    query: `query ($size: Int) { ${hundreds('$size')} }`,
    variables: '{"size":100}',
    limit: cost(1_030_402),
    advice: smallPages,
  },
  'the same, with sizes in the defaults of variables': {
    query: `query ($size: Int = 100) { ${hundreds('$size')} }`,
    limit: cost(1_030_402),
    advice: smallPages,
  },
  'more ids than `nodes` takes': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Meeting { panel { name } } } }',
    variables: JSON.stringify({ ids: Array.from({ length: 5500 }, () => 'x') }),
    limit: cost(11_001),
    advice: smallPages,
  },
  'fields of the types of all fields': {
    query: '{ __schema { types { fields { type { fields { name } } } } } }',
    limit: cost(null),
    advice: smallPages,
  },
  'the whole schema 20 times': {
    query: `{ ${times(20, (index) => `a${index}: __schema { types { name fields { name args { name } } } }`)} }`,
    limit: cost(null),
    advice: smallPages,
  },
  'variables that are nested thirty thousand times': {
    query: 'query ($slug: String!) { council(slug: $slug) { name } }',
    variables: `{"slug":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    limit: { limit: 'variables', max: 20 },
    advice: 'No input needs as many',
  },
  'a subscription that reads much for each event': {
    query:
      'subscription { events(council: "southampton") { council { meetings(first: 100) { nodes { panel { meetings(first: 100) { nodes { id } } } } } } } }',
    limit: cost(10_304),
    advice: smallPages,
  },
};

function doubled(levels: number): string {
  return levels === 0 ? 'id' : times(2, () => `supersedes { ${doubled(levels - 1)} }`);
}
