/** The values in an operation that decide how much it asks for: sizes of pages and lists, and whether a part is left out. */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import { pageSizes } from './page-size.ts';

const first = 'first';
const last = 'last';
const ids = 'ids';
const snapshot = 'snapshot';
const condition = 'if';
const sizing: ReadonlySet<string> = new Set([first, last, ids, snapshot, condition]);

export type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** The names of the variables that decide sizes. The others do not change what the operation costs. */
export function sizingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (!sizing.has(name.value)) return;
      for (const each of value.kind === Kind.LIST ? value.values : [value])
        if (each.kind === Kind.VARIABLE) names.add(each.name.value);
    },
  });
  return [...names];
}

/** The default of each variable that has one. */
export type Defaults = ReadonlyMap<string, ValueNode>;

export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Defaults {
  return new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue ? [[variable.name.value, defaultValue]] : [])),
  );
}

export class Sizes {
  readonly #variables: Variables;
  readonly #defaults: Defaults;

  constructor(variables: Variables, defaults: Defaults) {
    this.#variables = variables;
    this.#defaults = defaults;
  }

  /** The values of the named variables as far as they decide sizes: equal for equal costs. */
  keyOf(names: readonly string[]): string {
    return names.map((name) => this.#ofVariable(name)).join();
  }

  isLeftOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(
      (directive) =>
        (directive.name.value === 'skip' && this.#size(directive, condition) === 1) ||
        (directive.name.value === 'include' && this.#size(directive, condition) === 0),
    );
  }

  /** Records on the page that a connection's field asks for. A size that its resolver refuses counts as the largest that it takes. */
  ofPage(field: FieldNode): number {
    const asked = Math.max(this.#size(field, first) ?? -1, this.#size(field, last) ?? -1);
    return asked < 0 ? pageSizes.default : Math.min(asked, pageSizes.max);
  }

  /** Records in a list that takes ids; null for another list. */
  ofIds(field: FieldNode): number | null {
    return this.#size(field, ids);
  }

  asksForSnapshot(field: FieldNode): boolean {
    return this.#size(field, snapshot) === 1;
  }

  /** A number or the length of a list; for a condition 1 or 0; null without a value. */
  #size({ arguments: args = [] }: FieldNode | DirectiveNode, name: string): number | null {
    const value = args.find((each) => each.name.value === name)?.value;
    return value ? this.#of(value) : null;
  }

  #of(value: ValueNode): number | null {
    switch (value.kind) {
      case Kind.VARIABLE:
        return this.#ofVariable(value.name.value);
      case Kind.INT:
        return Number(value.value);
      case Kind.BOOLEAN:
        return Number(value.value);
      case Kind.LIST:
        return value.values.length;
      // A single value stands for a list of it.
      case Kind.STRING:
        return 1;
      default:
        return null;
    }
  }

  #ofVariable(name: string): number | null {
    const given = this.#variables && Object.hasOwn(this.#variables, name) ? this.#variables[name] : undefined;
    if (given === undefined) {
      const byDefault = this.#defaults.get(name);
      return byDefault ? this.#of(byDefault) : null;
    }
    if (typeof given === 'number') return given;
    if (typeof given === 'boolean') return Number(given);
    if (typeof given === 'string') return 1;
    return Array.isArray(given) ? given.length : null;
  }
}
