/** Safe writing, over every mutation: versions, and retries with a key. */
import { describe, expect, test } from 'vitest';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { type Answer, ask, sharedApp } from '../support/app.ts';
import { caseOf, cases, documentOf, type Input, versioned } from './cases.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();

test('every mutation has a case', () => {
  expect(Object.keys(cases).sort()).toEqual([...declaredMutations().keys()].sort());
});

/** A scene in which a mutation succeeds, and ways to run it and to read its target. */
async function sceneFor(name: string) {
  const { state, input } = caseOf(name);
  const { world, ids } = await createScene(state);
  const key = await world.key();
  return {
    input: input(ids),
    run: (given: Input): Promise<Answer> => ask(app, documentOf(name), { input: given }, key),
    /** The sequence of the council's newest event. */
    lastEvent: async (): Promise<number> => {
      const answer = await ask(
        app,
        'query Q($slug: String!) { council(slug: $slug) { feed { sequence } } }',
        { slug: world.slug },
        key,
      );
      return answer.data.council.feed.sequence;
    },
    versionOf: async (id: unknown): Promise<number> => {
      const answer = await ask(
        app,
        'query Q($id: ID!) { node(id: $id) { ... on CouncilRecord { version } ... on Council { version } } }',
        { id },
        key,
      );
      return answer.data.node.version;
    },
  };
}

describe('with the same version, one request succeeds and the other gets STALE_VERSION', () => {
  // A record that was withdrawn or removed has no version to read, and a second request no longer finds it.
  test.for(versioned.filter(({ name }) => !['withdrawRecord', 'removeWebhook'].includes(name)))(
    '$name',
    async ({ name, field }) => {
      const { input, run, versionOf } = await sceneFor(name);
      const seen = await versionOf(input[field]);
      const answers = await Promise.all([run({ ...input, expectedVersion: seen }), run({ ...input, expectedVersion: seen })]);
      const raised = await versionOf(input[field]);
      expect(raised).toBe(seen + 1);
      const errors = answers.map(({ data }) => data[name].userErrors).sort((a, b) => a.length - b.length);
      expect(errors).toEqual([
        [],
        [
          {
            code: 'STALE_VERSION',
            field: ['expectedVersion'],
            message: expect.stringContaining(`it is at version ${raised} now`),
            currentVersion: raised,
          },
        ],
      ]);
    },
  );
});

describe('a repeat with the same key gives the first answer and changes nothing', () => {
  test.for([...declaredMutations().keys()])('%s', async (name) => {
    const { input, run, lastEvent } = await sceneFor(name);
    const before = await lastEvent();
    const first = await run({ ...input, idempotencyKey: 'k' });
    expect(first.data[name].userErrors).toEqual([]);
    const after = await lastEvent();
    expect(after).toBeGreaterThan(before);
    // With the ids of the records that the mutation changed or added.
    expect(await run({ ...input, idempotencyKey: 'k' })).toEqual(first);
    expect(await lastEvent()).toBe(after);
  });
});

test('a version that the record has not reached is refused, too', async () => {
  const { input, run } = await sceneFor('cancelMeeting');
  const answer = await run({ ...input, expectedVersion: 9 });
  expect(answer.data.cancelMeeting.userErrors).toEqual([
    {
      code: 'STALE_VERSION',
      field: ['expectedVersion'],
      message: 'This meeting has no version 9 yet: it is at version 1 now. Read it again before you change it.',
      currentVersion: 1,
    },
  ]);
});
