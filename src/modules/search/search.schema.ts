/** Search over everything that is public. */
import { builder } from '../../graphql/builder.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { Appearance } from '../appearances/appearances.schema.ts';
import { Document } from '../documents/documents.schema.ts';
import { GlossaryTerm } from '../glossary/glossary.schema.ts';
import { ImprovementPlan } from '../improvement/plans.schema.ts';
import { Review } from '../improvement/reviews.schema.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { MinuteEntry } from '../minutes/minute-entries.schema.ts';
import { Resolution } from '../minutes/resolutions.schema.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Person } from '../people/people.schema.ts';
import { Indicator } from '../performance/indicators.schema.ts';
import { Recommendation } from '../recommendations/recommendations.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';

export const SearchResultType = builder.enumType('SearchResultType', {
  description: 'Kinds of record to search.',
  values: {
    PANEL: { description: 'Names, roles and terms of reference.' },
    PERSON: { description: 'Names and posts.' },
    MEETING: { description: 'Notices and venues.' },
    AGENDA_ITEM: { description: 'Titles, summaries and reports.' },
    DOCUMENT: { description: 'Titles and the text inside.' },
    MINUTE_ENTRY: { description: 'What minutes say.' },
    RESOLUTION: { description: 'Resolutions and their clauses.' },
    APPEARANCE: { description: 'Guest speakers and contributors with their organisations.' },
    RECOMMENDATION: { description: 'Recommendations and what was done.' },
    ISSUE: { description: 'Subjects followed across meetings.' },
    IMPROVEMENT_PLAN: { description: 'Plans and updates.' },
    REVIEW: { description: 'Inspections, reviews and findings.' },
    INDICATOR: { description: 'Names, codes and definitions.' },
    GLOSSARY_TERM: { description: 'Terms and expansions.' },
  },
});

export const SearchResult = builder.unionType('SearchResult', {
  description: 'A record that search can find.',
  types: [
    Panel,
    Person,
    Meeting,
    AgendaItem,
    Document,
    MinuteEntry,
    Resolution,
    Appearance,
    Recommendation,
    Issue,
    ImprovementPlan,
    Review,
    Indicator,
    GlossaryTerm,
  ],
});
