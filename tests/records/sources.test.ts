/** Where the real records come from, and which of their values no source prints. */
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CouncilSeed, councilSeed } from '../../seeds/format.ts';
import { seeds } from '../../seeds/index.ts';
import { schema } from '../../src/graphql/schema.ts';

/** The GraphQL types of the records of a seed, by the place of each in the form. */
const typeAt: Record<string, string> = {
  council: 'Council',
  'municipalYears.*': 'MunicipalYear',
  'organisations.*': 'Organisation',
  'people.*': 'Person',
  'panels.*': 'Panel',
  'panels.*.termsOfReference.*': 'TermsOfReference',
  'panels.*.seats.*': 'Seat',
  'panels.*.seats.*.memberships.*': 'Membership',
  'publicNotices.*': 'PublicNotice',
  'meetings.*': 'Meeting',
  'meetings.*.appearances.*': 'Appearance',
  'meetings.*.declarations.*': 'Declaration',
  'meetings.*.agenda.items.*': 'AgendaItem',
  'meetings.*.agenda.items.*.documents.*': 'Document',
  'meetings.*.agenda.items.*.appearances.*': 'Appearance',
  'glossary.*': 'GlossaryTerm',
  'reviews.*': 'Review',
  'improvementPlans.*': 'ImprovementPlan',
  'improvementPlans.*.updates.*': 'ImprovementPlanUpdate',
  'corporatePlans.*': 'CorporatePlan',
  'corporatePlans.*.goals.*': 'CorporateGoal',
  'minutes.*.entries.*': 'MinuteEntry',
  'resolutions.*': 'Resolution',
  'resolutions.*.clauses.*': 'ResolutionClause',
  'reports.*': 'Report',
  'recommendations.*': 'Recommendation',
  'recommendations.*.progress.*': 'RecommendationProgress',
  'workProgramme.*': 'WorkProgrammeItem',
  'issues.*': 'Issue',
  'indicators.*': 'Indicator',
  'indicatorSets.*': 'IndicatorSet',
};

/** The places of the form whose records state their sources and basis. */
function placesOfRecords(form: unknown, steps: string[] = []): string[] {
  if (form instanceof z.ZodOptional || form instanceof z.ZodDefault) return placesOfRecords(form.unwrap(), steps);
  if (form instanceof z.ZodArray) return placesOfRecords(form.element, [...steps, '*']);
  if (!(form instanceof z.ZodObject)) return [];
  const below = Object.entries(form.shape).flatMap(([property, part]) => placesOfRecords(part, [...steps, property]));
  return 'basis' in form.shape ? [steps.join('.'), ...below] : below;
}

/** What a seed has at a place of the form, each with its path. */
function recordsAt(at: unknown, [step, ...rest]: string[], path: string[] = []): { path: string; record: object }[] {
  if (at === undefined) return [];
  if (step === undefined) return [{ path: path.join('.'), record: at as object }];
  if (step === '*') return (at as unknown[]).flatMap((element, index) => recordsAt(element, rest, [...path, String(index)]));
  return recordsAt((at as Record<string, unknown>)[step], rest, [...path, step]);
}

/** Whether a type has a field; for a path, whether each step has the next. */
function hasField(typename: string, path: string): boolean {
  const [name = '', ...rest] = path.split('.');
  const type = schema.getType(typename);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) return false;
  return rest.length === 0 || hasField(getNamedType(field.type).name, rest.join('.'));
}

/** The fields that a seed gives the basis of and that the type of the record does not have. */
function strayFields(seed: CouncilSeed): string[] {
  return Object.entries(typeAt).flatMap(([place, typename]) =>
    recordsAt(seed, place.split('.')).flatMap(({ path, record }) =>
      Object.keys((record as { basis?: object }).basis ?? {})
        .filter((field) => !hasField(typename, field))
        .map((field) => `${path}: ${typename} has no field ${field}`),
    ),
  );
}

describe('the basis of a value', () => {
  test('can be stated of every record, whose type is known here', () => {
    expect(placesOfRecords(councilSeed).toSorted()).toEqual(Object.keys(typeAt).toSorted());
  });

  test('names a field of the type of its record', () => {
    expect(seeds.flatMap(strayFields)).toEqual([]);
  });

  test('that names no such field is found, in a record and in a part of one', () => {
    const seed = structuredClone(seeds[0] as CouncilSeed);
    const basis = { assumed: 'a reason' };
    Object.assign(seed.council, { basis: { colour: basis, name: basis } });
    Object.assign(seed.meetings[0] as object, { basis: { 'venue.room': basis, 'venue.floor': basis, 'date.day': basis } });
    expect(strayFields(seed)).toEqual([
      'council: Council has no field colour',
      'meetings.0: Meeting has no field venue.floor',
      'meetings.0: Meeting has no field date.day',
    ]);
  });
});
