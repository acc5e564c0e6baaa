import { expect, test } from 'vitest';
import {
  canStillHear,
  hasTakenPlace,
  mayBeOver,
  mayHaveDecided,
  mayHaveMet,
} from '../../src/modules/meetings/held-meetings.rules.ts';
import { meetingStatus } from '../../src/modules/meetings/meetings.table.ts';

const [past, today, future] = ['2026-01-14', '2026-01-15', '2026-01-16'] as const;
const rules = { hasTakenPlace, mayHaveMet, mayHaveDecided, mayBeOver, canStillHear };
type Rule = keyof typeof rules;

const ended: Rule[] = ['hasTakenPlace', 'mayHaveMet', 'mayHaveDecided', 'mayBeOver'];
const sitting: Rule[] = ['hasTakenPlace', 'mayHaveMet', 'mayHaveDecided', 'canStillHear'];

/** The rules that hold for a meeting with each status: without a day, on a past day, today, and on a future day. */
const table: Record<(typeof meetingStatus.enumValues)[number], [Rule[], Rule[], Rule[], Rule[]]> = {
  PROVISIONAL: [['canStillHear'], [], ['canStillHear'], ['canStillHear']],
  SCHEDULED: [['mayHaveMet', 'mayHaveDecided', 'mayBeOver', 'canStillHear'], ended, [...ended, 'canStillHear'], ['canStillHear']],
  POSTPONED: [['canStillHear'], [], ['canStillHear'], ['canStillHear']],
  RESCHEDULED: [[], [], [], []],
  CANCELLED: [[], [], [], []],
  IN_PUBLIC_SESSION: [sitting, sitting, sitting, sitting],
  IN_PRIVATE_SESSION: [sitting, sitting, sitting, sitting],
  ADJOURNED: [sitting, sitting, sitting, sitting],
  CONCLUDED: [ended, ended, ended, ended],
  INQUORATE: Array(4).fill(['mayHaveMet', 'mayBeOver']) as [Rule[], Rule[], Rule[], Rule[]],
};

test.for(meetingStatus.enumValues)('a meeting that is %s', (status) => {
  const holding = [null, past, today, future].map((date) =>
    (Object.keys(rules) as Rule[]).filter((rule) => rules[rule]({ status, date }, today)),
  );
  expect(holding).toEqual(table[status]);
});
