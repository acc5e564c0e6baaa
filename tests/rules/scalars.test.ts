import type { GraphQLScalarType } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { inCouncilTime, todayInCouncilTime } from '../../src/time/council-time.ts';

// The zone of the machine must not matter.
vi.stubEnv('TZ', 'America/Los_Angeles');

const scalar = (name: string) => schema.getType(name) as GraphQLScalarType;

describe('DateTime', () => {
  test.for<[given: string, instant: string]>([
    ['2023-07-20T17:30:00+01:00', '2023-07-20T16:30:00.000Z'],
    ['2023-01-20T17:30:00Z', '2023-01-20T17:30:00.000Z'],
    ['2023-01-20T17:30Z', '2023-01-20T17:30:00.000Z'],
    ['2023-01-20T17:30:00.123+00:00', '2023-01-20T17:30:00.123Z'],
    ['2023-01-20T17:30:00.123456789Z', '2023-01-20T17:30:00.123Z'],
    ['2023-01-20T23:30:00-05:00', '2023-01-21T04:30:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ])('%s is %s', ([given, instant]) => {
    expect(scalar('DateTime').parseValue(given)).toEqual(new Date(instant));
  });

  test.for([
    ['2023-07-20T17:30:00'],
    ['2023-07-20'],
    ['20 July 2023 17:30'],
    ['2023-07-20 17:30:00Z'],
    ['2023-07-20T17:30:00+0100'],
    ['2023-07-20T17:30:00+01:00 '],
    [''],
    [1_689_870_600_000],
    [['2023-07-20T17:30:00Z']],
    [null],
    [{}],
  ])('%o is none', ([given]) => {
    expect(() => scalar('DateTime').parseValue(given)).toThrow(
      `A DateTime is a day and time with the offset from UTC, like 2023-07-20T17:30:00+01:00, not ${JSON.stringify(given)}.`,
    );
  });

  test.for([
    '2023-02-29T12:00:00Z',
    '2023-02-30T12:00:00Z',
    '2023-13-01T12:00:00Z',
    '2023-07-20T25:00:00Z',
    '2023-07-20T17:61:00Z',
  ])('%s does not exist', (given) => {
    expect(() => scalar('DateTime').parseValue(given)).toThrow(`There is no such day and time: "${given}".`);
  });

  test.for(['0027-03-28T01:30:00Z', '1000-01-01T00:30:00+01:00', '9999-12-31T23:30:00-01:00'])(
    '%s is too early or too late',
    (given) => {
      expect(() => scalar('DateTime').parseValue(given)).toThrow(`A DateTime is in the years 1000 to 9999, not "${given}".`);
    },
  );

  // Clocks went forward on 26 March 2023 and back on 29 October 2023, each at 01:00 UTC.
  test.for<[instant: string, text: string, when: string]>([
    ['2023-01-20T17:30:00Z', '2023-01-20T17:30:00+00:00', 'in winter'],
    ['2023-07-20T16:30:00Z', '2023-07-20T17:30:00+01:00', 'in summer'],
    ['2023-07-20T16:30:00.120Z', '2023-07-20T17:30:00.120+01:00', 'with milliseconds'],
    ['2023-03-26T00:59:59Z', '2023-03-26T00:59:59+00:00', 'the last second before the clocks go forward'],
    ['2023-03-26T01:00:00Z', '2023-03-26T02:00:00+01:00', 'the first after it'],
    ['2023-10-29T00:59:59Z', '2023-10-29T01:59:59+01:00', 'the last second before the clocks go back'],
    ['2023-10-29T01:00:00Z', '2023-10-29T01:00:00+00:00', 'the first after it'],
    ['2023-06-30T23:30:00Z', '2023-07-01T00:30:00+01:00', 'past midnight here and not there'],
  ])('%s is written %s: %s', ([instant, text]) => {
    expect(inCouncilTime(new Date(instant))).toBe(text);
    // Asked again, as the offset of an hour is remembered.
    expect(scalar('DateTime').serialize(new Date(instant))).toBe(text);
    expect(scalar('DateTime').serialize(instant)).toBe(text);
    expect(scalar('DateTime').parseValue(text)).toEqual(new Date(instant));
  });
});

describe('today', () => {
  test.for<[now: string, today: string]>([
    ['2023-07-19T22:59:59Z', '2023-07-19'],
    ['2023-07-19T23:00:00Z', '2023-07-20'],
    ['2023-01-19T23:59:59Z', '2023-01-19'],
    ['2023-01-20T00:00:00Z', '2023-01-20'],
  ])('at %s is %s', ([now, today]) => {
    expect(todayInCouncilTime(new Date(now))).toBe(today);
  });
});

describe('Date', () => {
  test.for(['2023-07-20', '2024-02-29', '1974-04-01'])('%s is one, and is written as it is', (given) => {
    expect(scalar('Date').parseValue(given)).toBe(given);
    expect(scalar('Date').serialize(given)).toBe(given);
  });

  test.for([
    ['2023-7-20'],
    ['20/07/2023'],
    ['2023-07-20T00:00:00Z'],
    ['-2023-07-20'],
    [''],
    [20230720],
    [['2023-07-20']],
    [null],
  ])('%o is none', ([given]) => {
    expect(() => scalar('Date').parseValue(given)).toThrow(`A Date is a day like 2023-07-20, not ${JSON.stringify(given)}.`);
  });

  test.for(['2023-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '0000-01-01'])('%s does not exist', (given) => {
    expect(() => scalar('Date').parseValue(given)).toThrow(`There is no such day: ${given}.`);
  });
});

describe('URL', () => {
  test.for([
    ['https://www.southampton.gov.uk/a?b=c#d', 'https://www.southampton.gov.uk/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
    ['webcal://example.org/calendar.ics', 'webcal://example.org/calendar.ics'],
  ])('%s is one', ([given, url]) => {
    expect(scalar('URL').parseValue(given)).toBe(url);
  });

  test.for([
    // A browser would run it.
    ['javascript:alert(1)'],
    ['data:text/html,hello'],
    ['file:///etc/passwd'],
    ['mailto:a@example.org'],
    ['//example.org/a'],
    ['/a'],
    ['example.org'],
    ['https://'],
    [''],
    [7],
    [null],
  ])('%o is none', ([given]) => {
    expect(() => scalar('URL').parseValue(given)).toThrow(
      `A URL is an absolute http, https or webcal address, not ${JSON.stringify(given)}.`,
    );
  });
});

test.for(['Html', 'EventCursor'])('%s is a string', (name) => {
  expect(scalar(name).parseValue('<p>a</p>')).toBe('<p>a</p>');
  expect(() => scalar(name).parseValue(7)).toThrow(`${name} is a string, not 7.`);
});
