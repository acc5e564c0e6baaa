/**
 * What the form alone cannot see: that a key is given once, and that whatever names a record names one of the same council's seed.
 */
type Kind =
  | 'source document'
  | 'year'
  | 'organisation'
  | 'person'
  | 'panel'
  | 'meeting'
  | 'item'
  | 'review'
  | 'plan'
  | 'corporate plan'
  | 'goal'
  | 'minutes of'
  | 'resolution'
  | 'clause'
  | 'report on'
  | 'recommendation'
  | 'work programme item'
  | 'issue'
  | 'indicator'
  | 'indicator set';
type Path = (string | number)[];

/** What is wrong, and where. */
export interface Fault {
  path: Path;
  message: string;
}

/** Where keys are given. `*` stands for every element of a list. A test holds both lists to the form. */
const given: [Kind, string][] = [
  ['source document', 'sourceDocuments.*.key'],
  ['year', 'municipalYears.*.label'],
  ['organisation', 'organisations.*.key'],
  ['person', 'people.*.key'],
  ['panel', 'panels.*.slug'],
  ['meeting', 'meetings.*.key'],
  ['item', 'meetings.*.agenda.items.*.key'],
  ['review', 'reviews.*.key'],
  ['plan', 'improvementPlans.*.key'],
  ['corporate plan', 'corporatePlans.*.key'],
  ['goal', 'corporatePlans.*.goals.*'],
  ['minutes of', 'minutes.*.meeting'],
  ['resolution', 'resolutions.*.key'],
  ['clause', 'resolutions.*.clauses.*'],
  ['report on', 'reports.*.agendaItem'],
  ['recommendation', 'recommendations.*.key'],
  ['work programme item', 'workProgramme.*.key'],
  ['issue', 'issues.*.key'],
  ['indicator', 'indicators.*.key'],
  ['indicator set', 'indicatorSets.*.key'],
];

/** Where records are named by their keys. */
const named: [Kind, string][] = [
  ['panel', 'panels.*.parent'],
  ['panel', 'panels.*.referralRules.*.panel'],
  ['organisation', 'panels.*.referralRules.*.organisation'],
  ['meeting', 'panels.*.termsOfReference.*.adoptedAt'],
  ['person', 'panels.*.seats.*.memberships.*.person'],
  ['panel', 'publicNotices.*.panel'],
  ['panel', 'meetings.*.panel'],
  ['year', 'meetings.*.municipalYear'],
  ['panel', 'printedSchedules.*.panel'],
  ['year', 'printedSchedules.*.municipalYear'],
  ['person', 'meetings.*.presidingPerson'],
  ['person', 'meetings.*.attendance.*.person'],
  ['person', 'meetings.*.appearances.*.person'],
  ['organisation', 'meetings.*.appearances.*.organisation'],
  ['item', 'meetings.*.agenda.items.*.excludesItems.*'],
  ['meeting', 'meetings.*.agenda.items.*.refersToMeeting'],
  ['person', 'meetings.*.agenda.items.*.appearances.*.person'],
  ['organisation', 'meetings.*.agenda.items.*.appearances.*.organisation'],
  ['item', 'glossary.*.agendaItem'],
  ['organisation', 'reviews.*.conductedBy'],
  ['review', 'reviews.*.precededBy'],
  ['item', 'reviews.*.recommendations.*.progress.*.agendaItem'],
  ['item', 'reviews.*.agendaItems.*'],
  ['panel', 'improvementPlans.*.panel'],
  ['review', 'improvementPlans.*.promptedBy'],
  ['item', 'improvementPlans.*.updates.*.agendaItem'],
  ['review', 'improvementPlans.*.updates.*.review'],
  ['meeting', 'minutes.*.meeting'],
  ['item', 'minutes.*.entries.*.agendaItem'],
  ['item', 'resolutions.*.agendaItem'],
  ['meeting', 'resolutions.*.approves.*'],
  ['item', 'reports.*.agendaItem'],
  ['goal', 'reports.*.goals.*'],
  ['panel', 'recommendations.*.panel'],
  ['meeting', 'recommendations.*.meeting'],
  ['item', 'recommendations.*.agendaItem'],
  ['clause', 'recommendations.*.clause'],
  ['person', 'recommendations.*.addressee.person'],
  ['organisation', 'recommendations.*.addressee.organisation'],
  ['issue', 'recommendations.*.issue'],
  ['meeting', 'recommendations.*.progress.*.reportedTo'],
  ['meeting', 'recommendations.*.nextReportTo'],
  ['panel', 'workProgramme.*.panel'],
  ['meeting', 'workProgramme.*.targetMeeting'],
  ['year', 'workProgramme.*.municipalYear'],
  ['clause', 'workProgramme.*.clause'],
  ['issue', 'workProgramme.*.issue'],
  ['item', 'workProgramme.*.fulfilledBy'],
  ['item', 'issues.*.agendaItems.*'],
  ['item', 'indicatorSets.*.agendaItem'],
  ['indicator', 'indicatorSets.*.sections.*.rows.*.indicator'],
];

/** Every key that is given twice or names nothing. The seed has its form already. */
export function faultsIn(seed: object): Fault[] {
  const known = new Set<string>();
  const faults: Fault[] = [];
  for (const [kind, place] of given) {
    for (const { path, value } of valuesAt(seed, place.split('.'))) {
      const key = fullKey(seed, kind, path, value);
      if (known.has(`${kind} ${key}`)) faults.push({ path, message: `a second ${kind} "${key}"` });
      known.add(`${kind} ${key}`);
    }
  }
  for (const [kind, place] of named) {
    for (const { path, value } of valuesAt(seed, place.split('.'))) {
      if (!known.has(`${kind} ${value}`)) faults.push({ path, message: `no ${kind} "${value}"` });
    }
  }
  for (const { path, value } of placesOfSources(seed)) {
    if (!known.has(`source document ${value}`)) faults.push({ path, message: `no source document "${value}"` });
  }
  return faults;
}

/** The documents that records at any depth name as their sources. */
function placesOfSources(at: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof at !== 'object' || at === null) return [];
  return Object.entries(at).flatMap(([step, value]) =>
    step === 'sources'
      ? valuesAt(value, ['*', 'document'], [...path, step])
      : placesOfSources(value, [...path, Array.isArray(at) ? Number(step) : step]),
  );
}

/** An item's key counts within its meeting; clauses and goals have none but their place, from 1. */
function fullKey(seed: object, kind: Kind, path: Path, value: unknown): unknown {
  const [list, index] = path as [keyof typeof seed, number];
  const owner = (seed[list] as { key?: string }[])[index]?.key;
  if (kind === 'item') return `${owner}#${value}`;
  return kind === 'clause' || kind === 'goal' ? `${owner}/${Number(path.at(-1)) + 1}` : value;
}

/** What is at a place, each with its path; nothing where a property on the way is left out. */
function valuesAt(at: unknown, [step, ...rest]: string[], path: Path = []): { path: Path; value: unknown }[] {
  if (at === undefined) return [];
  if (step === undefined) return [{ path, value: at }];
  if (step === '*') return (at as unknown[]).flatMap((element, index) => valuesAt(element, rest, [...path, index]));
  return valuesAt((at as Record<string, unknown>)[step], rest, [...path, step]);
}
