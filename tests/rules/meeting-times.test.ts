import { describe, expect, test } from 'vitest';
import {
  confirmedTimeRefusal,
  type ScheduleStatusValue,
  type TimeRefusal,
  timeRefusal,
} from '../../src/modules/meetings/meetings.rules.ts';
import { liveStatus, scheduleStatus } from '../../src/modules/meetings/meetings.table.ts';
import { canBeIn, yearOn } from '../../src/modules/meetings/schedules.rules.ts';

describe('the time of a meeting', () => {
  const [day, otherDay] = ['2026-01-15', '2026-01-22'];
  type Refusals = [sameDay: TimeRefusal | null, otherDay: TimeRefusal | null, fromNoDay: TimeRefusal | null];
  const refusals = (rule: (before: string | null, after: string) => TimeRefusal | null) => [
    rule(day, day),
    rule(day, otherDay),
    rule(null, day),
  ];

  test.for<[ScheduleStatusValue, Refusals]>([
    ['PROVISIONAL', [null, null, null]],
    ['CONFIRMED', [null, 'RESCHEDULE_INSTEAD', null]],
    ['NOT_STATED', [null, 'RESCHEDULE_INSTEAD', null]],
    ['POSTPONED', ['CONFIRM_INSTEAD', 'CONFIRM_INSTEAD', 'CONFIRM_INSTEAD']],
    ['RESCHEDULED', ['KEEPS_TIME', 'KEEPS_TIME', 'KEEPS_TIME']],
    ['CANCELLED', ['KEEPS_TIME', 'KEEPS_TIME', 'KEEPS_TIME']],
  ])(
    'of a meeting that is %s and has not begun: to the same day, another day, and a day for the first time',
    ([status, expected]) => {
      const state = { scheduleStatus: status, liveStatus: 'NOT_STARTED' } as const;
      expect(refusals((before, after) => timeRefusal(state, before, after))).toEqual(expected);
    },
  );

  test.for(liveStatus.enumValues.filter((live) => live !== 'NOT_STARTED'))(
    'once it is %s: only its time on the day can be corrected',
    (live) => {
      for (const schedule of scheduleStatus.enumValues) {
        const state = { scheduleStatus: schedule, liveStatus: live };
        expect(refusals((before, after) => timeRefusal(state, before, after))).toEqual([null, 'KEEPS_TIME', null]);
      }
    },
  );

  test.for<[ScheduleStatusValue, Refusals]>([
    ['PROVISIONAL', [null, null, null]],
    ['NOT_STATED', [null, 'RESCHEDULE_INSTEAD', null]],
    ['POSTPONED', [null, null, null]],
    ['CANCELLED', [null, 'KEEPS_TIME', null]],
  ])('of a meeting that is %s and is being confirmed', ([status, expected]) => {
    expect(refusals((before, after) => confirmedTimeRefusal({ scheduleStatus: status }, before, after))).toEqual(expected);
  });
});

describe('the council year of a day', () => {
  const years = [
    { id: 'a', startsOn: '2024-05-15', endsOn: '2025-05-20' },
    { id: 'b', startsOn: '2025-05-21', endsOn: '2026-05-19' },
    { id: 'overlapping', startsOn: '2026-05-19', endsOn: '2027-05-18' },
    { id: 'without an end', startsOn: '2020-05-20', endsOn: null },
  ];

  test.for([
    ['its first day', '2024-05-15', 'a'],
    ['its last day', '2025-05-20', 'a'],
    ['the first day of the next', '2025-05-21', 'b'],
    ['a day in two years', '2026-05-19', null],
    ['a day in none', '2023-01-10', null],
  ] as const)('is told by %s', ([, day, year]) => {
    expect(yearOn(years, day)).toBe(year);
  });

  test('may be stated where the year does not rule it out', () => {
    const [known, open] = [years[1], years[3]];
    if (!known || !open) throw new Error('the years are listed above');
    expect(['2025-05-20', '2025-05-21', '2026-05-19', '2026-05-20'].map((day) => canBeIn(known, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['2020-05-19', '2099-01-01'].map((day) => canBeIn(open, day))).toEqual([false, true]);
    expect(canBeIn({ startsOn: null, endsOn: '2020-05-19' }, '2020-05-20')).toBe(false);
  });
});
