/** The ground of a restriction: each scheme with each level, and its paragraphs. */
import { expect, test } from 'vitest';
import { restrictionOf } from '../../src/modules/restrictions/restrictions.checks.ts';
import { levelFits } from '../../src/modules/restrictions/restrictions.rules.ts';

test.for([
  ['SCHEDULE_12A_ENGLAND', [false, true, false]],
  ['SCHEDULE_12A_WALES', [false, true, false]],
  ['SECTION_100A_CONFIDENTIAL', [false, false, true]],
  ['LOCAL_CONSTITUTION', [false, true, true]],
] as const)('levels of %s', ([scheme, fits]) => {
  expect((['OPEN', 'EXEMPT', 'CONFIDENTIAL'] as const).map((level) => levelFits(level, scheme))).toEqual(fits);
});

const exempt = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' } as const;

test('a whole ground', () => {
  expect(restrictionOf({ ...exempt, paragraphs: ['3', ' 1', '3'], withholdTitle: true }, 'restriction')).toEqual({
    level: 'EXEMPT',
    scheme: 'SCHEDULE_12A_ENGLAND',
    paragraphs: ['3', '1'],
    groundAsRecorded: 'Paragraph 3',
    publicInterestReason: null,
    isTitleWithheld: true,
  });
  expect(restrictionOf(null, 'restriction')).toBeNull();
});

test.for([
  ['a paragraph that the scheme lacks', { paragraphs: ['8'] }, 'paragraphs', '0'],
  ['no paragraph', { paragraphs: [] }, 'paragraphs'],
  ['a paragraph of the Welsh list', { paragraphs: ['3', '14'] }, 'paragraphs', '1'],
  ['a numbered paragraph of the local rules', { scheme: 'LOCAL_CONSTITUTION', paragraphs: ['7'] }, 'paragraphs', '0'],
  ['a blank ground', { groundAsRecorded: ' ' }, 'groundAsRecorded'],
  ['confidential by Schedule 12A', { level: 'CONFIDENTIAL' }, 'level'],
  ['open', { level: 'OPEN' }, 'level'],
] as const)('%s is refused', ([, change, ...field]) => {
  expect(restrictionOf({ ...exempt, ...change }, 'restriction')).toMatchObject({
    userErrors: [{ code: 'RESTRICTION_GROUND_REQUIRED', field: ['restriction', ...field] }],
  });
});
