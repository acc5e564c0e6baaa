/** For each mutation, the inputs that would tell of hidden records if any could: its case's input with one hidden record in each place. */
import { documentOf, type Input, cases as mutationCases, versioned } from '../mutations/cases.ts';
import type { SceneIds } from '../mutations/scene.ts';
import type { NodeType, RowSet } from './filled-council.ts';
import type { Case } from './root-cases.ts';

export const mutations: Record<string, Case> = Object.fromEntries(
  Object.entries(mutationCases).map(([name, { input }]) => [
    name,
    ({ open, hidden }) => withHidden(input(idsOf(open)), hidden).flatMap((given) => questionsOf(name, given, hidden)),
  ]),
);

/** A set has one record of each type. */
function idsOf(set: RowSet): SceneIds {
  return {
    meeting: set.globalId('Meeting'),
    earlierMeeting: set.globalId('Meeting'),
    agendaItem: set.globalId('AgendaItem'),
    resolution: set.globalId('Resolution'),
    person: set.globalId('Person'),
    document: set.globalId('Document'),
    recommendation: set.globalId('Recommendation'),
    successor: set.globalId('Recommendation'),
  };
}

const idForm = /^([A-Za-z]+)_[\w-]{27}$/;

/** The input once for each place that names a record, with a hidden record there. */
function withHidden(input: Input, hidden: RowSet): Input[] {
  return Object.entries(input).flatMap(([field, value]) => {
    const isList = Array.isArray(value);
    const type = idForm.exec(String(isList ? value[0] : value))?.[1];
    if (!type) return [];
    const id = hidden.globalId(type as NodeType);
    return [{ ...input, [field]: isList ? [...value, id] : id }];
  });
}

/** With a hidden target also at a version that it cannot have: STALE_VERSION would tell that there is such a record. */
function questionsOf(name: string, input: Input, hidden: RowSet) {
  const target = versioned.find((mutation) => mutation.name === name);
  const isHiddenTarget = target && input[target.field] === hidden.globalId(target.type as NodeType);
  const inputs = isHiddenTarget ? [{ ...input, expectedVersion: 99 }, input] : [input];
  return inputs.map((given) => ({ document: documentOf(name), variables: { input: given } }));
}
