/** Where some records of a filled council come from, and which of their values their sources do not print. */
import { recordSource, sourceDocument, valueBasis } from '../../src/modules/sources/sources.table.ts';
import type { Filling } from './filled-council.ts';

export async function fillSources({ ids, target, put }: Filling): Promise<void> {
  await put(sourceDocument, { id: ids.sourceDocument });
  for (const recordId of [ids.panel, ids.item, ids.entry, ids.recommendation]) {
    await put(recordSource, { recordId, position: 1, sourceDocumentId: target.sourceDocument });
    await put(valueBasis, { recordId, basis: 'DERIVED' });
  }
}
