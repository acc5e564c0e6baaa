// Meetings of the Children and Families Scrutiny Panel of which no agenda is on record, only the date: in the minutes of
// 3 December 2020 and of the undated meeting, and in the printed schedule of the agenda of 20 July 2023.
import type { CouncilSeed } from '../format.ts';
import { ordinaryBySchedule, yearByDate } from '../meeting-basis.ts';

// Agenda, 20 July 2023, "Dates of Meetings".
export const printedSchedules = [
  { panel: 'children-and-families', municipalYear: '2023/24', recordedOn: '2023-07-20' },
] satisfies CouncilSeed['printedSchedules'];

const endedByApproval = { derived: 'The resolution that approved its minutes calls it held, so it has ended.' };

const datesOfMeetings = [{ document: 'agenda-2023-07-20', paragraph: 'Dates of Meetings: Municipal Year' }];
const previousMinutes = [
  { document: 'minutes-2020-12-03', paragraph: 'Minutes of the Previous Meeting (including matters arising)' },
];

export const scheduledMeetings: CouncilSeed['meetings'] = [
  // Held: the minutes of both were approved on 3 December 2020.
  {
    key: '2020-08-27',
    panel: 'children-and-families',
    municipalYear: '2020/21',
    date: '2020-08-27',
    startsAtAsRecorded: '27 August 2020',
    liveStatus: 'CLOSED',
    sources: previousMinutes,
    basis: { municipalYear: yearByDate, liveStatus: endedByApproval },
  },
  {
    key: '2020-10-01',
    panel: 'children-and-families',
    municipalYear: '2020/21',
    date: '2020-10-01',
    startsAtAsRecorded: '1 October 2020',
    liveStatus: 'CLOSED',
    sources: previousMinutes,
    basis: { municipalYear: yearByDate, liveStatus: endedByApproval },
  },
  // Announced in the minutes of the undated meeting.
  {
    key: '2021-11-05',
    panel: 'children-and-families',
    municipalYear: '2021/22',
    kind: 'ADDITIONAL',
    date: '2021-11-05',
    startsAtAsRecorded: '5 November 2021',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'minutes-undated', paragraph: '9' }],
    basis: { municipalYear: yearByDate },
  },
  // The minutes of the undated meeting name it as the meeting that will consider missing children.
  {
    key: '2022-03-31',
    panel: 'children-and-families',
    municipalYear: '2021/22',
    date: '2022-03-31',
    startsAtAsRecorded: '31 March 2022',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'minutes-undated', paragraph: '13' }],
    basis: { municipalYear: yearByDate },
  },
  // Agenda, 20 July 2023, "Dates of Meetings".
  {
    key: '2023-06-16',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2023-06-16',
    startsAtAsRecorded: '16 June',
    liveStatus: 'NOT_STARTED',
    sources: datesOfMeetings,
    basis: { kind: ordinaryBySchedule },
  },
  {
    key: '2023-09-28',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2023-09-28',
    startsAtAsRecorded: '28 September',
    liveStatus: 'NOT_STARTED',
    sources: datesOfMeetings,
    basis: { kind: ordinaryBySchedule },
  },
  {
    key: '2023-11-23',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2023-11-23',
    startsAtAsRecorded: '23 November',
    liveStatus: 'NOT_STARTED',
    sources: datesOfMeetings,
    basis: { kind: ordinaryBySchedule },
  },
  {
    key: '2024-01-25',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2024-01-25',
    startsAtAsRecorded: '25 January',
    liveStatus: 'NOT_STARTED',
    sources: datesOfMeetings,
    basis: { kind: ordinaryBySchedule },
  },
  {
    key: '2024-03-28',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2024-03-28',
    startsAtAsRecorded: '28 March',
    liveStatus: 'NOT_STARTED',
    sources: datesOfMeetings,
    basis: { kind: ordinaryBySchedule },
  },
];
