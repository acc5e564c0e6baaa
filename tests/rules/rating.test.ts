import { expect, test } from 'vitest';
import { indicatorSet } from '../../seeds/format-performance.ts';
import { performance202307 } from '../../seeds/southampton/performance-2023-07.ts';
import { numberIn, ratingOf, readRag, readTarget } from '../../src/modules/performance/performance.rules.ts';

test.for<[value: number, target: string, polarity: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'UNKNOWN', rating: string | null]>([
  [95, '95%', 'HIGHER_IS_BETTER', 'GREEN'],
  [94.9, '95%', 'HIGHER_IS_BETTER', 'AMBER'],
  [90, '95%', 'HIGHER_IS_BETTER', 'AMBER'],
  [89.9, '95%', 'HIGHER_IS_BETTER', 'RED'],
  [60, '60', 'LOWER_IS_BETTER', 'GREEN'],
  [65, '60', 'LOWER_IS_BETTER', 'AMBER'],
  [66, '60', 'LOWER_IS_BETTER', 'RED'],
  [60, '60', 'UNKNOWN', null],
  [35, '<36%', 'UNKNOWN', 'GREEN'],
  [36, '<36%', 'UNKNOWN', 'AMBER'],
  [42, '<36%', 'UNKNOWN', 'RED'],
  [36, '>36%', 'UNKNOWN', 'AMBER'],
])('%d against “%s”, %s: %s', ([value, target, polarity, rating]) => {
  const aim = readTarget(target);
  expect(aim && ratingOf(value, aim, polarity, 5)).toBe(rating);
});

test('every printed colour of the report fits the rule “green on target, amber within 5”, which the report does not state', () => {
  const rows = indicatorSet.parse(performance202307).sections.flatMap((section) => section.rows);
  const coloured = rows.flatMap((row) => {
    const published = readRag(row.rag ?? '').value;
    const target = readTarget(row.target ?? '');
    const last = numberIn(row.values.at(-1) ?? '');
    if (!['GREEN', 'AMBER', 'RED'].includes(published) || !target || last === null) return [];
    return [{ published, computed: ratingOf(last, target, 'HIGHER_IS_BETTER', 5) }];
  });
  expect(coloured).toHaveLength(14);
  expect(coloured.filter(({ published, computed }) => published !== computed)).toEqual([]);
});
