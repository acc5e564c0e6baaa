import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CouncilSeed, councilSeed } from '../../seeds/format.ts';
import { seeds } from '../../seeds/index.ts';
import { type Complaint, complaints, put } from '../support/seed-faults.ts';

const [original, middlesbrough] = seeds as [CouncilSeed, CouncilSeed];
const southampton = structuredClone(original);
const meetingIndex = southampton.meetings.findIndex(({ key }) => key === '2023-07-20');
const meeting = `meetings.${meetingIndex}`;
// Nobody appears for a whole meeting on record, so somebody does here.
put(southampton, `${meeting}.appearances`, [{ capacity: 'WITNESS', status: 'INVITED', roleAsRecorded: 'Head teacher' }]);

/** Names of nothing, in each of the forms that a name has. */
const namesOfNothing = ['nobody', 'never#1', 'nothing/1'];

/** The places of the form whose values are names of records, each with a name of nothing in its form. */
function placesOfNames(form: unknown, steps: string[] = []): { place: string; name: string }[] {
  if (form instanceof z.ZodOptional || form instanceof z.ZodDefault) return placesOfNames(form.unwrap(), steps);
  if (form instanceof z.ZodArray) return placesOfNames(form.element, [...steps, '*']);
  if (form instanceof z.ZodObject)
    return Object.entries(form.shape).flatMap(([property, part]) => placesOfNames(part, [...steps, property]));
  const name = form instanceof z.ZodString && namesOfNothing.find((each) => form.safeParse(each).success);
  const isFreeText = form instanceof z.ZodString && form.safeParse('Any words.').success;
  return name && !isFreeText ? [{ place: steps.join('.'), name }] : [];
}

/** The first real place for one with `*`, where all but its last step is there. */
function placeIn(at: unknown, [step, ...rest]: string[], path: string[] = []): string | undefined {
  if (step === undefined) return path.join('.');
  if (rest.length === 0) {
    const isThere = step === '*' ? Array.isArray(at) : typeof at === 'object';
    return isThere ? [...path, step === '*' ? '0' : step].join('.') : undefined;
  }
  if (step !== '*') return placeIn((at as Record<string, unknown> | undefined)?.[step], rest, [...path, step]);
  const elements = Array.isArray(at) ? at : [];
  return elements.map((element, index) => placeIn(element, rest, [...path, String(index)])).find((found) => found !== undefined);
}

const places = placesOfNames(councilSeed);
const keyPlaces = places.filter(({ place }) => /^\w+\.\*\.(key|slug)$/.test(place) || place === 'council.slug');
const ofSources = /\.?sources\.\*\.document$/;
const references = places.filter((each) => !keyPlaces.includes(each) && !ofSources.test(each.place));
/** Where records state their sources. */
const placesOfSources = places
  .filter(({ place }) => ofSources.test(place))
  .map(({ place }) => place.replace(/\.\*\.document$/, ''));

test('the form has its places of names', () => {
  expect(references.length).toBeGreaterThan(40);
  expect(references).toContainEqual({ place: 'panels.*.seats.*.memberships.*.person', name: 'nobody' });
  expect(references).toContainEqual({ place: 'reviews.*.agendaItems.*', name: 'never#1' });
  expect(references).toContainEqual({ place: 'recommendations.*.clause', name: 'nothing/1' });
});

describe('a name of nothing is refused, with its place', () => {
  test.each(references)('$place', ({ place, name }) => {
    const complaintsOf = (seed: CouncilSeed): Complaint[] | undefined => {
      const at = placeIn(seed, place.split('.'));
      if (at === undefined) return undefined;
      const found = complaints(seed, (changed) => put(changed, at, name));
      return found.map(([where, message]) => [where === at ? place : where, message]);
    };
    expect(complaintsOf(southampton) ?? complaintsOf(middlesbrough)).toEqual([
      [place, expect.stringMatching(new RegExp(`^no [a-z ]+ "${name}"$`))],
    ]);
  });

  test('a municipal year, which is named by its label', () => {
    expect(complaints(southampton, (seed) => put(seed, `${meeting}.municipalYear`, '1974/75'))).toEqual([
      [`${meeting}.municipalYear`, 'no year "1974/75"'],
    ]);
    expect(complaints(southampton, (seed) => put(seed, 'workProgramme.0.municipalYear', '1974/75'))).toEqual([
      ['workProgramme.0.municipalYear', 'no year "1974/75"'],
    ]);
  });

  test('an item of another meeting, and a clause beyond the last', () => {
    const place = `${meeting}.agenda.items.7.excludesItems.0`;
    for (const wrong of ['2023-07-20#99', '2020-08-27#9'])
      expect(complaints(southampton, (seed) => put(seed, place, wrong))).toEqual([[place, `no item "${wrong}"`]]);
    expect(complaints(southampton, (seed) => put(seed, 'recommendations.0.clause', 'res-2020-12-03-4/6'))).toEqual([
      ['recommendations.0.clause', 'no clause "res-2020-12-03-4/6"'],
    ]);
  });
});

describe('a source that is no document of the seed is refused, with its place', () => {
  test('records of every kind state sources', () => {
    expect(placesOfSources.length).toBeGreaterThan(25);
  });

  test.each(placesOfSources)('%s', (place) => {
    const complaintsOf = (seed: CouncilSeed): Complaint[] | undefined => {
      const at = placeIn(seed, place.split('.'));
      return at === undefined ? undefined : complaints(seed, (changed) => put(changed, at, [{ document: 'nothing' }]));
    };
    expect(complaintsOf(southampton) ?? complaintsOf(middlesbrough)).toEqual([
      [expect.stringMatching(/\.0\.document$/), 'no source document "nothing"'],
    ]);
  });
});

describe('a key given twice is refused where it is given the second time', () => {
  const secondOf = (list: string): Complaint[] | undefined => {
    const seed = [middlesbrough, southampton].find((each) => (each[list as keyof CouncilSeed] as unknown[] | undefined)?.length);
    return (
      seed &&
      complaints(seed, (changed) => {
        const records = changed[list as keyof CouncilSeed] as unknown[];
        records.push(structuredClone(records[0]));
      }).slice(0, 1)
    );
  };

  test.each([
    ...keyPlaces.map(({ place }) => place).filter((place) => place !== 'council.slug'),
    'municipalYears.*.label',
    'minutes.*.meeting',
    'reports.*.agendaItem',
  ])('%s', (place) => {
    const [list = '', , property] = place.split('.');
    expect(secondOf(list)).toEqual([
      [expect.stringMatching(`^${list}\\.\\d+\\.${property}$`), expect.stringMatching(/^a second /)],
    ]);
  });

  test('an item within its meeting; the same number in another meeting is no matter', () => {
    const [first] = complaints(southampton, (seed) => put(seed, `${meeting}.agenda.items.4.key`, '4'));
    expect(first).toEqual([`${meeting}.agenda.items.4.key`, 'a second item "2023-07-20#4"']);
  });
});

test('every fault is told, not the first alone', () => {
  const found = complaints(southampton, (seed) => {
    put(seed, 'panels.0.parent', 'nobody');
    seed.people.push(structuredClone(seed.people[0] as CouncilSeed['people'][number]));
  });
  expect(found).toEqual([
    [`people.${southampton.people.length}.key`, 'a second person "a-bunday"'],
    ['panels.0.parent', 'no panel "nobody"'],
  ]);
});
