/** Creates a council for a test, with the records that the test needs. Every detail is optional. */
import { v7 as uuidv7 } from 'uuid';
import { inject } from 'vitest';
import { type Db, openPool, type Pool } from '../../src/db/client.ts';
import { globalId } from '../../src/graphql/ids.ts';
import { issueKey } from '../../src/modules/access/keys.ts';
import type { Role } from '../../src/modules/access/permissions.ts';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { council } from '../../src/modules/councils/councils.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';

type MeetingDetails = Partial<typeof meeting.$inferInsert>;
type ItemDetails = Partial<typeof agendaItem.$inferInsert>;

/** One for all test files of a worker; it ends with the worker. */
let pool: Pool | undefined;

/** A connection as scrutiny_owner, for setting up what the API cannot write. */
export function owner(): Db {
  pool ??= openPool(inject('databaseUrl'), 'scrutiny_owner', { max: 3 });
  return pool.db;
}

/** A record in a world: its row's id, and its id in the API. */
export interface Made {
  id: string;
  globalId: string;
}

export interface World {
  councilId: number;
  slug: string;
  /** A key of a program, or of the person whom `person` names by e-mail address or id. */
  key(role?: Role, person?: string): Promise<string>;
  createPanel(details?: Partial<typeof panel.$inferInsert>): Promise<Made>;
  createMeeting(panel: Made, details?: MeetingDetails): Promise<Made>;
  /** A published agenda with as many items as there are details. */
  createAgenda(meeting: Made, items?: ItemDetails[]): Promise<Made[]>;
}

/** Creates a council that no other test uses; `db` is for a test with a database of its own. */
export async function createCouncil(details: Partial<typeof council.$inferInsert> = {}, db = owner()): Promise<World> {
  const slug = `test-${uuidv7()}`;
  const [row] = await db
    .insert(council)
    .values({ slug, name: `Council ${slug}`, nation: 'ENGLAND', kind: 'UNITARY', ...details })
    .returning();
  if (!row) throw new Error('the council was not stored');
  const councilId = row.id;
  const made = (type: string, id: string): Made => ({ id, globalId: globalId(type, { councilId, id }) });
  return {
    councilId,
    slug,
    key: (role = 'ADMINISTRATOR', person) => issueKey(db, { council: slug, role, name: `${role} of ${slug}`, person }),
    createPanel: async (panelDetails = {}) => {
      const id = uuidv7();
      await db
        .insert(panel)
        .values({ councilId, id, slug: `panel-${id}`, name: 'Test Scrutiny Panel', kind: 'SCRUTINY_PANEL', ...panelDetails });
      return made('Panel', id);
    },
    createMeeting: async (of, meetingDetails = {}) => {
      const id = uuidv7();
      await db
        .insert(meeting)
        .values({ councilId, id, panelId: of.id, kind: 'ORDINARY', scheduleStatus: 'CONFIRMED', ...meetingDetails });
      return made('Meeting', id);
    },
    createAgenda: async (of, items = [{}]) => {
      await db.insert(agenda).values({ councilId, meetingId: of.id, status: 'PUBLISHED' });
      const rows = items.map((item, index) => ({
        councilId,
        id: uuidv7(),
        meetingId: of.id,
        position: index + 1,
        kind: 'REPORT' as const,
        title: `Item ${index + 1}`,
        agendaNumber: String(index + 1),
        ...item,
      }));
      if (rows.length > 0) await db.insert(agendaItem).values(rows);
      return rows.map(({ id }) => made('AgendaItem', id));
    },
  };
}
