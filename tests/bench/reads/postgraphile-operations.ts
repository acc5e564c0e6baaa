/** The same questions in the words of PostGraphile, and what its answers are in ours. */
import type { WorkloadName } from './workloads.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of PostGraphile are only read here and then compared
type Data = any;

interface Operation {
  query: string;
  /** The data of the answer in the form of the other servers. */
  map(data: Data): unknown;
}

const panelName = 'panelByCouncilIdAndPanelId { name }';
const panelOf = ({ panelByCouncilIdAndPanelId }: Data) => panelByCouncilIdAndPanelId;
const listOf = (connection: Data, node: (node: Data) => unknown) => ({
  nodes: connection.nodes.map(node),
  pageInfo: connection.pageInfo,
});

export const postgraphileOperations: Record<WorkloadName, Operation> = {
  Page: {
    query: `query Page($council: String!, $to: Date) {
      councilBySlug(slug: $council) {
        meetingsUntil(until: $to, first: 20) {
          nodes {
            rowId date startsAt status
            ${panelName}
            agendaItemsByCouncilIdAndMeetingIdList(orderBy: [POSITION_ASC]) {
              agendaNumber title kind
              appearancesByCouncilIdAndAgendaItemIdList(orderBy: [POSITION_ASC]) { displayName roleAsRecorded organisationAsRecorded }
            }
          }
          pageInfo { hasNextPage }
        }
      }
    }`,
    map: ({ councilBySlug: { meetingsUntil } }) => ({
      council: {
        meetings: listOf(
          meetingsUntil,
          ({ rowId, date, startsAt, status, agendaItemsByCouncilIdAndMeetingIdList: items, ...node }) => ({
            ...{ id: rowId, date, startsAt, status, panel: panelOf(node) },
            agenda: {
              items: items.map(({ appearancesByCouncilIdAndAgendaItemIdList: appearances, ...item }: Data) => ({
                ...item,
                appearances,
              })),
            },
          }),
        ),
      },
    }),
  },
  Hundred: {
    query: `query Hundred($council: String!, $to: Date) {
      councilBySlug(slug: $council) {
        meetingsUntil(until: $to, first: 100) { nodes { rowId date status ${panelName} } pageInfo { hasNextPage } }
      }
    }`,
    map: ({ councilBySlug: { meetingsUntil } }) => ({
      council: {
        meetings: listOf(meetingsUntil, ({ rowId, date, status, ...node }) => ({
          id: rowId,
          date,
          status,
          panel: panelOf(node),
        })),
      },
    }),
  },
  Calendar: {
    query: `query Calendar($council: String!, $from: Date, $to: Date) {
      councilBySlug(slug: $council) {
        meetingsBetween(since: $from, until: $to, first: 100) {
          nodes { rowId date startsAt status kind venue ${panelName} }
          pageInfo { hasNextPage }
        }
      }
    }`,
    map: ({ councilBySlug: { meetingsBetween } }) => ({
      council: {
        meetings: listOf(meetingsBetween, ({ rowId, panelByCouncilIdAndPanelId: panel, venue, ...node }) => ({
          ...node,
          ...{ id: rowId, panel, venue: { name: (typeof venue === 'string' ? JSON.parse(venue) : venue).name } },
        })),
      },
    }),
  },
  Ledger: {
    query: `query Ledger($council: String!, $to: Date) {
      councilBySlug(slug: $council) {
        recommendationsUntil(until: $to, first: 50) {
          nodes { rowId reference title status madeOn ${panelName} meetingByCouncilIdAndMeetingId { date } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    map: ({ councilBySlug: { recommendationsUntil } }) => ({
      council: {
        recommendations: listOf(
          recommendationsUntil,
          ({ rowId, panelByCouncilIdAndPanelId: panel, meetingByCouncilIdAndMeetingId: meeting, ...node }) => ({
            ...node,
            ...{ id: rowId, panel, meeting },
          }),
        ),
      },
    }),
  },
  Search: {
    query: `query Search($query: String!, $council: String!, $since: Date) {
      benchSearchList(query: $query, ofCouncil: $council, since: $since) { rank snippet title date }
    }`,
    map: ({ benchSearchList }) => ({
      search: {
        edges: benchSearchList.map(({ rank, snippet, title, date }: Data) => ({
          rank,
          snippet,
          node: { title, meeting: { date } },
        })),
      },
    }),
  },
  Deep: {
    query: `query Deep($day: Date!) {
      firstCouncilsList(first: 5) {
        name
        panelsByNameList {
          name
          seatsByCouncilIdAndPanelIdList(orderBy: [POSITION_ASC]) {
            position
            holdersList(day: $day) { role personByCouncilIdAndPersonId { displayName } }
          }
        }
      }
    }`,
    map: ({ firstCouncilsList }) => ({
      councils: {
        nodes: firstCouncilsList.map(({ name, panelsByNameList }: Data) => ({
          name,
          panels: {
            nodes: panelsByNameList.map(({ name, seatsByCouncilIdAndPanelIdList: seats }: Data) => ({
              name,
              seats: seats.map(({ position, holdersList: [holder] }: Data) => ({
                position,
                holder: holder ? { role: holder.role, person: holder.personByCouncilIdAndPersonId } : null,
              })),
            })),
          },
        })),
      },
    }),
  },
  Name: { query: 'query Name { __typename }', map: (data) => data },
};
