/** The types of record that search finds. */
import { builder } from '../../graphql/builder.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { Appearance } from '../appearances/appearances.schema.ts';
import { CorporateGoal } from '../councils/corporate-plans.schema.ts';
import { Document } from '../documents/documents.schema.ts';
import { GlossaryTerm } from '../glossary/glossary.schema.ts';
import { ImprovementPlan } from '../improvement/plans.schema.ts';
import { Review } from '../improvement/reviews.schema.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { MinuteEntry } from '../minutes/minute-entries.schema.ts';
import { Resolution } from '../minutes/resolutions.schema.ts';
import { PublicNotice } from '../notices/notices.schema.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Seat } from '../panels/seats.schema.ts';
import { Person } from '../people/people.schema.ts';
import { Indicator, IndicatorSet } from '../performance/indicators.schema.ts';
import { Recommendation } from '../recommendations/recommendations.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';
import { WorkProgrammeItem } from '../work-programme/work-programme.schema.ts';
import type { SearchTypeValue } from './search.table.ts';

const types: Record<SearchTypeValue, { description: string }> = {
  PANEL: { description: 'Names, roles, quorum, terms of reference and contacts.' },
  SEAT: { description: 'Seats of panels, with their constituencies, holders and vacancies.' },
  PUBLIC_NOTICE: { description: 'Standing notices, e.g. on speaking at meetings or on fire.' },
  PERSON: { description: 'Names, posts and contacts.' },
  ORGANISATION: { description: 'Names of bodies, and their acronyms.' },
  MEETING: { description: 'Days, notices, venues and contacts.' },
  AGENDA_ITEM: { description: 'Numbers, titles, summaries and reports.' },
  DOCUMENT: { description: 'Titles and the text inside.' },
  MINUTE_ENTRY: { description: 'Paragraphs and points of the minutes.' },
  RESOLUTION: { description: 'Resolutions and their clauses.' },
  APPEARANCE: { description: 'Guest speakers and contributors with their organisations.' },
  RECOMMENDATION: { description: 'References, recommendations, responses and progress.' },
  WORK_PROGRAMME_ITEM: { description: 'Planned business.' },
  ISSUE: { description: 'Subjects followed across meetings.' },
  IMPROVEMENT_PLAN: { description: 'Plans, actions and updates.' },
  REVIEW: { description: 'Inspections, reviews, findings and progress.' },
  INDICATOR: { description: 'Names, codes and definitions.' },
  INDICATOR_SET: { description: 'Performance reports: titles and commentary.' },
  GLOSSARY_TERM: { description: 'Terms and expansions.' },
  CORPORATE_GOAL: { description: 'Goals of corporate plans.' },
};

export const SearchResultType = builder.enumType('SearchResultType', {
  description: 'Kinds of record to search.',
  values: types,
});

export const SearchResult = builder.unionType('SearchResult', {
  description: 'A record that search can find.',
  types: [
    Panel,
    Seat,
    PublicNotice,
    Person,
    Organisation,
    Meeting,
    AgendaItem,
    Document,
    MinuteEntry,
    Resolution,
    Appearance,
    Recommendation,
    WorkProgrammeItem,
    Issue,
    ImprovementPlan,
    Review,
    Indicator,
    IndicatorSet,
    GlossaryTerm,
    CorporateGoal,
  ],
});

/** The GraphQL type of a kind of record: `AgendaItem` for `AGENDA_ITEM`. */
export function typenameOf(type: SearchTypeValue): string {
  return type.toLowerCase().replaceAll(/(^|_)([a-z])/g, (_, _gap, letter: string) => letter.toUpperCase());
}
