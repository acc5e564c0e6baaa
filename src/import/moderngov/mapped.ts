/** One meeting of ModernGov, mapped to records of this service. */
import type {
  AttendanceValues,
  DocumentValues,
  ItemValues,
  MeetingValues,
  MinutesValues,
  ResolutionValues,
  SeatValues,
} from '../records.ts';

export interface ImportedMeeting {
  id: string;
  values: MeetingValues;
  /** Day and time as ModernGov prints them. */
  startsAtAsRecorded: string;
  isAgendaPublished: boolean;
  /** Whether its minutes are published and it has been held. */
  hasMinutes: boolean;
  /** In order. */
  items: ImportedItem[];
  /** Items that ModernGov does not let the public see, by number. */
  hidden: string[];
  attendances: ({ personId: string; name: string } & AttendanceValues)[];
  /** Who sat on the panel on its day; none where it has not been held. */
  members: { personId: string; name: string; role: 'CHAIR' | 'VICE_CHAIR' | 'MEMBER'; seat: SeatValues }[];
}

export interface ImportedItem {
  id: string;
  values: ItemValues;
  documents: { id: string; values: DocumentValues }[];
  /** False where one was left out for a doubt. */
  hasAllDocuments: boolean;
  /** Null where none are published, or where they are restricted. */
  minutes: MinutesValues | null;
  /** So, too. */
  resolution: ResolutionValues | null;
}

export interface MapContext {
  /** Civil date, `YYYY-MM-DD`. */
  today: string;
  /** The numbers of those who are listed as councillors. */
  councillors: ReadonlySet<string>;
  nation: 'ENGLAND' | 'WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';
}
