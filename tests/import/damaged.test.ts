/** Answers that are damaged at random: each run ends with a report, and nothing is half-written. */
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { owner } from '../support/world.ts';
import type { MeetingSaid } from './answers.ts';
import { damages, randomOf } from './damage.ts';
import { createInstallation, doubtsOf, filesOf, type Installation, panelSaid } from './installation.ts';
import { sample } from './sample.ts';

const minuted: MeetingSaid = {
  ...{ id: 70002, date: '21/07/2023', time: '10.00 am', areMinutesPublished: true, location: 'Virtual' },
  items: [
    { id: 82001, title: 'Apologies', display: '1.', minuteNumber: '12', minutes: '<p>None.</p>' },
    {
      id: 82002,
      title: 'Fostering',
      display: '2.',
      minutes: '<p>Noted.</p><ul><li>One</li></ul>',
      decision: '<p>RESOLVED that the Panel:</p><p>(i) notes it;</p><p>a. now.</p>',
      documents: [{ id: 92001, title: 'Report' }],
    },
    {
      id: 82003,
      title: 'Placements',
      display: '3.',
      isRestricted: true,
      documents: [{ id: 92002, title: 'Secret', isRestricted: true, restriction: 'Exempt' }],
    },
  ],
  attendees: [
    { id: 501, name: 'Councillor A Bunday', attendance: 'Present', role: 'Chair' },
    { id: 503, name: 'Cllr B', attendance: 'Apologies' },
  ],
};
const said = {
  committees: [panelSaid, { id: 9002, title: 'Health Scrutiny Panel' }],
  meetings: [
    sample,
    minuted,
    { id: 70003, committee: 9002, date: '14/01/2027', items: [{ id: 83001, title: 'Ambulances', display: '1.' }] },
  ],
  councillors: [
    { id: 501, name: 'Councillor A Bunday', ward: 'Bevois', terms: [['04/05/2023', 'unspecified']] as [string, string][] },
  ],
};
const whole = filesOf(said);

/** Answers that are damaged in all; these take ten seconds on two processors, and `DAMAGED_ANSWERS=1000` two minutes. */
// biome-ignore lint/style/noProcessEnv: a setting of this test alone
const answersMin = Number(process.env.DAMAGED_ANSWERS ?? 100);
/** In each import those of the meetings and of the councillors. Every third time a list is damaged, too, and hides some of them. */
const damagedEach = 4;
const kinds = Object.entries(damages);
const runsEach = Math.ceil(answersMin / (kinds.length * 2 * damagedEach));
let damagedCount = 0;

afterAll(() => {
  expect(damagedCount).toBeGreaterThanOrEqual(answersMin);
});

/** Every reference leads to a record, and every record of an imported meeting has a reference: a meeting is there whole or not at all. */
async function halfWritten({ world }: Installation): Promise<unknown[]> {
  return owner().execute(sql`
    with reference as (select kind, external_id, within, record_id from external_reference where council_id = ${world.councilId})
    select 'reference without a record' as problem, kind || ' ' || external_id as what from reference r
     where (kind = 'meeting' and not exists (select from meeting m where m.council_id = ${world.councilId} and m.id = r.record_id))
        or (kind = 'item' and not exists (select from agenda_item i where i.council_id = ${world.councilId} and i.id = r.record_id))
        or (kind = 'document' and not exists (select from document d where d.council_id = ${world.councilId} and d.id = r.record_id))
        or (kind = 'item' and not exists (select from reference m where m.kind = 'meeting' and m.external_id = r.within))
    union all
    select 'record without a reference', 'meeting ' || id from meeting m where council_id = ${world.councilId} and visibility <> 'WITHDRAWN'
       and schedule_status <> 'RESCHEDULED' and not exists (select from reference r where r.record_id = m.id)
    union all
    select 'record without a reference', 'item ' || id from agenda_item i where council_id = ${world.councilId} and visibility <> 'WITHDRAWN'
       and not exists (select from reference r where r.record_id = i.id)
    union all
    select 'a file of a restricted item has an address', 'document ' || d.id from document d
      join document_file f on f.council_id = d.council_id and f.document_id = d.id
      join restriction x on x.council_id = d.council_id and x.document_id = d.id and x.released_at is null
     where d.council_id = ${world.councilId} and f.url is not null`);
}

describe.each(kinds.map(([name], index) => [name, index] as const))('%s', (_, kindIndex) => {
  test('in a first import', { timeout: 300_000 }, async () => {
    for (let seed = 1; seed <= runsEach; seed++) {
      const installation = await createInstallation();
      await bringDamaged(installation, seed);
      expect([seed, await halfWritten(installation)]).toEqual([seed, []]);
    }
  });

  test('in one import after another', { timeout: 300_000 }, async () => {
    const installation = await createInstallation();
    await installation.bring(said);
    for (let seed = 101; seed <= 100 + runsEach; seed++) {
      await bringDamaged(installation, seed);
      expect([seed, await halfWritten(installation)]).toEqual([seed, []]);
    }
    // What has been said again in whole is here in whole, but for what is only a person's to undo.
    for (const _ of [1, 2]) await installation.bring(said);
    const report = await installation.bring(said);
    expect(doubtsOf(report).filter((doubt) => /NOT_XML|REFUSED|MISSING (meeting|item|document)/.test(doubt))).toEqual([]);
    expect(report.hasChanges).toBe(false);
  });

  /** Damages one answer of a meeting in the way that is tested, and the others in any. */
  async function bringDamaged(installation: Installation, seed: number): Promise<void> {
    const random = randomOf(seed + kindIndex * 10_000);
    const files = { ...whole };
    const names = Object.keys(files);
    const contents = names.filter((name) => /^GetMeeting-|^GetCouncillors/.test(name));
    const lists = names.filter((name) => !contents.includes(name));
    const first = contents[seed % contents.length] as string;
    const damaged = seed % 3 === 0 ? [...contents, lists[Math.floor(random() * lists.length)] as string] : contents;
    for (const name of damaged) {
      let index = name === first ? kindIndex : Math.floor(random() * kinds.length);
      // Some answers have nothing that one kind of damage needs.
      while (files[name] === whole[name]) files[name] = kinds[index++ % kinds.length]?.[1](whole[name] ?? '', random) ?? '';
      damagedCount++;
    }
    try {
      const report = await installation.bring({ ...said, files });
      expect(report.text()).toMatch(/^ +created +updated +unchanged +withdrawn +skipped\npanel /);
    } catch (error) {
      // Without the list of committees there is nothing to import; the program says why.
      expect([seed, (error as Error).name, (error as Error).message]).toEqual([
        seed,
        expect.stringMatching(/^(NotXml|SourceFailure)$/),
        expect.any(String),
      ]);
    }
  }
});
