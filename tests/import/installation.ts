/** A council with an installation of ModernGov, whose saved answers are imported into the database of the run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { CommandRunner } from '../../src/commands/runner.ts';
import { openAccess } from '../../src/db/access.ts';
import { councilFeed } from '../../src/events/log.table.ts';
import { importCaller } from '../../src/import/caller.ts';
import { gatherDoubts } from '../../src/import/doubts.ts';
import { openFolder } from '../../src/import/moderngov/folder.ts';
import { Report } from '../../src/import/report.ts';
import { type ImportOptions, runImport } from '../../src/import/run.ts';
import { createCouncil, owner, type World } from '../support/world.ts';
import {
  type CommitteeSaid,
  type CouncillorSaid,
  committeesAnswer,
  councillorsAnswer,
  type MeetingSaid,
  meetingAnswer,
  meetingsAnswer,
} from './answers.ts';

export const today = '2026-11-26';
export const panelSaid: CommitteeSaid = { id: 9001, title: 'Children and Families Scrutiny Panel', category: 'Scrutiny' };

/** What the installation answers; a text replaces the answer of a file. */
export interface Said {
  committees?: CommitteeSaid[];
  meetings?: MeetingSaid[];
  councillors?: CouncillorSaid[];
  files?: Record<string, string>;
}

export interface Installation {
  world: World;
  /** Imports what the installation says now. */
  bring(said: Said, options?: Partial<ImportOptions>): Promise<Report>;
  /** All rows of the council in the tables that an import may write, as text. */
  rows(): Promise<string>;
  /** Number of events in the council's feed. */
  eventCount(): Promise<number>;
}

/** For all test files of a worker; its connections end with the worker. */
let commands: CommandRunner | undefined;

export async function createInstallation(world?: World): Promise<Installation> {
  const council = world ?? (await createCouncil());
  commands ??= new CommandRunner(openAccess(inject('databaseUrl'), { max: 4, writeMs: 60_000 }), () => {});
  const runner = commands;
  return {
    world: council,
    rows: () => rowsOf(council.councilId),
    eventCount: async () => {
      const [feed] = await owner().select().from(councilFeed).where(eq(councilFeed.councilId, council.councilId));
      return feed?.staffHead ?? 0;
    },
    bring: async (said, options = {}) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-import-'));
      try {
        for (const [name, text] of Object.entries({ ...filesOf(said), ...said.files }))
          await writeFile(path.join(folder, name), text);
        const report = new Report();
        await runImport({
          ...{ commands: runner, report, isDryRun: false },
          caller: importCaller(council.councilId),
          council: { id: council.councilId, slug: council.slug },
          source: await openFolder(folder, gatherDoubts(report.doubts, 'source')),
          context: { today, nation: 'ENGLAND' },
          window: { from: '2000-01-01', to: '2100-01-01' },
          ...options,
        });
        return report;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function rowsOf(councilId: number): Promise<string> {
  const names = await owner().execute(sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`);
  const tables = await Promise.all(
    names.map(async ({ name }) => {
      const table = sql.identifier(String(name));
      const [row] = await owner().execute(
        sql`select coalesce(json_agg(t order by t::text), '[]')::text as rows from ${table} t where council_id = ${councilId}`,
      );
      return `${name}: ${row?.rows}`;
    }),
  );
  return tables.join('\n');
}

/** The files in which the answers are saved. */
export function filesOf({ committees = [panelSaid], meetings = [], councillors }: Said): Record<string, string> {
  return {
    'GetCommittees.xml': committeesAnswer(committees),
    ...Object.fromEntries(
      committees.map((committee) => {
        const own = meetings.filter(({ committee: of = 9001 }) => of === committee.id);
        return [`GetMeetings-${committee.id}.xml`, meetingsAnswer(committee, own)];
      }),
    ),
    ...Object.fromEntries(meetings.map((meeting) => [`GetMeeting-${meeting.id}.xml`, meetingAnswer(meeting)])),
    ...(councillors && { 'GetCouncillorsByWard.xml': councillorsAnswer(councillors) }),
  };
}

/** The codes of a report with the records that they concern. */
export function doubtsOf({ doubts }: Report): string[] {
  return doubts.map(({ code, about }) => `${code} ${about}`).toSorted();
}
