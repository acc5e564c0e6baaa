import type { MutationCases } from './cases.ts';

const restriction = {
  level: 'EXEMPT',
  scheme: 'SCHEDULE_12A_ENGLAND',
  paragraphs: ['3'],
  groundAsRecorded: 'Paragraph 3 of Part 1 of Schedule 12A',
};

export const cases: MutationCases = {
  recordMinute: {
    input: ({ agendaItem, minuteEntry }) => ({
      agendaItem,
      after: minuteEntry,
      kind: 'NARRATIVE',
      html: '<p>The panel agreed.</p>',
      restriction,
    }),
  },
  updateMinute: { input: ({ minuteEntry }) => ({ id: minuteEntry, patch: { html: '<p>The panel agreed.</p>' } }) },
  recordResolution: {
    input: ({ agendaItem, person, chair }) => ({
      agendaItem,
      details: {
        kind: 'RESOLVED',
        outcome: 'CARRIED',
        textAsRecorded: 'RESOLVED that it be done',
        clauses: [{ label: '1)', depth: 0, text: 'it be done' }],
        proposer: person,
        seconder: chair,
        vote: { for: 3, against: 1, abstentions: 0, records: [{ person, choice: 'FOR' }] },
      },
    }),
  },
  updateResolution: {
    input: ({ resolution, person, chair }) => ({
      id: resolution,
      patch: {
        outcome: 'LOST',
        proposer: person,
        seconder: chair,
        clauses: [{ depth: 0, text: 'it be done soon' }],
        vote: { for: 1, against: 3, abstentions: 0, records: [{ person, choice: 'AGAINST' }] },
      },
    }),
  },
  publishDraftMinutes: { state: { meeting: { liveStatus: 'CLOSED' } }, input: ({ meeting }) => ({ meeting }) },
  approveMinutes: {
    state: { meeting: { liveStatus: 'CLOSED' }, minutes: 'DRAFT_PUBLISHED' },
    input: ({ meeting, earlierMeeting, resolution, person }) => ({
      approvingMeeting: meeting,
      meetings: [earlierMeeting],
      resolution,
      signedBy: person,
      signedOn: '2026-01-15',
    }),
  },
};
