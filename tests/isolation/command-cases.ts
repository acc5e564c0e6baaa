/** For each mutation, the inputs that would tell of hidden records if any could: its case's input with one hidden record in each place. */
import { NIL } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import { type Input, cases as mutationCases, mutationParts, versioned } from '../mutations/cases.ts';
import { type SceneIds, sceneTypes } from '../mutations/scene.ts';
import type { FilledCouncil, NodeType, RowSet } from './filled-council.ts';
import type { Case, Question } from './questions.ts';

export const mutations: Record<string, Case> = Object.fromEntries(
  Object.entries(mutationCases).map(([name, { input }]) => [
    name,
    ({ council, open, hidden }) =>
      together(
        name,
        withHidden(input(idsOf(council, open)), hidden).flatMap((given) => withVersion(name, given, hidden)),
      ),
  ]),
);

/** A set has one record of each type. */
function idsOf({ slug, councilId }: FilledCouncil, set: RowSet): SceneIds {
  const ids = Object.entries(sceneTypes).map(([name, type]) => [name, set.globalId(type)]);
  const ofCouncil = { council: slug, councilId: globalId('Council', { councilId, id: NIL }) };
  return { ...Object.fromEntries(ids), ...ofCouncil } as SceneIds;
}

const idForm = /^([A-Za-z]+)_[\w-]{27}$/;
/** The type of record that an id names; undefined for other texts, and for the id of a council, which is never hidden. */
const typeIn = (value: unknown) => {
  const type = idForm.exec(String(value))?.[1];
  return type === 'Council' ? undefined : type;
};

/** The input once for each place that names a record, at any depth, with a hidden record there. A list gets it added. */
function withHidden<T>(input: T, hidden: RowSet): T[] {
  if (Array.isArray(input)) {
    const type = typeIn(input[0]);
    if (type) return [[...input, hidden.globalId(type as NodeType)] as T];
    return input.flatMap((element, index) => withHidden(element, hidden).map((changed) => input.with(index, changed) as T));
  }
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([field, value]) =>
      withHidden(value, hidden).map((changed) => ({ ...input, [field]: changed })),
    );
  }
  const type = typeIn(input);
  return type ? [hidden.globalId(type as NodeType) as T] : [];
}

/** With a hidden target also at a version that it cannot have: STALE_VERSION would tell that there is such a record. */
function withVersion(name: string, input: Input, hidden: RowSet): Input[] {
  const target = versioned.find((mutation) => mutation.name === name);
  const isHiddenTarget = target?.types.some((type) => input[target.field] === hidden.globalId(type as NodeType));
  return isHiddenTarget ? [{ ...input, expectedVersion: 99 }, input] : [input];
}

/** One request that runs a mutation with each input in turn. */
function together(name: string, inputs: Input[]): Question[] {
  if (inputs.length === 0) return [];
  const { type, field } = mutationParts(name);
  const variables = inputs.map((_, index) => `$i${index}: ${type}!`).join(', ');
  const fields = inputs.map((_, index) => `q${index}: ${field(`$i${index}`)}`).join(' ');
  return [
    {
      document: `mutation M(${variables}) { ${fields} }`,
      variables: Object.fromEntries(inputs.map((input, index) => [`i${index}`, input])),
    },
  ];
}
