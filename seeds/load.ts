/** Loads the seed records into an empty database, in one transaction. */
import { NIL, v5 as uuidv5 } from 'uuid';
import type { Db } from '../src/db/client.ts';
import { appendLoad } from '../src/events/append.ts';
import { council } from '../src/modules/councils/councils.table.ts';
import { municipalYear } from '../src/modules/councils/municipal-years.table.ts';
import { glossaryTerm } from '../src/modules/glossary/glossary.table.ts';
import { publicNotice } from '../src/modules/notices/notices.table.ts';
import { htmlOf } from '../src/modules/notices/plain-text.ts';
import { organisation } from '../src/modules/organisations/organisations.table.ts';
import { panel } from '../src/modules/panels/panels.table.ts';
import { referralRule } from '../src/modules/panels/referral-rules.table.ts';
import { membership, seat } from '../src/modules/panels/seats.table.ts';
import { termsOfReference } from '../src/modules/panels/terms-of-reference.table.ts';
import { sortNameOf } from '../src/modules/people/people.rules.ts';
import { person } from '../src/modules/people/people.table.ts';
import { sourceDocument } from '../src/modules/sources/sources.table.ts';
import { type CouncilSeed, type ParsedCouncilSeed, parseSeed } from './format.ts';
import { insertAll, type SeedLoad } from './insert.ts';
import { loadImprovement } from './load-improvement.ts';
import { loadMeetings } from './load-meetings.ts';
import { loadPerformance } from './load-performance.ts';
import { loadRecord } from './load-record.ts';
import { storeProvenance } from './provenance.ts';

/** `db` acts as scrutiny_owner. Does nothing if the database has any council. Returns the number of councils loaded. */
export async function loadSeeds(db: Db, seeds: readonly CouncilSeed[]): Promise<number> {
  return db.transaction(async (tx) => {
    const existing = await tx.select({ id: council.id }).from(council).limit(1);
    if (existing.length > 0) return 0;
    const parsed = seeds.map(parseSeed);
    for (const seed of parsed) await loadCouncil(tx as unknown as Db, seed);
    return parsed.length;
  });
}

/** Namespace of the ids of seed records: an arbitrary UUID that must never change. */
const namespace = '6f1c1f0e-8d0b-4b6e-9a53-3c1f3a6f2d11';

async function loadCouncil(db: Db, seed: ParsedCouncilSeed): Promise<void> {
  const [row] = await db.insert(council).values(seed.council).returning({ id: council.id });
  if (!row) throw new Error(`council ${seed.council.slug} was not stored`);
  const id = (kind: string, key: string) => uuidv5(`${seed.council.slug}/${kind}/${key}`, namespace);
  const load: SeedLoad = {
    db,
    councilId: row.id,
    seed,
    id,
    optionalId: (kind, key) => (key === undefined ? null : id(kind, key)),
    sourcesOf: new Map(),
  };
  await loadSources(load);
  await loadYearsAndPeople(load);
  await loadPanels(load);
  await loadMeetings(load);
  await loadRecord(load);
  await loadPerformance(load);
  await loadImprovement(load);
  await loadNoticesAndGlossary(load);
  await appendLoad(db, row.id);
}

async function loadSources(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  await insertAll(load, sourceDocument, seed.sourceDocuments, ({ key, retrievedAt, ...details }) => ({
    ...details,
    councilId,
    id: id('source-document', key),
    retrievedAt: retrievedAt === undefined ? null : new Date(retrievedAt),
  }));
  await storeProvenance(load, council, [seed.council], [{ id: NIL }]);
}

async function loadYearsAndPeople(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  await insertAll(load, municipalYear, seed.municipalYears, (year) => ({
    ...year,
    councilId,
    id: id('year', year.label),
  }));
  await insertAll(load, organisation, seed.organisations, ({ key, ...details }) => ({
    ...details,
    councilId,
    id: id('organisation', key),
  }));
  await insertAll(load, person, seed.people, ({ key, ...details }) => ({
    ...details,
    councilId,
    id: id('person', key),
    sortName: sortNameOf(details),
  }));
}

async function loadPanels(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, optionalId } = load;
  await insertAll(load, panel, seed.panels, (details) => ({
    ...details,
    councilId,
    id: id('panel', details.slug),
    parentId: optionalId('panel', details.parent),
  }));
  for (const { slug, ...details } of seed.panels) {
    const panelId = id('panel', slug);
    await insertAll(load, referralRule, details.referralRules, (rule, index) => ({
      ...rule,
      councilId,
      panelId,
      position: index + 1,
      toPanelId: optionalId('panel', rule.panel),
      organisationId: optionalId('organisation', rule.organisation),
    }));
    await insertAll(load, seat, details.seats, (printed, index) => ({
      ...printed,
      councilId,
      id: id('seat', `${slug}/${index + 1}`),
      panelId,
      position: index + 1,
    }));
    const memberships = details.seats.flatMap((printed, index) =>
      printed.memberships.map((details) => ({ ...details, seat: `${slug}/${index + 1}` })),
    );
    await insertAll(load, membership, memberships, (details) => ({
      ...details,
      councilId,
      id: id('membership', `${details.seat}/${details.person}`),
      seatId: id('seat', details.seat),
      panelId,
      personId: id('person', details.person),
    }));
  }
}

async function loadNoticesAndGlossary(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, optionalId } = load;
  await insertAll(load, publicNotice, seed.publicNotices, (notice, index) => ({
    ...notice,
    councilId,
    id: id('notice', `${notice.kind}/${notice.meeting ?? notice.effectiveFrom}/${index}`),
    position: index + 1,
    panelId: optionalId('panel', notice.panel),
    meetingId: optionalId('meeting', notice.meeting),
    html: htmlOf(notice.text),
  }));
  await insertAll(load, glossaryTerm, seed.glossary, (term, index) => ({
    ...term,
    councilId,
    id: id('term', `${term.term}/${index}`),
    agendaItemId: optionalId('item', term.agendaItem),
  }));
  for (const { slug, termsOfReference: editions } of seed.panels) {
    await insertAll(load, termsOfReference, editions, (edition) => ({
      ...edition,
      councilId,
      id: id('terms', `${slug}/${edition.edition}`),
      panelId: id('panel', slug),
      adoptedAtMeetingId: optionalId('meeting', edition.adoptedAt),
    }));
  }
}
