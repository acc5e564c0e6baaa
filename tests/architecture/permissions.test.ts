/** A permission cannot be forgotten: code without one does not compile, and the runner checks it for every command. */
import { expect, test } from 'vitest';
import { builder } from '../../src/graphql/builder.ts';
import { declaredMutations, mutation } from '../../src/graphql/mutation.ts';
import { schema } from '../../src/graphql/schema.ts';
import { meetingRecord } from '../../src/modules/meetings/meetings.table.ts';
import { pathsWhere, product } from '../support/layers.ts';

test('code that declares a mutation without a permission does not compile', () => {
  const declarations = [
    // @ts-expect-error the builder of modules declares no mutation
    () => builder.mutationField,
    // @ts-expect-error nor several
    () => builder.mutationFields,
    () =>
      // @ts-expect-error a mutation has a permission
      mutation({
        name: 'openMeeting',
        description: 'Opens a meeting.',
        target: { record: meetingRecord, field: 'meeting', description: 'The meeting.' },
        payload: {},
        command: async () => {},
      }),
    () =>
      mutation({
        name: 'openMeeting',
        description: 'Opens a meeting.',
        // @ts-expect-error a list of permissions has at least one
        permission: [],
        target: { record: meetingRecord, field: 'meeting', description: 'The meeting.' },
        payload: {},
        command: async () => {},
      }),
  ];
  expect(declarations).toHaveLength(4);
});

test('only `mutation()` can declare mutations, and it has declared all of them', () => {
  expect(pathsWhere(product, /\bmutationBuilder\b/)).toEqual(['src/graphql/builder.ts', 'src/graphql/mutation.ts']);
  expect([...declaredMutations().keys()].sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
});
