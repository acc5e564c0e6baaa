/**
 * What an operation costs, before it is executed: the objects that its answer can have, where lists that take no size have their usual length, and
 * what some fields cost beside. COST in the description of the schema states the rules.
 *
 * Each fragment is looked at once, so the time grows with the length of the document, not with what its fragments expand to. A field that is
 * selected twice counts twice. Of fragments on different types, those of the type that costs most count: an object is of one type.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { chargeOf, snapshotEvents, usualRecordsOf } from './cost-weights.ts';
import { type Introspected, introspectedForOne, introspectedLengths } from './introspected.ts';
import type { Sizes } from './sizes.ts';

export interface Cost {
  requested: number;
  /** What each event of a subscription takes to execute. */
  perEvent: number;
}

/** What a selection costs on one object. */
interface Part {
  fixed: number;
  /** Of a connection: for each record on its page. Of `__Type`: instead of `fixed`, where it may be the largest type. */
  varying: number;
  /** Of an interface or a union: what objects of one type cost beside. */
  byType: Map<GraphQLObjectType, number>;
}

const metaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map([
  ['__schema', SchemaMetaFieldDef],
  ['__type', TypeMetaFieldDef],
]);

/** Prices operations of one schema. */
export class CostModel {
  readonly #schema: GraphQLSchema;
  readonly #introspected: ReadonlyMap<string, Introspected>;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#introspected = introspectedLengths(schema);
  }

  /** The operation must be valid. */
  of(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, sizes: Sizes): Cost {
    const root = this.#schema.getRootType(operation.operation);
    const { fixed } = root ? new Pricing(this, fragments, sizes).ofSelection(operation.selectionSet, root) : { fixed: 0 };
    const [field] = operation.selectionSet.selections;
    const hasSnapshot = operation.operation === 'subscription' && field?.kind === Kind.FIELD && sizes.asksForSnapshot(field);
    const whole = (cost: number) => Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER);
    return { requested: whole(1 + fixed * (hasSnapshot ? snapshotEvents : 1)), perEvent: whole(1 + fixed) };
  }

  fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    return metaFields.get(name) ?? ('getFields' in type ? type.getFields()[name] : undefined);
  }

  introspected(type: GraphQLCompositeType, field: string): Introspected | undefined {
    return this.#introspected.get(`${type.name}.${field}`);
  }

  possibleTypes(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
  }

  includes(type: GraphQLCompositeType, other: GraphQLObjectType): boolean {
    return type === other || (isAbstractType(type) && this.#schema.isSubType(type, other));
  }

  typeNamed(name: string): GraphQLCompositeType | undefined {
    const type = this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** Prices one operation. */
class Pricing {
  readonly #model: CostModel;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizes: Sizes;
  readonly #byFragment = new Map<string, Part>();

  constructor(model: CostModel, fragments: ReadonlyMap<string, FragmentDefinitionNode>, sizes: Sizes) {
    this.#model = model;
    this.#fragments = fragments;
    this.#sizes = sizes;
  }

  ofSelection({ selections }: SelectionSetNode, on: GraphQLCompositeType): Part {
    const part = nothing();
    for (const selection of selections) {
      if (this.#sizes.isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) this.#addField(part, selection, on);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? this.#model.typeNamed(selection.typeCondition.name.value) : on;
        if (type) this.#addFragment(part, this.ofSelection(selection.selectionSet, type), { on, type });
      } else {
        const fragment = this.#fragments.get(selection.name.value);
        const type = fragment && this.#model.typeNamed(fragment.typeCondition.name.value);
        if (type) this.#addFragment(part, this.#ofFragment(fragment, type), { on, type });
      }
    }
    return part;
  }

  #ofFragment({ name, selectionSet }: FragmentDefinitionNode, type: GraphQLCompositeType): Part {
    let part = this.#byFragment.get(name.value);
    if (!part) {
      part = this.ofSelection(selectionSet, type);
      this.#byFragment.set(name.value, part);
    }
    return part;
  }

  #addField(part: Part, field: FieldNode, on: GraphQLCompositeType): void {
    const definition = this.#model.fieldOf(on, field.name.value);
    if (!definition) return;
    part.fixed += chargeOf(definition);
    const type = getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(type)) return;
    const inner = this.ofSelection(field.selectionSet, type);
    if (type.name.startsWith('__')) {
      this.#addIntrospected(part, inner, { on, type, name: field.name.value });
      return;
    }
    const isList = isListType(getNullableType(definition.type));
    const one = 1 + inner.fixed + (isConnection(type) ? inner.varying * this.#sizes.ofPage(field) : 0) + largest(inner.byType);
    if (isList && isConnection(on)) part.varying += one;
    else part.fixed += isList ? one * (this.#sizes.ofIds(field) ?? usualRecordsOf(definition)) : one;
  }

  #addIntrospected(
    part: Part,
    inner: Part,
    { on, type, name }: { on: GraphQLCompositeType; type: GraphQLCompositeType; name: string },
  ) {
    const { average, largest } = this.#model.introspected(on, name) ?? { average: 1, largest: 1 };
    // In the list of all types, each counts as an average one.
    const isAnyType = type.name === '__Type' && on.name !== '__Schema';
    const one = 1 / introspectedForOne + (isAnyType ? inner.varying : inner.fixed);
    part.fixed += average * one;
    part.varying += largest * one;
  }

  /** Adds what a fragment on `type` costs on an object of `on`. */
  #addFragment(part: Part, inner: Part, { on, type }: { on: GraphQLCompositeType; type: GraphQLCompositeType }): void {
    part.varying += inner.varying;
    const possible = this.#model.possibleTypes(on);
    if (isAbstractType(on)) {
      const common = possible.filter((each) => this.#model.includes(type, each));
      const isForAll = common.length === possible.length;
      if (isForAll) part.fixed += inner.fixed;
      for (const each of common) add(part.byType, each, (isForAll ? 0 : inner.fixed) + (inner.byType.get(each) ?? 0));
    } else {
      const [only] = possible;
      if (only && this.#model.includes(type, only)) part.fixed += inner.fixed + (inner.byType.get(only) ?? 0);
    }
  }
}

function nothing(): Part {
  return { fixed: 0, varying: 0, byType: new Map() };
}

function add(costs: Map<GraphQLObjectType, number>, type: GraphQLObjectType, cost: number): void {
  if (cost > 0) costs.set(type, (costs.get(type) ?? 0) + cost);
}

function largest(costs: ReadonlyMap<GraphQLObjectType, number>): number {
  return Math.max(0, ...costs.values());
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection');
}
