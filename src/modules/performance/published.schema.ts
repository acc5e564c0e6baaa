/** What performance tables print beside their values, as printed. */
import { builder } from '../../graphql/builder.ts';
import type { BenchmarkValue, PublishedDirectionValue, PublishedRagValue, TargetValue } from './indicator-sets.table.ts';

export const TargetOperator = builder.enumType('TargetOperator', {
  description: 'How a value is compared with its target.',
  values: {
    AT_LEAST: { description: 'Value or more.' },
    AT_MOST: { description: 'Value or less.' },
    LESS_THAN: { description: 'Less than the value, printed “<”.' },
    MORE_THAN: { description: 'More than the value, printed “>”.' },
    UNSTATED: { description: 'A bare number; whether more or less is better follows from polarity.' },
  },
});

export const Comparator = builder.enumType('Comparator', {
  description: 'With whom a figure is compared.',
  values: {
    OWN_EARLIER: { description: "The council itself, earlier, e.g. “So'ton 21/22”." },
    STATISTICAL_NEIGHBOURS: { description: 'Similar councils.' },
    REGION: { description: 'The region, e.g. “South East”.' },
    NATION: { description: 'The nation, e.g. “England”.' },
    OTHER: { description: 'Anyone else.' },
  },
});

export const RagValue = builder.enumType('RagValue', {
  description: 'A red, amber or green rating.',
  values: {
    RED: { description: 'Off target.' },
    AMBER: { description: 'Near target.' },
    GREEN: { description: 'On target.' },
    UNKNOWN: { description: 'A rating was published but its colour is lost; not guessed.' },
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
    NOT_SET: { description: 'Printed “-”.' },
    BLANK: { description: 'Left blank.' },
  },
});

export const ChangeAssessment = builder.enumType('ChangeAssessment', {
  description: 'What a change means.',
  values: {
    IMPROVED: { description: 'Better.' },
    WORSENED: { description: 'Worse.' },
    UNCHANGED: { description: 'The same.' },
    NOT_ASSESSED: { description: 'Polarity is neutral or unknown.' },
  },
});

export const IndicatorTarget = builder.objectRef<TargetValue>('IndicatorTarget');

builder.objectType(IndicatorTarget, {
  description: 'What is aimed at.',
  fields: (t) => ({
    operator: t.expose('operator', { type: TargetOperator, description: 'How to compare.' }),
    value: t.exposeFloat('value', { description: 'The number.' }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'As printed, e.g. “<36%”.' }),
  }),
});

export const Benchmark = builder.objectRef<BenchmarkValue>('Benchmark');

builder.objectType(Benchmark, {
  description: 'A figure for comparison.',
  fields: (t) => ({
    comparator: t.expose('comparator', { type: Comparator, description: 'With whom.' }),
    label: t.exposeString('label', { description: 'Column heading as printed, e.g. “Statistical Neighbours”.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'The number; null when “-” or blank.' }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'As printed.' }),
  }),
});

export const PublishedRag = builder.objectRef<PublishedRagValue>('PublishedRag');

builder.objectType(PublishedRag, {
  description: 'A rating as published.',
  fields: (t) => ({
    value: t.expose('value', { type: RagValue, description: 'The rating.' }),
    asPublished: t.exposeString('asPublished', { description: 'The symbol, word for word, e.g. “●” or “-”.' }),
  }),
});

export const PublishedDirection = builder.objectRef<PublishedDirectionValue>('PublishedDirection');

builder.objectType(PublishedDirection, {
  description: 'An arrow as published. It may mean better and worse rather than up and down; never trust it for arithmetic.',
  fields: (t) => ({
    value: t.expose('value', { type: Direction, description: 'The arrow.' }),
    asPublished: t.exposeString('asPublished', { description: 'The symbol, e.g. “↑”.' }),
    columnLabel: t.exposeString('columnLabel', { description: 'Column heading, e.g. “Trend” or “Direction of travel”.' }),
  }),
});
