/** Random queries over the whole schema, for the records of one council. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { Random } from '../torture/random.ts';

export interface Subject {
  slug: string;
  panelSlug: string;
  /** Ids of records. */
  ids: readonly string[];
  /** Words to look for. */
  words: readonly string[];
}

/** Refused without a permission; what lists the councils of other tests; and what each asker has of their own. */
const left = ['Council.apiKeys', 'Council.webhooks', 'Query.councils', 'Query.viewer'];
const depthMax = 4;

export class RandomQueries {
  readonly #random: Random;
  readonly #subject: Subject;
  #fields = 0;

  constructor(random: Random, subject: Subject) {
    this.#random = random;
    this.#subject = subject;
  }

  next(): string {
    this.#fields = 0;
    return `{ ${this.#rootField()} }`;
  }

  #rootField(): string {
    const fields = fieldsOf(schema.getQueryType() as GraphQLNamedType);
    const node = fields.filter(({ name }) => name === 'node');
    return this.#field('Query', this.#random.pick(this.#random.chance(0.5) ? node : fields), depthMax);
  }

  /** Each field has a name of its own, so that no two of different arguments or types clash. */
  #field(owner: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const id = this.#random.pick(this.#subject.ids);
    const given = field.args.flatMap((arg) => {
      const value = this.#argument(field.name, arg.name, arg.type, id);
      return value === null ? [] : [`${arg.name}: ${value}`];
    });
    const type = getNamedType(field.type) as GraphQLNamedOutputType;
    const found = owner === 'Query' && field.name === 'node' ? id.slice(0, id.indexOf('_')) : undefined;
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `f${this.#fields++}: ${field.name}${args}${this.#selection(type, depth - 1, found)}`;
  }

  /** `found` is the type of the record that is found, where it is known. */
  #selection(type: GraphQLNamedOutputType, depth: number, found?: string): string {
    if (!isCompositeType(type)) return '';
    if (isAbstractType(type)) {
      const typename = found ?? this.#random.pick(schema.getPossibleTypes(type)).name;
      const record = schema.getType(typename) as GraphQLNamedOutputType;
      return ` { __typename ... on ${typename}${this.#selection(record, depth)} }`;
    }
    const fields = fieldsOf(type).filter(({ type: of }) => depth > 0 || !isCompositeType(getNamedType(of)));
    if (fields.length === 0) return ' { __typename }';
    const chosen = Array.from({ length: 1 + this.#random.below(3) }, () => this.#random.pick(fields));
    return ` { __typename ${chosen.map((field) => this.#field(type.name, field, depth)).join(' ')} }`;
  }

  /** Null for an argument that is left out. */
  #argument(field: string, name: string, type: GraphQLInputType, id: string): string | null {
    if (name === 'council') return JSON.stringify(this.#subject.slug);
    if (name === 'councils') return JSON.stringify([this.#subject.slug]);
    if (name === 'slug') return JSON.stringify(field === 'council' ? this.#subject.slug : this.#subject.panelSlug);
    if (name === 'id') return JSON.stringify(id);
    if (isNonNullType(type)) return this.#value(type.ofType, name);
    // Both together are refused.
    if (name === 'last' || name === 'before' || name === 'after') return null;
    return this.#random.chance(0.3) ? this.#value(type, name) : null;
  }

  #value(type: GraphQLInputType, name: string): string {
    const random = this.#random;
    if (isNonNullType(type)) return this.#value(type.ofType, name);
    if (isListType(type))
      return `[${Array.from({ length: 1 + random.below(2) }, () => this.#value(type.ofType, name)).join(', ')}]`;
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.3));
      return `{ ${fields.map((field) => `${field.name}: ${this.#value(field.type, field.name)}`).join(', ')} }`;
    }
    switch (type.name) {
      case 'Int':
        return String(1 + random.below(5));
      case 'Boolean':
        return String(random.chance(0.5));
      case 'ID':
        return JSON.stringify(random.pick(this.#subject.ids));
      case 'Date':
        return `"${2024 + random.below(4)}-0${1 + random.below(9)}-15"`;
      case 'DateTime':
        return `"${2024 + random.below(4)}-0${1 + random.below(9)}-15T18:00:00Z"`;
      case 'String':
        return JSON.stringify(name === 'council' ? this.#subject.slug : random.pick(this.#subject.words));
      default:
        return '"1"';
    }
  }
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).filter(({ name }) => !left.includes(`${type.name}.${name}`));
}
