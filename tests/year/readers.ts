/** What readers see of a year: the same query for everybody. */
import type { Answer } from '../support/app.ts';

export type Ask = (document: string, variables: Record<string, unknown>, key?: string) => Promise<Answer>;

/** Everything of a council's year that a page would show. */
const everything = `query Year($council: String!, $slug: String!) {
  council(slug: $council) {
    people { nodes { displayName } }
    recommendations { nodes { title status } }
    documents { nodes { title url access { level } } }
    improvementPlans { nodes { title updates { nodes { summary } } } }
    glossary { totalCount }
    history(first: 100) { nodes { type operation reason actor { name } } }
    feed { sequence }
  }
  panel(council: $council, slug: $slug) {
    name
    quorum
    seats { holder { person { displayName } role } }
    termsOfReference { clauses { label text } }
    meetings(orderBy: { field: STARTS_AT, direction: ASC }) {
      nodes {
        status statusReason
        attendance { person { displayName } status }
        guestSpeakers { name: displayName status organisation { name } }
        agenda {
          status publishedOn
          items { title agendaNumber liveState access { level restriction { groundAsRecorded } } documents { title url } }
        }
        minutes {
          status
          entries { text access { level } }
          approval { approvingMeeting { id } signedBy { displayName } }
        }
        resolutions { kind outcome textAsRecorded clauses { label text } }
      }
    }
  }
  search(council: $council, query: "fostering placements carers provider") { totalCount }
}`;

export async function readYear(ask: Ask, variables: { council: string; slug: string }, key?: string) {
  const { data, errors } = await ask(everything, variables, key);
  if (errors) throw new Error(`the year could not be read: ${JSON.stringify(errors)}`);
  return data;
}
