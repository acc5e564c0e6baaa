import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const panelOf = (selection: string) =>
  read(app, `{ panel(council: "southampton", slug: "children-and-families") { ${selection} } }`).then((data) => data.panel);

test('the printed schedule of 2023/24: six days, one of them with its time', async () => {
  const { schedule } = await panelOf(`schedule(municipalYear: "2023/24") { panel { slug } municipalYear { label startsOn endsOn }
    isComplete recordedOn meetings { date startsAt startsAtAsRecorded kind scheduleStatus liveStatus status isOutcomeRecorded isOpenToPublic } next { date } }`);
  const day = (date: string, startsAtAsRecorded: string, startsAt: string | null = null) => ({
    date,
    startsAt,
    startsAtAsRecorded,
    kind: 'ORDINARY',
    // Only of the meeting with an agenda is it known that it was called.
    scheduleStatus: startsAt ? 'CONFIRMED' : 'NOT_STATED',
    liveStatus: 'NOT_STARTED',
    status: 'SCHEDULED',
    isOutcomeRecorded: false,
    isOpenToPublic: startsAt ? true : null,
  });
  expect(schedule).toEqual({
    panel: { slug: 'children-and-families' },
    municipalYear: { label: '2023/24', startsOn: null, endsOn: null },
    isComplete: true,
    recordedOn: '2023-07-20',
    meetings: [
      day('2023-06-16', '16 June'),
      day('2023-07-20', 'Thursday, 20th July, 2023 at 5.30 pm', '2023-07-20T17:30:00+01:00'),
      day('2023-09-28', '28 September'),
      day('2023-11-23', '23 November'),
      day('2024-01-25', '25 January'),
      day('2024-03-28', '28 March'),
    ],
    next: null,
  });
});

test('schedules by year, newest first; only the printed one is complete; a year without a dated meeting has none', async () => {
  const panel = await panelOf(`schedules { municipalYear { label } isComplete recordedOn meetings { date kind } }
    schedule { municipalYear { label } } without: schedule(municipalYear: "2022/23") { municipalYear { label } }
    council { municipalYears { label } }`);
  const ordinary = (date: string) => ({ date, kind: 'ORDINARY' });
  const notStated = (date: string) => ({ date, kind: 'NOT_STATED' });
  const mentioned = { isComplete: false, recordedOn: null };
  expect(panel).toEqual({
    schedules: [
      {
        municipalYear: { label: '2023/24' },
        isComplete: true,
        recordedOn: '2023-07-20',
        meetings: ['2023-06-16', '2023-07-20', '2023-09-28', '2023-11-23', '2024-01-25', '2024-03-28'].map(ordinary),
      },
      {
        municipalYear: { label: '2021/22' },
        ...mentioned,
        meetings: [{ date: '2021-11-05', kind: 'ADDITIONAL' }, notStated('2022-03-31')],
      },
      {
        municipalYear: { label: '2020/21' },
        ...mentioned,
        meetings: ['2020-08-27', '2020-10-01', '2020-12-03', '2021-02-11'].map(notStated),
      },
    ],
    schedule: { municipalYear: { label: '2023/24' } },
    without: null,
    council: { municipalYears: [{ label: '2023/24' }, { label: '2022/23' }, { label: '2021/22' }, { label: '2020/21' }] },
  });
});

test('the meeting whose page states no date has no date, time or year, and is listed last in either order', async () => {
  const panel = await panelOf(`
    up: meetings(orderBy: { field: STARTS_AT, direction: ASC }) { nodes { date } }
    down: meetings(orderBy: { field: STARTS_AT, direction: DESC }) { nodes { date } }
    last: meetings(last: 1) { nodes { date startsAt startsAtAsRecorded municipalYear { label } status kind scheduleStatus isOpenToPublic
      venue { asRecorded name room directionsUrl } attendanceMode
      contacts { title names phone email } links { kind label url } complianceNotes { code }
      agenda { status publishedOn clearDaysNotice meetsNoticePeriod isComplete items { displayNumber agendaNumber minuteNumber title kind documents { title kind role sizeAsPublished mediaType } refersToMeeting { date kind } } } } }`);
  const dated = [
    ...['2020-08-27', '2020-10-01', '2020-12-03', '2021-02-11', '2021-11-05', '2022-03-31'],
    ...['2023-06-16', '2023-07-20', '2023-09-28', '2023-11-23', '2024-01-25', '2024-03-28'],
  ];
  const datesOf = (page: { nodes: { date: string | null }[] }) => page.nodes.map(({ date }) => date);
  expect(datesOf(panel.up)).toEqual([...dated, null]);
  expect(datesOf(panel.down)).toEqual([...dated.toReversed(), null]);

  const item = (displayNumber: string, title: string, kind: string, size: string, documentKind = 'REPORT') => ({
    displayNumber,
    agendaNumber: null,
    minuteNumber: null,
    title,
    kind,
    documents: [{ title, kind: documentKind, role: 'MAIN', sizeAsPublished: `PDF ${size} KB`, mediaType: 'application/pdf' }],
    refersToMeeting: null,
  });
  const monitoring = item('14', 'Monitoring scrutiny recommendations', 'RECOMMENDATION_MONITORING', '276');
  expect(panel.last.nodes).toEqual([
    {
      date: null,
      startsAt: null,
      startsAtAsRecorded: null,
      municipalYear: null,
      status: 'CONCLUDED',
      kind: 'NOT_STATED',
      scheduleStatus: 'NOT_STATED',
      isOpenToPublic: null,
      venue: {
        asRecorded: 'Council Chamber - Civic Centre. View directions',
        name: 'Civic Centre',
        room: 'Council Chamber',
        directionsUrl: null,
      },
      attendanceMode: 'UNKNOWN',
      contacts: [
        { title: 'Democratic Support Officer', names: ['Emily Goodwin', 'Pat Wood'], phone: '023 8083 2302', email: null },
      ],
      links: [{ kind: 'JOIN', label: 'link to meeting', url: null }],
      complianceNotes: [],
      agenda: {
        status: 'PUBLISHED',
        publishedOn: null,
        clearDaysNotice: null,
        meetsNoticePeriod: null,
        isComplete: null,
        items: [
          {
            ...item('9', 'Statement from the Chair', 'CHAIR_STATEMENT', '270', 'OTHER'),
            refersToMeeting: { date: '2021-11-05', kind: 'ADDITIONAL' },
          },
          item('10', 'The sufficiency of accommodation for looked after children', 'REPORT', '301'),
          item('11', 'Review of thresholds in Southampton – The Pathways Document', 'REPORT', '306'),
          item('12', 'Care Director implementation for Children and Learning', 'REPORT', '394'),
          item('13', 'Children and Learning - Performance', 'PERFORMANCE', '281'),
          {
            ...monitoring,
            documents: [
              ...monitoring.documents,
              {
                title: 'Ofsted Priority Action Improvement Plan',
                kind: 'APPENDIX',
                role: 'APPENDIX',
                sizeAsPublished: null,
                mediaType: null,
              },
            ],
          },
        ],
      },
    },
  ]);
});

describe('across councils', () => {
  test('one list of both, latest first, the undated meeting last', async () => {
    const data = await read(
      app,
      `{ meetings(councils: ["southampton", "middlesbrough"], first: 100) { totalCount pageInfo { hasNextPage hasPreviousPage }
         nodes { date council { slug } panel { slug } } } }`,
    );
    const [s, m, board] = ['children-and-families', 'childrens-social-care-and-services', 'overview-and-scrutiny-board'];
    const listed: [string | null, string | undefined][] = [
      ...['2024-03-28', '2024-01-25', '2023-11-23', '2023-09-28', '2023-07-20', '2023-06-16'].map((date): [string, string] => [
        date,
        s,
      ]),
      ['2022-04-26', m],
      ['2022-03-31', s],
      ['2022-03-23', board],
      ['2022-03-21', m],
      ['2022-02-22', board],
      ['2022-02-21', m],
      ...['2021-11-05', '2021-02-11', '2020-12-03', '2020-10-01', '2020-08-27'].map((date): [string, string] => [date, s]),
      [null, s],
    ];
    expect(data.meetings).toEqual({
      totalCount: 18,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      nodes: listed.map(([date, slug]) => ({
        date,
        council: { slug: slug === s ? 'southampton' : 'middlesbrough' },
        panel: { slug },
      })),
    });
  });

  test('filtered by kind, outcome, guest speakers and agenda', async () => {
    const data = await read(
      app,
      `query Q($councils: [String!] = ["southampton", "middlesbrough"]) {
        notStated: meetings(councils: $councils, filter: { kinds: [NOT_STATED] }) { totalCount }
        unknown: meetings(councils: $councils, filter: { isOutcomeRecorded: false }) { nodes { date } }
        additional: meetings(councils: $councils, filter: { kinds: [ADDITIONAL] }) { nodes { date } }
        withGuests: meetings(councils: $councils, filter: { hasGuestSpeakers: true }) { nodes { date council { slug } } }
        withAgenda: meetings(councils: $councils, filter: { agendaStatuses: [PUBLISHED] }) { nodes { date } }
        without: meetings(councils: $councils, filter: { agendaStatuses: [NONE] }) { totalCount } }`,
    );
    expect(data).toEqual({
      notStated: { totalCount: 11 },
      unknown: {
        nodes: [
          ...['2024-03-28', '2024-01-25', '2023-11-23', '2023-09-28', '2023-07-20', '2023-06-16'],
          ...['2022-04-26', '2022-03-31', '2022-03-23', '2021-11-05'],
        ].map((date) => ({ date })),
      },
      additional: { nodes: [{ date: '2021-11-05' }] },
      withGuests: { nodes: [{ date: '2022-03-21', council: { slug: 'middlesbrough' } }] },
      withAgenda: { nodes: ['2023-07-20', '2022-03-21', '2021-02-11', '2020-12-03', null].map((date) => ({ date })) },
      without: { totalCount: 13 },
    });
  });
});
