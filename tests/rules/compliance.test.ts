import { describe, expect, test } from 'vitest';
import { type ItemFacts, type MeetingFacts, type Observation, observe } from '../../src/modules/compliance/compliance.rules.ts';

const today = '2023-08-01';

/** An item of the agenda as first published. */
const itemOf = (details: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ id: 'i1', number: '9', hasLocalGroundOnly: false, clearDaysSinceAdded: null, hasUrgencyReason: false },
  ...details,
});

/** A meeting with nothing to note. */
const faultless: MeetingFacts = {
  nation: 'ENGLAND',
  date: '2023-07-20',
  status: 'CONCLUDED',
  attendanceMode: 'IN_PERSON',
  clearDaysNotice: 5,
  isNoticeInferred: false,
  clearDaysRequired: 5,
  quorum: 3,
  membersPresent: 3,
  items: [itemOf()],
  seatedExecutiveMembers: [],
};
const virtual = { attendanceMode: 'VIRTUAL', date: '2022-03-21' };

const noted = (facts: Partial<MeetingFacts>) => observe({ ...faultless, ...facts }, today);
const codes = (facts: Partial<MeetingFacts>) => noted(facts).map(({ code }) => code);

describe('nothing is noted', () => {
  test.for<[name: string, facts: Partial<MeetingFacts>]>([
    ['of a faultless meeting', {}],
    ['of more notice than the rule requires', { clearDaysNotice: 6 }],
    ['of an agenda whose day of publication is not recorded', { clearDaysNotice: null }],
    ['of three clear days where the rule is three', { nation: 'WALES', clearDaysNotice: 3, clearDaysRequired: 3 }],
    ['of a meeting online on the first day of the statutory period', { attendanceMode: 'VIRTUAL', date: '2020-04-04' }],
    ['of a meeting online on the last day of the statutory period', { attendanceMode: 'VIRTUAL', date: '2021-05-06' }],
    ['of a meeting online outside England', { ...virtual, nation: 'WALES' }],
    ['of a hybrid meeting', { ...virtual, attendanceMode: 'HYBRID' }],
    ['of a meeting whose mode is not recorded', { ...virtual, attendanceMode: 'UNKNOWN' }],
    ['of a meeting online whose date is not recorded', { ...virtual, date: null }],
    ['of a meeting online that was cancelled', { ...virtual, status: 'CANCELLED' }],
    ['of a meeting online that was postponed', { ...virtual, status: 'POSTPONED' }],
    ['of a meeting online that was rescheduled', { ...virtual, status: 'RESCHEDULED' }],
    ['of an item added with as much notice as the rule requires', { items: [itemOf({ clearDaysSinceAdded: 5 })] }],
    ['of a late item with a reason of urgency', { items: [itemOf({ clearDaysSinceAdded: 0, hasUrgencyReason: true })] }],
    ['of a late item whose reason is restricted', { items: [itemOf({ clearDaysSinceAdded: 0, hasUrgencyReason: null })] }],
    ['of exactly a quorum', { membersPresent: 3 }],
    ['of attendance that is not recorded', { membersPresent: null }],
    ['of a panel whose quorum is not recorded', { quorum: null, membersPresent: 0 }],
    ['of a meeting planned for today', { status: 'SCHEDULED', date: today }],
    ['of a meeting planned for tomorrow', { status: 'SCHEDULED', date: '2023-08-02' }],
    ['of a meeting planned without a date', { status: 'SCHEDULED', date: null }],
    ['of a past meeting that was cancelled', { status: 'CANCELLED' }],
    ['of a past meeting that is still in session', { status: 'IN_PUBLIC_SESSION' }],
    [
      'under the law of England in Scotland',
      {
        nation: 'SCOTLAND',
        clearDaysNotice: 0,
        membersPresent: 0,
        items: [itemOf({ hasLocalGroundOnly: true })],
        seatedExecutiveMembers: ['Councillor One'],
      },
    ],
  ])('%s', ([, facts]) => {
    expect(noted(facts)).toEqual([]);
  });
});

describe('it is noted', () => {
  test.for<[name: string, facts: Partial<MeetingFacts>, Observation[]]>([
    [
      'that the notice was a day short',
      { clearDaysNotice: 4 },
      [
        {
          code: 'SHORT_NOTICE',
          message: "The agenda was published with 4 clear days' notice; the rule is 5.",
          reference: {
            text: 'Local Government Act 1972 s.100B(3)',
            url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100B',
          },
          agendaItemId: null,
        },
      ],
    ],
    [
      'that the notice was short, counted from an inferred day',
      { clearDaysNotice: 4, isNoticeInferred: true },
      [
        {
          code: 'SHORT_NOTICE',
          message:
            "The agenda was published with 4 clear days' notice; the rule is 5. The day of publication is inferred from the date above the signature.",
          reference: {
            text: 'Local Government Act 1972 s.100B(3)',
            url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100B',
          },
          agendaItemId: null,
        },
      ],
    ],
    [
      'that an item was added late without a reason',
      {
        items: [
          itemOf({ id: 'i2', number: '7', clearDaysSinceAdded: 5 }),
          itemOf({ clearDaysSinceAdded: 4 }),
          itemOf({ id: 'i3', clearDaysSinceAdded: 0, hasUrgencyReason: true }),
        ],
      },
      [
        {
          code: 'LATE_ITEM_WITHOUT_REASON',
          message: "Item 9 was added with 4 clear days' notice; the rule is 5, and no reason of urgency is recorded.",
          reference: {
            text: 'Local Government Act 1972 s.100B(4)',
            url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100B',
          },
          agendaItemId: 'i1',
        },
      ],
    ],
    [
      'that a meeting was online when that was no longer lawful',
      virtual,
      [
        {
          code: 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD',
          message:
            'The meeting is recorded as online only; that was lawful for councils in England from 4 April 2020 to 6 May 2021.',
          reference: { text: 'SI 2020/392 reg. 5', url: 'https://www.legislation.gov.uk/uksi/2020/392/regulation/5' },
          agendaItemId: null,
        },
      ],
    ],
    [
      'for each item restricted on a local ground only, with its number where it has one',
      {
        items: [
          itemOf({ id: 'i1', number: '9', hasLocalGroundOnly: true }),
          itemOf({ id: 'i2', number: '10', hasLocalGroundOnly: false }),
          itemOf({ id: 'i3', number: null, hasLocalGroundOnly: true }),
        ],
      },
      ['Item 9', 'An item'].map((which, index) => ({
        code: 'GROUND_NOT_IN_SCHEDULE_12A',
        message: `${which} is restricted on a ground of the council's own rules; the record does not cite Schedule 12A.`,
        reference: {
          text: 'Local Government Act 1972 s.100I and Schedule 12A',
          url: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A',
        },
        agendaItemId: ['i1', 'i3'][index] as string,
      })),
    ],
    [
      'that the meeting was one member short of a quorum',
      { membersPresent: 1, quorum: 2 },
      [
        {
          code: 'BELOW_QUORUM',
          message: '1 member is recorded present; the quorum is 2.',
          reference: {
            text: 'Local Government Act 1972 s.106',
            url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/106',
          },
          agendaItemId: null,
        },
      ],
    ],
    [
      'that the outcome of a past meeting is not recorded, which no law forbids',
      { status: 'SCHEDULED', date: '2023-07-31' },
      [
        {
          code: 'OUTCOME_NOT_RECORDED',
          message: 'The date has passed, and the records held here do not tell whether the meeting was held.',
          reference: null,
          agendaItemId: null,
        },
      ],
    ],
    [
      'for each member of the executive who held a seat',
      { seatedExecutiveMembers: ['Councillor One', 'Councillor Two'] },
      ['One', 'Two'].map((name) => ({
        code: 'EXECUTIVE_MEMBER_SEATED',
        message: `Councillor ${name} held a seat on the panel and a post in the executive on that day.`,
        reference: {
          text: 'Local Government Act 2000 s.9FA(3)',
          url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FA',
        },
        agendaItemId: null,
      })),
    ],
  ])('%s', ([, facts, observations]) => {
    expect(noted(facts)).toEqual(observations);
  });

  test('in Wales under the law of Wales', () => {
    const wales = { nation: 'WALES', clearDaysNotice: 2, clearDaysRequired: 3, seatedExecutiveMembers: ['Councillor One'] };
    expect(noted(wales).map(({ code, reference }) => [code, reference?.text])).toEqual([
      ['SHORT_NOTICE', 'Local Government Act 1972 s.100B(3)'],
      ['EXECUTIVE_MEMBER_SEATED', 'Local Government Act 2000 s.21(9)'],
    ]);
  });

  test.for<[name: string, facts: Partial<MeetingFacts>, code: Observation['code']]>([
    ['no clear day at all', { clearDaysNotice: 0 }, 'SHORT_NOTICE'],
    [
      'a meeting online the day before the statutory period',
      { ...virtual, date: '2020-04-03' },
      'VIRTUAL_OUTSIDE_STATUTORY_PERIOD',
    ],
    ['a meeting online the day after it', { ...virtual, date: '2021-05-07' }, 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD'],
    ['nobody present', { membersPresent: 0 }, 'BELOW_QUORUM'],
    ['a past meeting still provisional', { status: 'PROVISIONAL' }, 'OUTCOME_NOT_RECORDED'],
    ['the same in Scotland', { nation: 'SCOTLAND', status: 'PROVISIONAL' }, 'OUTCOME_NOT_RECORDED'],
  ])('for %s', ([, facts, code]) => {
    expect(codes(facts)).toEqual([code]);
  });

  test('all together, in one order', () => {
    const worst: MeetingFacts = {
      ...faultless,
      ...virtual,
      status: 'SCHEDULED',
      clearDaysNotice: 1,
      membersPresent: 0,
      items: [itemOf({ hasLocalGroundOnly: true })],
      seatedExecutiveMembers: ['Councillor One'],
    };
    expect(codes(worst)).toEqual([
      'SHORT_NOTICE',
      'VIRTUAL_OUTSIDE_STATUTORY_PERIOD',
      'GROUND_NOT_IN_SCHEDULE_12A',
      'BELOW_QUORUM',
      'EXECUTIVE_MEMBER_SEATED',
      'OUTCOME_NOT_RECORDED',
    ]);
  });
});
