/** The council as the target of mutations. */
import { councilRecord } from './councils.table.ts';

/** For a mutation that adds to the council itself. `Command.target` is the council's row. */
export const inCouncil = { record: councilRecord, field: 'council', description: "Your council's slug." } as const;
