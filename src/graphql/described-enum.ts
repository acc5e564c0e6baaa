/** An enum made from the one list that also gives the TypeScript type of its values. */
import { builder } from './builder.ts';

/** `values` maps each value to its description. */
export function describedEnum<Value extends string>(name: string, description: string, values: Readonly<Record<Value, string>>) {
  const described = Object.entries<string>(values).map(([value, meaning]) => [value, { description: meaning }]);
  return builder.enumType(name, { description, values: Object.fromEntries(described) as Record<Value, { description: string }> });
}
