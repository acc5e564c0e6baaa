/** What the public sees of a council after an import. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask } from '../support/app.ts';
import type { Installation } from './installation.ts';

export const seenFields = `
  panels { nodes { name slug kind } }
  people { nodes { displayName honorific email phone councillorTerms { ward party startsOn endsOn } } }
  meetings { nodes {
    id date startsAt startsAtAsRecorded plannedFinishAt startedAt finishedAt status scheduleStatus notice attendanceMode venue { name room }
    agenda { status publishedOn items {
      id kind title summary agendaNumber minuteNumber liveState
      access { level restriction { scheme paragraphs groundAsRecorded } }
      documents { title url kind publishedAt access { level } }
      minuteEntries { kind html text }
      resolutions { kind outcome textAsRecorded stem clauses { label depth text } }
    } }
    attendance { status statusAsRecorded person { displayName } }
    minutes { status publishedAt }
  } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer by comparing it
export async function seen(app: App, { world }: Installation, fields = seenFields, key?: string): Promise<any> {
  const { data, errors } = await ask(
    app,
    `query Q($slug: String!) { council(slug: $slug) { ${fields} } }`,
    { slug: world.slug },
    key,
  );
  expect(errors).toBeUndefined();
  return data.council;
}
