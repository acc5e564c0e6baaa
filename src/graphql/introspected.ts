/**
 * How many objects a field of introspection gives. The schema itself is counted, because a guess would either refuse the tools that load the
 * whole schema, or let through questions that repeat a large part of it for each of its fields.
 */
import { type GraphQLSchema, isAbstractType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Objects of introspection that cost 1 together: they are in memory. */
export const introspectedForOne = 2;

export interface Introspected {
  /** Of a type, in the list of all types. */
  average: number;
  /** Of any type that a question may lead to. */
  largest: number;
}

/** By the name of the type and of the field. */
export function introspectedLengths(schema: GraphQLSchema): ReadonlyMap<string, Introspected> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const lengths = (of: readonly number[], among = of.length): Introspected => ({
    average: of.reduce((sum, length) => sum + length, 0) / Math.max(among, 1),
    largest: Math.max(0, ...of),
  });
  const ofTypes = (of: readonly number[]) => lengths(of, types.length);
  const always = (length: number) => ({ average: length, largest: length });
  return new Map([
    ['__Schema.types', always(types.length)],
    ['__Schema.directives', always(schema.getDirectives().length)],
    ['__Type.fields', ofTypes(withFields.map((type) => Object.keys(type.getFields()).length))],
    ['__Type.interfaces', ofTypes(withFields.map((type) => type.getInterfaces().length))],
    ['__Type.possibleTypes', ofTypes(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length))],
    ['__Type.enumValues', ofTypes(types.filter(isEnumType).map((type) => type.getValues().length))],
    ['__Type.inputFields', ofTypes(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length))],
    // Of two types, about one is non-null or a list of another.
    ['__Type.ofType', always(0.5)],
    ['__Field.args', always(lengths(fields.map(({ args }) => args.length)).average)],
    ['__Directive.args', always(lengths(schema.getDirectives().map(({ args }) => args.length)).average)],
  ]);
}
