/**
 * For each mutation a state in which it succeeds, and its input there. The tests of all mutations run over these: versions, retries, races
 * and isolation. Each module has its own in `<module>.cases.ts`.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { Permission } from '../../src/modules/access/permissions.ts';
import type { SceneIds, SceneState } from './scene.ts';

export type Input = Record<string, unknown>;

export interface MutationCase {
  state?: SceneState;
  /** With every optional field that names a record, so that naming a hidden one is tried in each. */
  input: (ids: SceneIds) => Input;
  /** The permission that this input needs, where the mutation needs another for each kind of record. */
  permission?: Permission;
}

export type MutationCases = Record<string, MutationCase>;

export const cases: MutationCases = {};
for (const name of globSync('*.cases.ts', { cwd: import.meta.dirname }).map((file) => path.basename(file, '.cases.ts'))) {
  Object.assign(cases, ((await import(`./${name}.cases.ts`)) as { cases: MutationCases }).cases);
}

/** The mutations that take a version, with the input field and the GraphQL types of the records that it can name. */
export const versioned = [...declaredMutations().values()].flatMap(({ name, target }) =>
  takesVersion(name) && !('oneOf' in target)
    ? [{ name, field: target.field, types: ('records' in target ? target.records : [target.record]).map(({ type }) => type) }]
    : [],
);

function takesVersion(name: string): boolean {
  const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
  return isInputObjectType(input) && 'expectedVersion' in input.getFields();
}

export function caseOf(name: string): MutationCase {
  const found = cases[name];
  if (!found) throw new Error(`${name} has no case: add one to tests/mutations/<module>.cases.ts`);
  return found;
}

/** The text of a mutation, with its input as a variable. It asks for the user errors and for the ids of the records in the payload. */
export function documentOf(name: string): string {
  const { type, field } = mutationParts(name);
  return `mutation M($input: ${type}!) { ${field('$input')} }`;
}

/** The type of a mutation's input, and the text of its field with a variable as its input. */
export function mutationParts(name: string) {
  const declared = schema.getMutationType()?.getFields()[name];
  const payload = declared && getNamedType(declared.type);
  const records = isObjectType(payload)
    ? Object.values(payload.getFields()).filter(({ type }) => isObjectType(getNamedType(type)))
    : [];
  const ids = records.filter((record) => record.name !== 'userErrors').map((record) => `${record.name} { id }`);
  return {
    type: `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
    field: (variable: string) =>
      `${name}(input: ${variable}) { __typename ${ids.join(' ')} userErrors { code field message currentVersion } }`,
  };
}
