/** The cost of operations, calculated once for each document and the values of its variables that decide sizes. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type Cost, CostModel } from './cost.ts';
import { type Defaults, defaultsOf, Sizes, sizingVariables, type Variables } from './sizes.ts';

/** Costs that are kept of one operation. Clients use few page sizes. */
const keptMax = 50;

interface Priced {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Names of the variables that decide sizes. */
  sizing: readonly string[];
  defaults: Defaults;
  costs: Map<string, Cost>;
}

export class Prices {
  readonly #model: CostModel;
  /** By document and name of the operation. Documents are parsed once and kept. */
  readonly #known = new WeakMap<DocumentNode, Map<string, Priced | null>>();

  constructor(schema: GraphQLSchema) {
    this.#model = new CostModel(schema);
  }

  /** Null if the document has no such operation. The document must be valid; the variables need not be. */
  of(document: DocumentNode, operationName: string | null | undefined, variables: Variables): Cost | null {
    const priced = this.#pricedOf(document, operationName);
    if (!priced) return null;
    const { operation, fragments, sizing, defaults, costs } = priced;
    const sizes = new Sizes(variables, defaults);
    const key = sizing.length === 0 ? '' : sizes.keyOf(sizing);
    let cost = costs.get(key);
    if (!cost) {
      cost = this.#model.of(operation, fragments, sizes);
      if (costs.size >= keptMax) costs.clear();
      costs.set(key, cost);
    }
    return cost;
  }

  #pricedOf(document: DocumentNode, operationName: string | null | undefined): Priced | null {
    const name = operationName ?? '';
    const byName = this.#known.get(document) ?? new Map<string, Priced | null>();
    this.#known.set(document, byName);
    let priced = byName.get(name);
    if (priced === undefined) {
      priced = pricedOf(document, getOperationAST(document, operationName));
      byName.set(name, priced);
    }
    return priced;
  }
}

function pricedOf(document: DocumentNode, operation: OperationDefinitionNode | null | undefined): Priced | null {
  if (!operation) return null;
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    operation,
    fragments: new Map(fragments.map((each) => [each.name.value, each])),
    sizing: sizingVariables(document),
    defaults: defaultsOf(operation),
    costs: new Map(),
  };
}
