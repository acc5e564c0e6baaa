/** The order of lists: by one field, ascending or descending. */
import { builder } from './builder.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way round to order.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  },
});

/** The input type that orders a list. `records` is the plural that descriptions use, e.g. “meetings”; `by` is the enum of fields. */
export const orderInput = <Field extends string>(
  name: string,
  records: string,
  by: PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, Field>,
) =>
  builder.inputType(name, {
    description: `How to order ${records}. Ties are broken by id, so pages never repeat or skip.`,
    fields: (t) => ({
      field: t.field({ type: by, required: true, description: 'What to order by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which way round.' }),
    }),
  });
