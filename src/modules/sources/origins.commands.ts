/** Where records come from that an import creates: each names the answer of the other system that it was made from. */
import { v7 as uuidv7 } from 'uuid';
import type { CouncilTx } from '../../db/access.ts';
import type { NewEvent } from '../../events/append.ts';
import { recordSource, sourceDocument } from './sources.table.ts';

/** One answer, read once. */
export interface Origin {
  title: string;
  /** The system that answered, e.g. "moderngov". */
  system: string;
  externalId: string;
  /** Null where the answer was not read from the system itself. */
  url: string | null;
  retrievedAt: Date;
}

/** Gives the records that a transaction has created, by its events, their source. */
export async function recordOrigin(tx: CouncilTx, events: readonly NewEvent[], origin: Origin): Promise<void> {
  const created = new Set(events.filter(({ operation }) => operation === 'CREATED').map(({ subjectId }) => subjectId));
  if (created.size === 0) return;
  const { councilId } = tx;
  const sourceDocumentId = uuidv7();
  await tx.insert(sourceDocument).values({ councilId, id: sourceDocumentId, visibility: 'PUBLIC', ...origin });
  await tx.insert(recordSource).values(
    [...created].map((recordId) => {
      // The last event tells whether the record has been hidden since it was created.
      const last = events.findLast(({ subjectId }) => subjectId === recordId);
      const isGone = last?.operation === 'WITHDRAWN' || last?.operation === 'DELETED';
      const visibility = isGone ? 'RESTRICTED' : (last?.visibility ?? 'PUBLIC');
      return { councilId, visibility, recordId, position: 1, sourceDocumentId };
    }),
  );
}
