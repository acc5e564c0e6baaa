/** A council's year through the API, from an empty council made by the operator's command; and eight such years at once. */
import { count, eq, max } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { event } from '../../src/events/log.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { ask, startServer } from '../support/app.ts';
import { useProcesses } from '../support/processes.ts';
import { type Stream, streamOverSse } from '../support/streams.ts';
import { createCouncil, owner } from '../support/world.ts';
import { readYear } from './readers.ts';
import { type Step, words, type Year } from './setting.ts';
import { staffWith } from './staff.ts';
import { playYear } from './the-year.ts';

const { app, http } = await startServer({ connectionsMax: 20 });
const { addCouncil } = useProcesses();
const day = (days: number) => todayInCouncilTime(new Date(Date.now() + days * 86_400_000));
const slug = 'children-and-families';

type Seen = Awaited<ReturnType<typeof readYear>>;
const first = (seen: Seen) => seen.panel.meetings.nodes[0];
const second = (seen: Seen) => seen.panel.meetings.nodes[1];
const titles = (seen: Seen) => first(seen).agenda.items.map((item: { title: string }) => item.title);

const agendaTitles = ['Apologies', words.draft, 'Exclusion of press and public', 'Placements'];

/** What the public sees after each step. */
const published: Record<Step, (seen: Seen) => void> = {
  panel: ({ panel }) => expect(panel).toMatchObject({ name: 'Children and Families Scrutiny Panel', quorum: 3, seats: null }),
  members: ({ panel }) =>
    expect(panel.seats.map(({ holder }: { holder: { role: string } }) => holder.role)).toEqual(['CHAIR', 'VICE_CHAIR', 'MEMBER']),
  'terms of reference': ({ panel }) => expect(panel.termsOfReference.clauses).toHaveLength(2),
  schedule: ({ panel }) =>
    expect(panel.meetings.nodes.map(({ status }: { status: string }) => status)).toEqual([
      ...['SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'CANCELLED'],
    ]),
  'draft agenda': (seen) => {
    expect(first(seen)).toMatchObject({ agenda: { status: 'NONE', items: [] }, guestSpeakers: [] });
    expect(seen.council.documents.nodes).toEqual([]);
  },
  'published agenda': (seen) => {
    expect(titles(seen)).toEqual(agendaTitles);
    const { agenda, guestSpeakers } = first(seen);
    expect(agenda.items[3]).toMatchObject({
      access: { level: 'EXEMPT', restriction: { groundAsRecorded: 'Paragraph 3 of Schedule 12A' } },
      documents: [{ title: null, url: null }],
    });
    expect(guestSpeakers).toEqual([
      { name: 'Dr J Marsh', status: 'ACCEPTED', organisation: { name: 'Foster Families Together' } },
    ]);
  },
  'in public session': (seen) => expect(first(seen)).toMatchObject({ status: 'IN_PUBLIC_SESSION' }),
  'in private session': (seen) => expect(first(seen)).toMatchObject({ status: 'IN_PRIVATE_SESSION' }),
  concluded: (seen) => expect(first(seen)).toMatchObject({ status: 'CONCLUDED', minutes: { status: 'NONE' } }),
  'draft minutes': (seen) => {
    expect(first(seen)).toMatchObject({ minutes: { status: 'NONE', entries: [] }, resolutions: [] });
    expect(first(seen).attendance).toHaveLength(3);
  },
  'published minutes': (seen) => {
    expect(first(seen).minutes).toMatchObject({
      status: 'DRAFT_PUBLISHED',
      entries: [{ text: `${words.minute}.`, access: { level: 'OPEN' } }],
    });
    expect(first(seen).resolutions.map(({ kind }: { kind: string }) => kind)).toEqual(['RECOMMENDED', 'EXCLUSION']);
  },
  'approved minutes': (seen) =>
    expect(first(seen).minutes).toMatchObject({ status: 'SIGNED', approval: { signedBy: { displayName: 'Councillor A Lee' } } }),
  recommendations: ({ council }) =>
    expect(council.recommendations.nodes.map(({ status }: { status: string }) => status).sort()).toEqual([
      'CLOSED',
      'OUTSTANDING',
    ]),
  'plan update': ({ council }) =>
    expect(council.improvementPlans.nodes).toEqual([
      { title: 'Improvement plan', updates: { nodes: [{ summary: 'Ten social workers were recruited.' }] } },
    ]),
};

/** Words that the public does not read at a step. */
function hiddenAt(step: Step): string[] {
  const steps = Object.keys(published);
  const before = (last: Step) => steps.indexOf(step) < steps.indexOf(last);
  return [
    words.exempt,
    words.exemptMinute,
    ...(before('published agenda') ? [words.draft] : []),
    ...(before('published minutes') ? [words.minute] : []),
  ];
}

async function collect(stream: Stream<Record<string, Record<string, unknown>>>, number: number) {
  const seen = [];
  while (seen.length < number) seen.push(Object.values(await stream.next())[0]);
  await stream.close();
  return seen;
}

describe('a year', { timeout: 120_000 }, () => {
  test('each step is seen by the public, by the staff of another council and by the own staff as it should be', async () => {
    const council = `year-${crypto.randomUUID()}`;
    const args = ['--slug', council, '--name', 'Seaton City Council', '--municipal-year', `2026/27:${day(-200)}:${day(160)}`];
    const added = await (await addCouncil(args, { DATABASE_URL: inject('databaseUrl') })).ended();
    const key = added.stdout.trim();
    const stranger = await (await createCouncil()).key();
    const readAs = (reader?: string) => readYear((...request) => ask(app, ...request), { council, slug }, reader);
    let statuses: Stream<never> | undefined;
    let changes: Stream<never> | undefined;

    const year = await playYear({
      run: staffWith((document, variables) => ask(app, document, variables, key)),
      ...{ council, slug, day },
      after: async (step: Step, ids: Partial<Year>) => {
        const seen = await readAs();
        expect({ step, seen: await readAs(stranger) }).toEqual({ step, seen });
        published[step](seen);
        for (const word of hiddenAt(step))
          expect([step, JSON.stringify(seen)]).not.toEqual([step, expect.stringContaining(word)]);
        if (step === 'published agenda') {
          const meeting = { meeting: ids.first };
          const live = (query: string, variables: object) => streamOverSse<never>(http, query, variables as never);
          statuses = live(
            'subscription S($meeting: ID!) { meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) { status } }',
            meeting,
          );
          changes = live(
            'subscription S($meeting: ID!) { agendaChanged(meeting: $meeting, snapshot: true) { change } }',
            meeting,
          );
          // The snapshots: from here on the subscriber is live.
          await Promise.all([statuses.next(), changes.next()]);
        }
      },
    });

    expect(await collect(statuses as never, 4)).toEqual(
      ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'IN_PUBLIC_SESSION', 'CONCLUDED'].map((status) => ({ status })),
    );
    const opened = ['ITEM_OPENED', 'ITEM_CLOSED'];
    expect(await collect(changes as never, 6)).toEqual([...opened, ...opened, ...opened].map((change) => ({ change })));
    const own = JSON.stringify(await readAs(key));
    for (const word of Object.values(words)) expect(own).toContain(word);
    expect(second(await readAs(key))).toMatchObject({ status: 'CONCLUDED' });
    expect(Object.values(year).filter((id) => !id)).toEqual([]);
  });

  test('eight years at once, with every request sent again: each is played once, and the records agree with the log', async () => {
    const world = await createCouncil();
    const key = await world.key();
    const send = async (document: string, variables: Record<string, unknown>) => {
      const twice = [ask(app, document, variables, key), ask(app, document, variables, key)];
      const [answer, repeated] = await Promise.all(twice);
      expect(repeated).toEqual(answer);
      return answer as NonNullable<typeof answer>;
    };
    const slugs = Array.from({ length: 8 }, (_, index) => `${slug}-${index + 1}`);
    const play = (panel: string) =>
      playYear({ run: staffWith(send), council: world.slug, slug: panel, day, after: async () => {} });
    const years = await Promise.all(slugs.map(play));

    expect(new Set(years.map(({ panel }) => panel)).size).toBe(8);
    for (const panel of slugs) {
      const seen = await readYear((...request) => ask(app, ...request), { council: world.slug, slug: panel });
      published['approved minutes'](seen);
      expect(seen.panel.meetings.nodes.map(({ status }: { status: string }) => status)).toEqual([
        ...['CONCLUDED', 'CONCLUDED', 'SCHEDULED', 'CANCELLED'],
      ]);
      expect(titles(seen)).toEqual(agendaTitles);
    }
    const ofCouncil = eq(event.councilId, world.councilId);
    const [log] = await owner()
      .select({ all: count(), last: max(event.sequence), open: count(event.publicSequence), lastOpen: max(event.publicSequence) })
      .from(event)
      .where(ofCouncil);
    expect([log?.last, log?.lastOpen]).toEqual([log?.all, log?.open]);
    const steps = (id: string) =>
      `query Q($id: ID!) { node(id: $id) { ... on ${id.split('_')[0]} { status version statusHistory { status } history { totalCount } } } }`;
    const read = async (id: string) => (await ask(app, steps(id), { id }, key)).data.node;
    for (const { first: meeting, accepted, rejected } of years) {
      expect((await read(meeting)).statusHistory.map(({ status }: { status: string }) => status)).toEqual([
        ...['SCHEDULED', 'IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'IN_PUBLIC_SESSION', 'CONCLUDED'],
      ]);
      for (const id of [accepted, rejected]) {
        const { status, version, statusHistory, history } = await read(id);
        expect(statusHistory.at(-1).status).toBe(status);
        // One event when it was made, and one for each change.
        expect(history.totalCount).toBe(version);
      }
    }
  });
});
