/** What performance tables print beside their values: each cell as printed, with its reading. */
import { builder } from '../../graphql/builder.ts';
import type { BenchmarkValue, PublishedDirectionValue, PublishedRagValue, TargetValue } from './indicator-sets.table.ts';

export const TargetOperator = builder.enumType('TargetOperator', {
  description: 'Comparison of a value with its target.',
  values: {
    AT_LEAST: { description: 'The target or more, printed “≥”.' },
    AT_MOST: { description: 'The target or less, printed “≤”.' },
    LESS_THAN: { description: 'Less than the target, printed “<”.' },
    MORE_THAN: { description: 'More than the target, printed “>”.' },
    UNSTATED: { description: 'A number is printed without an operator.' },
  },
});

export const Comparator = builder.enumType('Comparator', {
  description: 'Body that the comparison figure describes.',
  values: {
    OWN_EARLIER: { description: "The council itself, earlier, e.g. “So'ton 21/22”." },
    STATISTICAL_NEIGHBOURS: { description: 'Similar councils, e.g. “Statistical Neighbours”.' },
    REGION: { description: 'The region, e.g. “South East”.' },
    NATION: { description: 'The nation, e.g. “England”.' },
    OTHER: { description: 'Another body.' },
  },
});

export const RagValue = builder.enumType('RagValue', {
  description: 'A red, amber or green rating.',
  values: {
    RED: { description: 'Off target.' },
    AMBER: { description: 'Near target.' },
    GREEN: { description: 'On target.' },
    UNKNOWN: { description: 'A rating is printed, but its colour is lost; see `asPublished`.' },
    NOT_SET: { description: 'Printed “-”.' },
    BLANK: { description: 'Left blank.' },
  },
});

export const Direction = builder.enumType('Direction', {
  description: 'A direction.',
  values: {
    UP: { description: 'Up.' },
    DOWN: { description: 'Down.' },
    LEVEL: { description: 'No change.' },
    UNKNOWN: { description: 'Another symbol is printed; see `asPublished`.' },
    NOT_SET: { description: 'Printed “-”.' },
    BLANK: { description: 'Left blank.' },
  },
});

export const ChangeAssessment = builder.enumType('ChangeAssessment', {
  description: 'Whether a change is for the better.',
  values: {
    IMPROVED: { description: 'Better.' },
    WORSENED: { description: 'Worse.' },
    UNCHANGED: { description: 'No change.' },
    NOT_ASSESSED: { description: 'Not assessed, because polarity is NEUTRAL or UNKNOWN.' },
    NO_VALUE: { description: 'Not assessed, because one of the two periods has no value.' },
  },
});

export const IndicatorTarget = builder.objectRef<TargetValue>('IndicatorTarget');

builder.objectType(IndicatorTarget, {
  description: 'A target as published.',
  fields: (t) => ({
    operator: t.expose('operator', { type: TargetOperator, description: 'Derived: the operator in `valueAsPublished`.' }),
    value: t.exposeFloat('value', { description: 'Derived: the number in `valueAsPublished`.' }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'Target as printed, e.g. “<36%”.' }),
  }),
});

export const Benchmark = builder.objectRef<BenchmarkValue>('Benchmark');

builder.objectType(Benchmark, {
  description: 'A figure for comparison.',
  fields: (t) => ({
    comparator: t.expose('comparator', { type: Comparator, description: 'Derived: body that the figure describes, by `label`.' }),
    label: t.exposeString('label', { description: 'Column heading as printed, e.g. “Statistical Neighbours”.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'Derived: the number in `valueAsPublished`; null for “-” and a blank.',
    }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'Figure as printed.' }),
  }),
});

export const PublishedRag = builder.objectRef<PublishedRagValue>('PublishedRag');

builder.objectType(PublishedRag, {
  description: 'A rating as published.',
  fields: (t) => ({
    value: t.expose('value', { type: RagValue, description: 'Derived: the rating that the symbol stands for.' }),
    asPublished: t.exposeString('asPublished', { description: 'Symbol as printed, e.g. “●” or “-”.' }),
  }),
});

export const PublishedDirection = builder.objectRef<PublishedDirectionValue>('PublishedDirection');

builder.objectType(PublishedDirection, {
  description:
    'An arrow as published. It may mean better or worse rather than up or down, and the report may not say between which periods; `change` is computed from the values instead.',
  fields: (t) => ({
    value: t.expose('value', { type: Direction, description: 'Derived: direction of the symbol.' }),
    asPublished: t.exposeString('asPublished', { description: 'Symbol as printed, e.g. “↑”.' }),
    columnLabel: t.exposeString('columnLabel', {
      description: 'Column heading as printed, e.g. “Trend” or “Direction of travel”.',
    }),
  }),
});
