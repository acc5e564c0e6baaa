/** The records under a restricted item that the agenda does not print: the public does not find them anywhere. */
import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { memberKey } from '../support/members.ts';
import { wordsIn } from './canaries.ts';
import { createRestrictedItem } from './restricted-item.ts';

const app = await sharedApp();

type Restricted = Awaited<ReturnType<typeof createRestrictedItem>>;

const idOf = ({ globalId: id }: { globalId: string }) => ({ id });

const around = `query Q(
  $council: String!, $meeting: ID!, $panel: ID!, $plan: ID!, $review: ID!, $person: ID!, $declared: ID!, $older: ID!, $newer: ID!,
  $issue: ID!, $ids: [ID!]!
) {
  meeting: node(id: $meeting) { ... on Meeting {
    appearances { displayName } guestSpeakers { displayName } declarations { id } resolutions { id } complianceNotes { code agendaItem { id } }
    agenda { items { id title } }
  } }
  panel: node(id: $panel) { ... on Panel {
    guestSpeakers { totalCount nodes { displayName } }
    withSpeakers: meetings(filter: { hasGuestSpeakers: true }) { totalCount }
    withoutSpeakers: meetings(filter: { hasGuestSpeakers: false }) { totalCount }
    recommendations { totalCount nodes { title } } indicatorSets { totalCount nodes { title } } workProgramme { totalCount nodes { title } }
  } }
  plan: node(id: $plan) { ... on ImprovementPlan { updates { totalCount nodes { summary } } } }
  review: node(id: $review) { ... on Review { agendaItems { id } recommendations { progress { text } } } }
  person: node(id: $person) { ... on Person { appearances { totalCount nodes { topic } } } }
  declared: node(id: $declared) { ... on Declaration { kind person { id } agendaItem { id } text } }
  older: node(id: $older) { ... on Document { supersededBy { id } } }
  newer: node(id: $newer) { ... on Document { supersedes { id } } }
  issue: node(id: $issue) { ... on Issue { occurrences { totalCount nodes { id } } } }
  search(query: "placements", council: $council) { totalCount nodes { __typename } }
  nodes(ids: $ids) { id }
}`;

describe('records under a restricted item', () => {
  const variablesOf = (restricted: Restricted) => ({
    meeting: restricted.meeting.globalId,
    panel: restricted.panel.globalId,
    plan: restricted.plan.globalId,
    review: restricted.inspection.globalId,
    person: restricted.member.globalId,
    declared: restricted.declared.globalId,
    older: restricted.older.globalId,
    newer: restricted.newer.globalId,
    issue: restricted.issue.globalId,
    council: restricted.slug,
    ids: hiddenRecords(restricted).map(({ globalId }) => globalId),
  });
  const hiddenRecords = (restricted: Restricted) => {
    const { guest, update, report, entry, resolution, clause, recommendation, indicatorSet, workItem } = restricted;
    return [guest, update, report, entry, resolution, clause, recommendation, indicatorSet, workItem];
  };

  test('are neither listed nor counted nor found by id by the public', async () => {
    const restricted = await createRestrictedItem(false);
    const answer = await ask(app, around, variablesOf(restricted));
    expect(wordsIn(answer)).toEqual(new Set());
    expect(answer).toEqual({
      data: {
        meeting: {
          appearances: [],
          guestSpeakers: [],
          declarations: [idOf(restricted.declared)],
          resolutions: [],
          complianceNotes: [{ code: 'GROUND_NOT_IN_SCHEDULE_12A', agendaItem: idOf(restricted.item) }],
          agenda: {
            items: [
              { ...idOf(restricted.motion), title: 'Exclusion of press and public' },
              { ...idOf(restricted.item), title: 'Placements' },
            ],
          },
        },
        panel: {
          guestSpeakers: { totalCount: 0, nodes: [] },
          withSpeakers: { totalCount: 0 },
          withoutSpeakers: { totalCount: 1 },
          recommendations: { totalCount: 0, nodes: [] },
          indicatorSets: { totalCount: 0, nodes: [] },
          workProgramme: { totalCount: 0, nodes: [] },
        },
        plan: { updates: { totalCount: 0, nodes: [] } },
        review: { agendaItems: [], recommendations: [{ progress: [] }] },
        person: { appearances: { totalCount: 0, nodes: [] } },
        // The kind and person of a declaration are public; its text is not.
        declared: { kind: 'OTHER_INTEREST', person: idOf(restricted.member), agendaItem: idOf(restricted.item), text: null },
        older: { supersededBy: null },
        // Shown because the file of the newer document, which states this, is public.
        newer: { supersedes: idOf(restricted.paper) },
        issue: { occurrences: { totalCount: 0, nodes: [] } },
        search: {
          totalCount: 3,
          nodes: expect.arrayContaining(['AgendaItem', 'Document', 'Issue'].map((__typename) => ({ __typename }))),
        },
        nodes: hiddenRecords(restricted).map(() => null),
      },
    });
  });

  test('are all found by members of the panel', async () => {
    const restricted = await createRestrictedItem(false);
    const { data } = await ask(app, around, variablesOf(restricted), await memberKey(restricted, restricted.panel));
    const { panel, person, plan, issue } = data;
    const lists = [panel.guestSpeakers, panel.withSpeakers, panel.recommendations, panel.indicatorSets, panel.workProgramme];
    expect([...lists, person.appearances, plan.updates, issue.occurrences].map(({ totalCount }) => totalCount)).toEqual(
      Array(8).fill(1),
    );
    expect(data.review.agendaItems).toEqual([idOf(restricted.item)]);
    expect(data.nodes).toEqual(hiddenRecords(restricted).map(idOf));
    expect([...wordsIn(data)].map((word) => word.split(' ')[3]).sort()).toEqual([
      'appearance.nameAsRecorded',
      'appearance.topic',
      'declaration_text.text',
      'improvement_plan_update.summary',
      'indicator_set.title',
      'recommendation.title',
      'review_progress.text',
      'work_programme_item.title',
    ]);
  });
});
