/** The form of performance reports: tables as printed, cell by cell; what the cells mean is worked out when they are loaded. */
import { z } from 'zod';
import { contact, date, itemRef, key, names, provenance, text } from './format-parts.ts';

export const indicator = z.strictObject({
  ...provenance,
  key,
  name: text,
  alsoKnownAs: names,
  /** The service's code, e.g. "CP8-QL". */
  code: text.optional(),
  unit: z.enum(['COUNT', 'PERCENT', 'RATE_PER_10000', 'OTHER']),
  /** UNKNOWN unless the report's own words or target make it plain. */
  polarity: z.enum(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN']),
  definition: text.optional(),
});

/** A printed cell; an empty string where it was left blank. */
const cell = z.string();

export const indicatorSet = z.strictObject({
  ...provenance,
  key,
  title: text,
  /** Edition, e.g. "July 2023". */
  periodLabel: text,
  asAt: date,
  methodNote: text.optional(),
  contact: contact.optional(),
  agendaItem: itemRef.optional(),
  /** The place of its file among the item's documents, from 1. */
  document: z.number().int().positive().optional(),
  /** Columns of values, e.g. "Jun-22"; the same in every table. */
  periods: z.array(z.string().regex(/^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}$/)),
  sections: z.array(
    z.strictObject({
      title: text,
      /** As the table of contents words it, and the page it gives. */
      titleInContents: text.optional(),
      page: text.optional(),
      commentary: names,
      /** Headings of the columns that the table has beside its values, as printed; absent for a section of text. */
      columns: z
        .strictObject({
          target: text.optional(),
          rag: text.optional(),
          direction: text.optional(),
          benchmarks: z
            .array(
              z.strictObject({
                comparator: z.enum(['OWN_EARLIER', 'STATISTICAL_NEIGHBOURS', 'REGION', 'NATION', 'OTHER']),
                label: text,
              }),
            )
            .default([]),
        })
        .optional(),
      rows: z
        .array(
          z.strictObject({
            indicator: key,
            nameAsPublished: text,
            /** One cell for each period. */
            values: z.array(cell),
            /** Present exactly where the table has the column. */
            target: cell.optional(),
            rag: cell.optional(),
            direction: cell.optional(),
            benchmarks: z.array(cell).default([]),
          }),
        )
        .default([]),
    }),
  ),
});
