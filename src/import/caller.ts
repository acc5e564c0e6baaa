/** As whom an import writes: the operator, for one council. */
import type { Caller } from '../commands/command.ts';
import { roles } from '../modules/access/permissions.ts';

/** The history of the council names the import. What staff prepare as drafts is read, so that it is not published along. */
export function importCaller(councilId: number): Caller {
  return {
    actor: { kind: 'API_KEY', name: 'Import from ModernGov', personId: null },
    councilId,
    reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'],
    permissions: new Set(roles.INTEGRATION),
  };
}
