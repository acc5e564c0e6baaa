/** A council that the operator adds: its rules, and its administrator's key. */
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../../db/client.ts';
import { appendLoad } from '../../events/append.ts';
import { issueKey } from '../access/keys.ts';
import { clearDaysMax, council, councilKind, nation } from './councils.table.ts';
import { municipalYear } from './municipal-years.table.ts';

/** The options of `npm run council`, as given. */
export interface CouncilOptions {
  slug: string;
  name: string;
  nation?: string;
  kind?: string;
  'time-zone'?: string;
  'clear-days'?: string;
  'counts-weekends'?: boolean;
  'counts-bank-holidays'?: boolean;
  'municipal-year'?: string[];
}

type Nation = (typeof nation.enumValues)[number];
type NewYear = { label: string; startsOn: string; endsOn: string };
type NewCouncil = Omit<typeof council.$inferInsert, 'id'> & { years: NewYear[] };

/** England: SI 2002/715. Wales: LGA 1972 s.100BA. The other nations' councils must state it. */
const clearDaysByNation: Partial<Record<Nation, number>> = { ENGLAND: 5, WALES: 3 };

/** The council that the options describe; or all their mistakes, a line for each. */
export function readCouncil(options: CouncilOptions): NewCouncil | string[] {
  const mistakes: string[] = [];
  const slug = options.slug;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 63)
    mistakes.push(`--slug: "${slug}" is not a slug. Use up to 63 small letters, digits and single hyphens, e.g. southampton.`);
  const name = options.name.trim();
  if (name === '' || name.length > 200) mistakes.push('--name: give the full name, of at most 200 characters.');
  const itsNation = choice('nation', options.nation ?? 'england', nation.enumValues, mistakes);
  const kind = choice('kind', options.kind ?? 'other', councilKind.enumValues, mistakes);
  checkTimeZone(options['time-zone'] ?? 'Europe/London', mistakes);
  const clearDays = readClearDays(options['clear-days'], itsNation, mistakes);
  const years = readYears(options['municipal-year'] ?? [], mistakes);
  if (mistakes.length > 0 || !itsNation || !kind || clearDays === undefined) return mistakes;
  return {
    ...{ slug, name, nation: itsNation, kind, clearDays, years },
    countsWeekends: options['counts-weekends'] ?? false,
    countsBankHolidays: options['counts-bank-holidays'] ?? false,
  };
}

/** Adds the council and returns its administrator's key, to be shown once; null if the slug is taken. `owner` acts as scrutiny_owner. */
export async function addCouncil(owner: Db, { years, ...details }: NewCouncil): Promise<string | null> {
  return owner.transaction(async (tx) => {
    const [added] = await tx.insert(council).values(details).onConflictDoNothing({ target: council.slug }).returning();
    if (!added) return null;
    const rows = years.map((year) => ({ councilId: added.id, id: uuidv7(), visibility: 'PUBLIC' as const, ...year }));
    if (rows.length > 0) await tx.insert(municipalYear).values(rows);
    await appendLoad(tx, added.id);
    return issueKey(tx, { council: added.slug, role: 'ADMINISTRATOR', name: `Administrator of ${added.name}` });
  });
}

function choice<V extends string>(option: string, given: string, values: readonly V[], mistakes: string[]): V | undefined {
  const written = (value: string) => value.toLowerCase().replaceAll('_', '-');
  const found = values.find((value) => written(value) === given.toLowerCase());
  if (!found) mistakes.push(`--${option}: "${given}" is not one of ${values.map(written).join(', ')}.`);
  return found;
}

/** The server tells all times in one zone. */
function checkTimeZone(zone: string, mistakes: string[]): void {
  if (zone === 'Europe/London') return;
  const isKnown = Intl.supportedValuesOf('timeZone').includes(zone);
  mistakes.push(
    isKnown
      ? `--time-zone: ${zone} is not supported yet. All times are told in Europe/London.`
      : `--time-zone: there is no time zone "${zone}". The zone of all councils is Europe/London.`,
  );
}

function readClearDays(given: string | undefined, of: Nation | undefined, mistakes: string[]): number | undefined {
  if (given === undefined) {
    const lawful = of && clearDaysByNation[of];
    if (of && lawful === undefined)
      mistakes.push(
        `--clear-days: state how many clear days of notice a meeting needs in ${of.toLowerCase().replace('_', ' ')}.`,
      );
    return lawful;
  }
  const days = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (days >= 1 && days <= clearDaysMax) return days;
  mistakes.push(`--clear-days: "${given}" is not a number of days from 1 to ${clearDaysMax}.`);
  return undefined;
}

function readYears(given: readonly string[], mistakes: string[]): NewYear[] {
  const years = given.flatMap((text) => {
    const [, label = '', startsOn = '', endsOn = ''] =
      /^(\d{4}\/\d{2}):(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
    const problem = problemOfYear(text, label, startsOn, endsOn);
    if (problem === null) return [{ label, startsOn, endsOn }];
    mistakes.push(`--municipal-year: ${problem}`);
    return [];
  });
  years.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const [index, { label, startsOn }] of years.entries()) {
    const before = years[index - 1];
    if (before && before.endsOn >= startsOn) mistakes.push(`--municipal-year: ${before.label} and ${label} overlap.`);
  }
  return years;
}

/** Why an option does not state a municipal year; null where it does. The label is blank where the option has another form. */
function problemOfYear(text: string, label: string, startsOn: string, endsOn: string): string | null {
  if (label === '') return `"${text}" is not a label with the first day and the last day, e.g. 2026/27:2026-05-20:2027-05-18.`;
  const unknown = [startsOn, endsOn].find((day) => !isDay(day));
  if (unknown) return `there is no day ${unknown}.`;
  const [first, last] = [startsOn, endsOn].map((day) => Number(day.slice(0, 4))) as [number, number];
  if (last !== first + 1) return `a municipal year begins in one year and ends in the next, unlike ${startsOn} to ${endsOn}.`;
  const labelOfDays = `${first}/${endsOn.slice(2, 4)}`;
  return label === labelOfDays ? null : `the year from ${startsOn} to ${endsOn} is ${labelOfDays}, not ${label}.`;
}

/** Whether a text is a date of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
