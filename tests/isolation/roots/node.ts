import { types } from '../filled-council.ts';
import { type Cases, together } from '../questions.ts';

export const queries: Cases = {
  node: ({ hidden }) => [together(types.map((type) => `node(id: "${hidden.globalId(type)}") { __typename id }`))],
  nodes: ({ hidden }) => [together([`nodes(ids: ${JSON.stringify(types.map(hidden.globalId))}) { __typename id }`])],
};
