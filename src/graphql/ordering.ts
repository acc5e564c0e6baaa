/** How lists are ordered: by one field of theirs, either way round. */
import { builder } from './builder.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way round to order.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  },
});

/** The input that orders a list of `records` (named as readers say, e.g. “meetings”) by one of the fields of `by`. */
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
