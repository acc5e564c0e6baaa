import type { Cases } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
  viewer: () => [{ document: `{ viewer { ${everythingOf('Viewer')} } }`, variables: {} }],
};
