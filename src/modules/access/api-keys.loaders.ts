import { desc } from 'drizzle-orm';
import { manyByCouncil, oneById, rowsOf } from '../../db/loader.ts';
import { apiKey } from './api-keys.table.ts';

/** Any staff may read the rows; the schema gives them only to holders of MANAGE_INTEGRATIONS. */
export const apiKeyById = oneById('apiKeyById', apiKey, rowsOf(apiKey));

/** Newest first. */
export const apiKeysByCouncil = manyByCouncil(
  'apiKeysByCouncil',
  apiKey,
  rowsOf(apiKey, desc(apiKey.createdAt), desc(apiKey.id)),
);
