// Meetings of the Children and Families Scrutiny Panel of which no agenda is on record, only the date: in the minutes of
// 3 December 2020 and of the undated meeting, and in the printed schedule of the agenda of 20 July 2023.
import type { CouncilSeed } from '../format.ts';

// Agenda, 20 July 2023, "Dates of Meetings"; 12 July is the date above its signature.
export const printedSchedules = [
  { panel: 'children-and-families', municipalYear: '2023/24', recordedOn: '2023-07-12' },
] satisfies CouncilSeed['printedSchedules'];

export const scheduledMeetings = [
  // Held: the minutes of both were approved on 3 December 2020.
  {
    key: '2020-08-27',
    panel: 'children-and-families',
    municipalYear: '2020/21',
    date: '2020-08-27',
    startsAtAsRecorded: '27 August 2020',
    liveStatus: 'CLOSED',
    sources: [{ document: 'minutes-2020-12-03' }],
  },
  {
    key: '2020-10-01',
    panel: 'children-and-families',
    municipalYear: '2020/21',
    date: '2020-10-01',
    startsAtAsRecorded: '1 October 2020',
    liveStatus: 'CLOSED',
    sources: [{ document: 'minutes-2020-12-03' }],
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
    sources: [{ document: 'minutes-undated' }],
  },
  // The minutes of the undated meeting name it as the meeting that will consider missing children.
  {
    key: '2022-03-31',
    panel: 'children-and-families',
    municipalYear: '2021/22',
    date: '2022-03-31',
    startsAtAsRecorded: '31 March 2022',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'minutes-undated' }],
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
    sources: [{ document: 'agenda-2023-07-20' }],
  },
  {
    key: '2023-09-28',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2023-09-28',
    startsAtAsRecorded: '28 September',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'agenda-2023-07-20' }],
  },
  {
    key: '2023-11-23',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2023-11-23',
    startsAtAsRecorded: '23 November',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'agenda-2023-07-20' }],
  },
  {
    key: '2024-01-25',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2024-01-25',
    startsAtAsRecorded: '25 January',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'agenda-2023-07-20' }],
  },
  {
    key: '2024-03-28',
    panel: 'children-and-families',
    municipalYear: '2023/24',
    kind: 'ORDINARY',
    date: '2024-03-28',
    startsAtAsRecorded: '28 March',
    liveStatus: 'NOT_STARTED',
    sources: [{ document: 'agenda-2023-07-20' }],
  },
] satisfies CouncilSeed['meetings'];
