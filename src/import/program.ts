/** An import from ModernGov, from its options to its report. */
import { eq } from 'drizzle-orm';
import { CommandRunner } from '../commands/runner.ts';
import { openAccess } from '../db/access.ts';
import type { Db } from '../db/client.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { StartupError } from '../db/startup-error.ts';
import { channel, noticeText } from '../events/notifier.ts';
import { councilNumber } from '../modules/access/keys.ts';
import { council } from '../modules/councils/councils.table.ts';
import { todayInCouncilTime } from '../time/council-time.ts';
import { importCaller } from './caller.ts';
import { gatherDoubts } from './doubts.ts';
import { openFolder } from './moderngov/folder.ts';
import type { MapContext } from './moderngov/mapped.ts';
import { openService, type ServiceOptions } from './moderngov/service.ts';
import { type Source, SourceFailure, type Window } from './moderngov/source.ts';
import { NotXml } from './moderngov/xml.ts';
import type { ImportedCouncil } from './people.ts';
import { showProgress } from './progress.ts';
import { Report } from './report.ts';
import { runImport } from './run.ts';

export interface ImportSettings {
  /** Address of the web service, or a folder. */
  from: string;
  /** Civil date from which meetings are imported; undefined for the usual one. */
  since: string | undefined;
  committees: ReadonlySet<string> | undefined;
  isDryRun: boolean;
  service: Omit<ServiceOptions, 'stop'>;
}

type Target = ImportedCouncil & Pick<MapContext, 'nation'>;

/** The council whose records are to be imported. `owner` acts as scrutiny_owner. Errors: UnknownCouncil. */
export async function importedCouncil(owner: Db, slug: string): Promise<Target> {
  const id = await councilNumber(owner, slug);
  const [row] = await owner.select({ nation: council.nation }).from(council).where(eq(council.id, id));
  return { id, slug, nation: row?.nation ?? 'ENGLAND' };
}

/** Milliseconds within which one meeting must be written. */
const writeMs = 120_000;

/** Gives the report as text. Errors: StartupError where nothing could be imported. */
export async function importFromModernGov(databaseUrl: string, target: Target, settings: ImportSettings): Promise<string> {
  const access = openAccess(databaseUrl, { max: 2, writeMs });
  const lock = access.lockHolder(() => {});
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  const progress = showProgress(process.stderr);
  const report = new Report();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  try {
    const [locked] = await lock`select pg_try_advisory_lock(${lockKeys.imports}, ${target.id}) as "isFree"`;
    if (!locked?.isFree) throw new StartupError('Another import for this council is running. Wait until it has ended.');
    // Servers on the database read new events when they are told, as those of their own commands.
    const commands = new CommandRunner(access, (notice) => {
      access.pools.staff.sql`select pg_notify(${channel}, ${noticeText(notice)})`.catch(() => {});
    });
    const source = await openSource(settings, report, stop.signal);
    const { isDryRun, committees } = settings;
    await runImport({
      ...{ commands, source, isDryRun, report, committees },
      caller: importCaller(target.id),
      council: target,
      context: { today: todayInCouncilTime(), nation: target.nation },
      window: windowOf(settings),
      onProgress: progress.show,
      stop: stop.signal,
    });
  } catch (error) {
    if (error instanceof NotXml || error instanceof SourceFailure)
      throw new StartupError(`Nothing was imported: ${error.message}.`);
    throw error;
  } finally {
    progress.end();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    await lock.end({ timeout: 2 });
    await access.close();
  }
  return headed(report, settings);
}

function headed(report: Report, { isDryRun }: ImportSettings): string {
  const done = report.hasChanges ? 'Imported:' : 'Nothing was written: there is nothing new.';
  const heading = isDryRun ? 'Nothing was written. An import would do this:' : done;
  const stopped = report.isStopped ? '\nStopped. Run the same command again within a day, and it goes on from here.' : '';
  return `${heading}\n${report.text()}${stopped}`;
}

async function openSource({ from, service }: ImportSettings, report: Report, stop: AbortSignal): Promise<Source> {
  if (isAddress(from)) return openService(from, { ...service, stop });
  return openFolder(from, gatherDoubts(report.doubts, 'source'));
}

function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from) && URL.canParse(from);
}

const halfAYear = 26 * 7;
/** No council of today existed before; see the Local Government Act 1972. */
const firstDay = '1974-04-01';

/** By default half a year back and ahead; from a folder, all that it has. */
function windowOf({ from, since }: ImportSettings): Window {
  const day = (offset: number) => todayInCouncilTime(new Date(Date.now() + offset * 24 * 3_600_000));
  if (!isAddress(from)) return { from: since ?? firstDay, to: day(20 * 365) };
  return { from: since ?? day(-halfAYear), to: day(halfAYear) };
}
