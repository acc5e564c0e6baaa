/**
 * Limits of what a document may look like. They are checked before it is validated, because validation compares all fields and fragments of a
 * selection in pairs. Each fragment is looked at once, so the time grows with the length of the document, not with what its fragments expand to.
 */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

export interface DocumentLimits {
  /** Levels of nested fields. */
  depth: number;
  /** Fields with an alias in one operation. */
  aliases: number;
  /** Fields of one operation that their selection has already, each with the fields that are nested in it. */
  duplicates: number;
  /** Places where a document uses a fragment by name. */
  fragments: number;
}

/** The limit that a document exceeds. */
export interface Excess {
  limit: keyof DocumentLimits;
  requested: number;
}

/** What a selection has, with what its fragments have. */
interface Shape {
  depth: number;
  aliases: number;
  duplicates: number;
  /** Fields, with those that are nested. */
  fields: number;
  /** The fields of the selection itself: for each name, how many fields it stands for, with those that are nested. */
  names: ReadonlyMap<string, number>;
}

const none: Shape = { depth: 0, aliases: 0, duplicates: 0, fields: 0, names: new Map() };

/** A limit that the document or one of its operations exceeds; null if there is none. The document need not be valid. */
export function excessOf(document: DocumentNode, limits: DocumentLimits): Excess | null {
  let fragments = 0;
  visit(document, { FragmentSpread: () => void fragments++ });
  if (fragments > limits.fragments) return { limit: 'fragments', requested: fragments };
  const shapes = new Shapes(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = shapes.of(definition.selectionSet);
    for (const limit of ['depth', 'aliases', 'duplicates'] as const) {
      if (shape[limit] > limits[limit]) return { limit, requested: shape[limit] };
    }
  }
  return null;
}

class Shapes {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #byFragment = new Map<string, Shape>();

  constructor({ definitions }: DocumentNode) {
    for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
  }

  /** `type`: the condition of the fragment whose selection it is. Fields on different types are not the same field. */
  of({ selections }: SelectionSetNode, type = ''): Shape {
    let [depth, aliases, duplicates, fields] = [0, 0, 0, 0];
    const names = new Map<string, number>();
    const count = (name: string, times: number) => {
      const before = names.get(name);
      if (before !== undefined) duplicates = bounded(duplicates + times);
      names.set(name, bounded((before ?? 0) + times));
    };
    const add = (shape: Shape, isNested: boolean) => {
      depth = Math.max(depth, shape.depth + Number(isNested));
      aliases = bounded(aliases + shape.aliases);
      duplicates = bounded(duplicates + shape.duplicates);
      fields = bounded(fields + shape.fields + Number(isNested));
      if (!isNested) for (const [name, times] of shape.names) count(name, times);
    };
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const nested = selection.selectionSet ? this.of(selection.selectionSet) : none;
          add(nested, true);
          if (selection.alias) aliases = bounded(aliases + 1);
          count(`${type}.${(selection.alias ?? selection.name).value}`, bounded(nested.fields + 1));
          break;
        }
        case Kind.INLINE_FRAGMENT:
          add(this.of(selection.selectionSet, selection.typeCondition?.name.value ?? type), false);
          break;
        default:
          add(this.#ofFragment(selection.name.value), false);
      }
    }
    return { depth, aliases, duplicates, fields, names };
  }

  #ofFragment(name: string): Shape {
    const known = this.#byFragment.get(name);
    if (known) return known;
    // Within itself a fragment counts as empty: validation refuses it.
    this.#byFragment.set(name, none);
    const fragment = this.#fragments.get(name);
    const shape = fragment ? this.of(fragment.selectionSet, fragment.typeCondition.name.value) : none;
    this.#byFragment.set(name, shape);
    return shape;
  }
}

/** Fragments that use fragments can stand for more fields than can be counted. */
function bounded(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
