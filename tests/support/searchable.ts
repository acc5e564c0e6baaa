/** A record of every searchable type, with a given word in a public text. */
import type { PgTable } from 'drizzle-orm/pg-core';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { corporateGoal, corporatePlan } from '../../src/modules/councils/corporate-plans.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolution, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicatorSet } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import type { SearchTypeValue } from '../../src/modules/search/search.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { addPart, addRecord } from './rows.ts';
import { createCouncil, type Made, type World } from './world.ts';

/** The records that a searchable record may belong to. */
export interface Place {
  world: World;
  panel: Made;
  meeting: Made;
  item: Made;
}

export async function createPlace(): Promise<Place> {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: '2023-07-20' });
  const [item] = await world.createAgenda(meeting);
  if (!item) throw new Error('the agenda has no item');
  return { world, panel, meeting, item };
}

/** A searchable type: its table, its GraphQL type, and a function that adds a record whose own row contains a word. */
export interface Kind {
  typename: string;
  table: PgTable;
  add: (place: Place, word: string) => Promise<Made>;
}

const underItem = ({ item }: Place) => ({ agendaItemId: item.id, position: 1 });

export const kinds: Record<SearchTypeValue, Kind> = {
  PANEL: { typename: 'Panel', table: panel, add: ({ world }, name) => world.createPanel({ name }) },
  PERSON: {
    typename: 'Person',
    table: person,
    add: ({ world }, word) => addRecord(world, 'Person', person, { displayName: word, sortName: word }),
  },
  MEETING: {
    typename: 'Meeting',
    table: meeting,
    add: ({ world, panel: of }, word) => world.createMeeting(of, { venue: { name: word } }),
  },
  AGENDA_ITEM: {
    typename: 'AgendaItem',
    table: agendaItem,
    add: ({ world, meeting: of }, summary) =>
      addRecord(world, 'AgendaItem', agendaItem, { meetingId: of.id, position: 2, kind: 'REPORT', title: 'Report', summary }),
  },
  DOCUMENT: {
    typename: 'Document',
    table: document,
    add: ({ world }, title) => addRecord(world, 'Document', document, { title, kind: 'REPORT', position: 1 }),
  },
  // The texts of these two types are parts.
  MINUTE_ENTRY: {
    typename: 'MinuteEntry',
    table: minuteEntry,
    add: async (place, word) => {
      const made = await addRecord(place.world, 'MinuteEntry', minuteEntry, { ...underItem(place), kind: 'NARRATIVE' });
      await addPart(place.world, minuteEntryText, { minuteEntryId: made.id, text: word, html: word });
      return made;
    },
  },
  RESOLUTION: {
    typename: 'Resolution',
    table: resolution,
    add: async (place, word) => {
      const made = await addRecord(place.world, 'Resolution', resolution, { ...underItem(place), kind: 'RESOLVED' });
      await addPart(place.world, resolutionDetail, { resolutionId: made.id, textAsRecorded: word });
      return made;
    },
  },
  APPEARANCE: {
    typename: 'Appearance',
    table: appearance,
    add: (place, topic) =>
      addRecord(place.world, 'Appearance', appearance, {
        ...{ ...underItem(place), meetingId: place.meeting.id, panelId: place.panel.id, topic },
        ...{ capacity: 'GUEST_SPEAKER', status: 'ATTENDED', nameAsRecorded: 'The adviser' },
      }),
  },
  RECOMMENDATION: {
    typename: 'Recommendation',
    table: recommendation,
    add: ({ world, panel: of }, title) =>
      addRecord(world, 'Recommendation', recommendation, {
        ...{ panelId: of.id, reference: title, title, text: 'That it be done.' },
        ...{ kind: 'INFORMATION_REQUEST', status: 'MADE' },
      }),
  },
  ISSUE: { typename: 'Issue', table: issue, add: ({ world }, title) => addRecord(world, 'Issue', issue, { title }) },
  IMPROVEMENT_PLAN: {
    typename: 'ImprovementPlan',
    table: improvementPlan,
    add: ({ world }, title) => addRecord(world, 'ImprovementPlan', improvementPlan, { title, status: 'IN_PROGRESS' }),
  },
  REVIEW: {
    typename: 'Review',
    table: review,
    add: ({ world }, text) =>
      addRecord(world, 'Review', review, { title: 'Visit', kind: 'OTHER', findings: [{ kind: 'STRENGTH', text, depth: 0 }] }),
  },
  INDICATOR: {
    typename: 'Indicator',
    table: indicator,
    add: ({ world }, code) =>
      addRecord(world, 'Indicator', indicator, { name: 'Rate', code, unit: 'PERCENT', polarity: 'UNKNOWN' }),
  },
  SEAT: {
    typename: 'Seat',
    table: seat,
    add: ({ world, panel: of }, constituency) =>
      addRecord(world, 'Seat', seat, { panelId: of.id, kind: 'CO_OPTED', constituency, votingRights: 'NONE', position: 1 }),
  },
  PUBLIC_NOTICE: {
    typename: 'PublicNotice',
    table: publicNotice,
    add: ({ world }, title) =>
      addRecord(world, 'PublicNotice', publicNotice, {
        ...{ kind: 'OTHER', position: 1, title, text: 'Notice', html: '<p>Notice</p>', effectiveFrom: '2023-07-12' },
      }),
  },
  ORGANISATION: {
    typename: 'Organisation',
    table: organisation,
    add: ({ world }, name) => addRecord(world, 'Organisation', organisation, { name, kind: 'OTHER' }),
  },
  WORK_PROGRAMME_ITEM: {
    typename: 'WorkProgrammeItem',
    table: workProgrammeItem,
    add: ({ world, panel: of }, title) =>
      addRecord(world, 'WorkProgrammeItem', workProgrammeItem, { panelId: of.id, title, status: 'PLANNED' }),
  },
  INDICATOR_SET: {
    typename: 'IndicatorSet',
    table: indicatorSet,
    add: ({ world }, title) => addRecord(world, 'IndicatorSet', indicatorSet, { title, periodLabel: 'July', asAt: '2023-06-30' }),
  },
  CORPORATE_GOAL: {
    typename: 'CorporateGoal',
    table: corporateGoal,
    add: async ({ world }, title) => {
      const plan = await addRecord(world, 'CorporatePlan', corporatePlan, { title: 'Plan' });
      return addRecord(world, 'CorporateGoal', corporateGoal, { planId: plan.id, title, position: 1 });
    },
  },
  GLOSSARY_TERM: {
    typename: 'GlossaryTerm',
    table: glossaryTerm,
    add: ({ world }, expansion) => addRecord(world, 'GlossaryTerm', glossaryTerm, { term: 'CP', expansion }),
  },
};
