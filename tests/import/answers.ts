/** Answers as ModernGov writes them: plain text escaped for HTML and then for XML, HTML escaped once, empty elements with white space in them. */

export interface ItemSaid {
  id: number;
  title: string;
  html?: string;
  number?: string;
  subNumber?: string;
  display?: string;
  minuteNumber?: string;
  minutes?: string;
  /** HTML of a decision that is published. */
  decision?: string;
  isDecisionPublished?: boolean;
  isRestricted?: boolean;
  isShown?: boolean;
  declarations?: number;
  documents?: DocumentSaid[];
}

export interface DocumentSaid {
  id: number;
  title: string;
  url?: string;
  isRestricted?: boolean;
  restriction?: string;
}

export interface AttendeeSaid {
  id: number;
  name: string;
  attendance?: string;
  role?: string;
  representing?: string;
  ward?: string;
}

export interface MeetingSaid {
  id: number;
  committee?: number;
  date: string;
  time?: string;
  status?: string;
  isShown?: boolean;
  location?: string;
  room?: string;
  started?: string;
  finished?: string;
  plannedFinish?: string;
  isAgendaPublished?: boolean;
  areMinutesPublished?: boolean;
  items?: ItemSaid[];
  attendees?: AttendeeSaid[];
}

export interface CommitteeSaid {
  id: number;
  title: string;
  category?: string;
  isExpired?: boolean;
}

export interface CouncillorSaid {
  id: number;
  name: string;
  ward?: string;
  party?: string;
  email?: string;
  phone?: string;
  home?: string[];
  terms?: [from: string, to: string][];
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const html = (text: string) => xml(text).replaceAll("'", '&#39;').replaceAll('"', '&quot;');
const bool = (value: boolean) => (value ? 'True' : 'False');

/** An element; `undefined` as ModernGov writes nothing. */
function element(name: string, content: string | undefined): string {
  return `<${name}>${content ?? '\n      '}</${name}>`;
}

/** Plain text, escaped twice. */
const plain = (name: string, text: string | undefined) => element(name, text === undefined ? undefined : xml(html(text)));
const raw = (name: string, text: string | number | undefined) =>
  element(name, text === undefined ? undefined : xml(String(text)));
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

export function committeesAnswer(committees: readonly CommitteeSaid[]): string {
  const each = committees.map(
    ({ id, title, category, isExpired = false }) =>
      `<committee>${raw('committeeid', id)}${plain('committeetitle', title)}${raw('committeedeleted', 'False')}${raw('committeeexpired', bool(isExpired))}${plain('committeecategory', category)}</committee>`,
  );
  return `${declaration}<committees><committeescount> ${committees.length}</committeescount>${each.join('\n')}</committees>`;
}

const listed = ({ id, date, status = 'Confirmed', time }: MeetingSaid) =>
  `<meeting>${raw('meetingid', id)}${raw('meetingdate', date)}${plain('meetingstatus', status)}${raw('meetingtime', time)}<iswebcast>False</iswebcast></meeting>`;

export function meetingsAnswer(committee: CommitteeSaid, meetings: readonly MeetingSaid[]): string {
  const of = `${raw('committeeid', committee.id)}${plain('committeetitle', committee.title)}<committeemeetingcount> ${meetings.length}</committeemeetingcount>`;
  const list = `<committeemeetings>${meetings.map(listed).join('\n')}</committeemeetings>`;
  const own = meetings.length === 0 ? '' : `<committee>${of}${list}</committee>`;
  return `${declaration}<getmeetings><meetingscount> ${meetings.length}</meetingscount><committeescount> 1</committeescount>${own}</getmeetings>`;
}

export function meetingAnswer(said: MeetingSaid): string {
  const { items = [], attendees = [], isShown = true, isAgendaPublished = true, areMinutesPublished = false } = said;
  return `${declaration}<meeting>
  ${raw('meetingid', said.id)}${raw('meetingdate', said.date)}${plain('meetingstatus', said.status ?? 'Confirmed')}
  ${raw('isdisplayallowed', bool(isShown))}${raw('meetingtime', said.time)}${raw('meetingactualstarttime', said.started)}
  ${raw('meetingplannedfinishtime', said.plannedFinish)}${raw('meetingactualfinishtime', said.finished)}
  ${plain('meetinglocation', said.location)}${plain('meetingroom', said.room)}<iswebcast>False</iswebcast>
  ${raw('agendaid', said.id)}${raw('agendapublished', bool(isAgendaPublished))}<decisionpublished>False</decisionpublished>
  ${raw('minutepublished', bool(areMinutesPublished))}
  <agendaitems>${items.map((item) => itemElement(item, areMinutesPublished)).join('\n')}</agendaitems>
  <attendees>${attendees.map(attendeeElement).join('\n')}</attendees>
</meeting>`;
}

function itemElement(item: ItemSaid, areMinutesPublished: boolean): string {
  const { isRestricted = false, isShown = true, documents = [], decision } = item;
  const isDecision = decision !== undefined;
  return `<agendaitem>
    ${raw('agendaitemid', item.id)}${plain('agendaitemtitle', item.title)}${raw('agendatext', item.html)}
    ${raw('agendaitemnumber', item.number ?? (item.display ? item.display.replace('.', '') : '0'))}${raw('agendaitemsubnumber', item.subNumber)}
    ${raw('fulldisplaynumberformat', item.display)}${raw('declarationcount', item.declarations ?? 0)}
    ${raw('isminutepublished', bool(areMinutesPublished))}${raw('minutesitemnumber', item.minuteNumber)}
    ${raw('isdecision', bool(isDecision))}${raw('isdecisionpublished', bool(item.isDecisionPublished ?? isDecision))}${raw('decisionnonemptyhtmlbody', decision)}
    ${raw('minutesnonemptyhtmlbody', item.minutes)}${raw('isrestricted', bool(isRestricted))}${raw('isdisplayallowed', bool(isShown))}
    <linkeddocuments>${documents.map(documentElement).join('\n')}</linkeddocuments>
  </agendaitem>`;
}

function documentElement({ id, title, url, isRestricted = false, restriction }: DocumentSaid): string {
  const address = url ?? `https://example.invalid/mgConvert2PDF.aspx?ID=${id}`;
  return `<linkeddoc>${raw('attachmentid', id)}${plain('title', title)}<isurl>False</isurl>${raw('url', address)}${raw('isrestricted', bool(isRestricted))}${plain('restrictionsRef', restriction)}<itemnum>1</itemnum><publicationdate>12/07/2023</publicationdate></linkeddoc>`;
}

function attendeeElement({
  id,
  name,
  attendance = 'Expected',
  role = 'Committee Member',
  representing = '',
  ward,
}: AttendeeSaid): string {
  const quoted = (text: string) => html(text).replaceAll('&', '&amp;');
  return `<attendee membertype="U" memberid="${id}" name="${quoted(name)}" roledescription="${role}" attendance="${quoted(attendance)}" politicalparty="LAB" ward="${ward ?? (representing === '' ? 'Example' : '')}" representing="${quoted(representing)}"><url>https://example.invalid/mgUserInfo.aspx?UID=${id}</url></attendee>`;
}

export function councillorsAnswer(councillors: readonly CouncillorSaid[]): string {
  const wards = Map.groupBy(councillors, ({ ward = 'Example' }) => ward);
  const each = [...wards].map(([ward, members]) => {
    const elements = members.map((member) => {
      const lines = member.home?.map((line, index) => plain(`line${index + 1}`, line)).join('') ?? '';
      const terms = member.terms?.map(
        ([from, to]) => `<termofoffice>${raw('startdate', from)}${raw('enddate', to)}</termofoffice>`,
      );
      return `<councillor>${raw('councillorid', member.id)}${plain('fullusername', member.name)}${plain('politicalpartytitle', member.party)}
        <workaddress>${plain('line1', 'Civic Centre')}${plain('phone', member.phone)}${plain('email', member.email)}</workaddress>
        <homeaddress>${lines}${plain('phone', member.home && '023 9999 9999')}${plain('email', member.home && 'home@example.invalid')}</homeaddress>
        ${terms ? `<termsofoffice>${terms.join('')}</termsofoffice>` : ''}</councillor>`;
    });
    return `<ward>${plain('wardtitle', ward)}<councillors><councillorcount>${members.length}</councillorcount>${elements.join('')}</councillors></ward>`;
  });
  return `${declaration}<councillorsbyward><wards>${each.join('')}</wards></councillorsbyward>`;
}
