/** Every mutation, asked by every role: a role without the permission is refused before anything is read. */
import { describe, expect, test } from 'vitest';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { type Role, roleDescriptions, roles } from '../../src/modules/access/permissions.ts';
import { ask, sharedApp } from '../support/app.ts';
import { caseOf, documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();

const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => answer.errors?.[0]?.extensions.code ?? null;

describe('every mutation', { timeout: 90_000 }, () => {
  test.for(Object.keys(roleDescriptions) as Role[])(
    'as %s is allowed exactly if the role has a permission that suffices',
    async (role) => {
      const { world, ids } = await createScene();
      const key = await world.key(role);
      for (const { name, permissions } of declaredMutations().values()) {
        const { input, permission } = caseOf(name);
        const isAllowed = (permission ? [permission] : permissions).some((sufficient) => roles[role].includes(sufficient));
        const answer = await ask(app, documentOf(name), { input: input(ids) }, key);
        expect([name, codeOf(answer)]).toEqual([name, isAllowed ? null : 'FORBIDDEN']);
      }
    },
  );

  test('without a credential is UNAUTHENTICATED', async () => {
    const { ids } = await createScene();
    for (const name of declaredMutations().keys()) {
      const answer = await ask(app, documentOf(name), { input: caseOf(name).input(ids) });
      expect([name, codeOf(answer)]).toEqual([name, 'UNAUTHENTICATED']);
    }
  });
});
