/** Dates that a record may give only to the month or the year. */
import { builder } from '../../graphql/builder.ts';
import type { DatePrecisionValue } from './recorded-periods.rules.ts';

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'Precision of a recorded date.',
  values: {
    DAY: { description: 'To the day.' },
    MONTH: { description: 'To the month, e.g. “June 2023”.' },
    YEAR: { description: 'To the year, e.g. “in 2019”.' },
  },
});

export interface RecordedPeriodValue {
  asRecorded: string | null;
  from: string;
  to: string | null;
  precision: DatePrecisionValue;
}

export const RecordedPeriod = builder.objectRef<RecordedPeriodValue>('RecordedPeriod');

builder.objectType(RecordedPeriod, {
  description: 'A date or period as exactly as its record gives it.',
  fields: (t) => ({
    asRecorded: t.exposeString('asRecorded', {
      nullable: true,
      description: 'As printed, e.g. “June 2023”; null when it was entered as dates.',
    }),
    from: t.expose('from', {
      type: 'Date',
      description: 'Derived: the first day, worked out from `asRecorded` where that is given, e.g. 2023-06-01 for “June 2023”.',
    }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description:
        'Derived: the last day, worked out from `asRecorded` where that is given, e.g. 2023-06-30 for “June 2023”; null when only the beginning is recorded.',
    }),
    precision: t.expose('precision', { type: DatePrecision, description: 'Derived: precision of the recorded date.' }),
  }),
});

export const RecordedPeriodInput = builder.inputType('RecordedPeriodInput', {
  description: 'A date or period as exactly as its record gives it.',
  fields: (t) => ({
    asRecorded: t.string({ description: 'As printed, e.g. “June 2023”.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day, e.g. 2023-06-01 for “June 2023”.' }),
    to: t.field({
      type: 'Date',
      description:
        'Last day, e.g. 2023-06-30. Null for the last day of the month or year of `from`; with DAY, when only the beginning is recorded.',
    }),
    precision: t.field({ type: DatePrecision, required: true, description: 'Precision of the recorded date.' }),
  }),
});
