/** Panels and people, as an import reads and writes them. */
import { and, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { panel } from '../modules/panels/panels.table.ts';
import { person } from '../modules/people/people.table.ts';
import { namesOf } from './moderngov/map.ts';
import type { PanelValues, PersonValues } from './records.ts';
import { mutationSpec } from './specs.ts';
import type { Kind, Unit } from './unit.ts';

/** The council whose records are imported. */
export interface ImportedCouncil {
  id: number;
  slug: string;
}

/** The id of a created record, in the result of its command. */
export function idIn(result: Record<string, unknown>, field: string): string {
  return (result[field] as { id: string }).id;
}

export function panelKind(
  unit: Unit,
  { id: councilId, slug: council }: ImportedCouncil,
  { slug, kind }: { slug: string; kind: string },
): Kind<PanelValues> {
  const { tx } = unit;
  const panels = () => tx.select().from(panel).where(eq(panel.councilId, councilId));
  return {
    noun: 'panel',
    within: null,
    current: async (id) => {
      const row = (await panels()).find((each) => each.id === id);
      return row ? { name: row.name } : null;
    },
    twin: async ({ name }) => {
      const same = (await panels()).filter((row) => [row.name, ...row.otherNames.map((other) => other.name)].some(isSame(name)));
      return same.length === 1 ? (same[0]?.id ?? null) : null;
    },
    create: async ({ name }) => {
      const taken = new Set((await panels()).map((row) => row.slug));
      const free = [slug, ...Array.from({ length: 99 }, (_, index) => `${slug}-${index + 2}`)].find((each) => !taken.has(each));
      return idIn(await unit.run(mutationSpec('createPanel'), { council, slug: free ?? slug, kind, details: { name } }), 'panel');
    },
    update: async (id, { name }) => {
      await unit.run(mutationSpec('updatePanel'), { id: globalId('Panel', { councilId, id }), patch: { name } });
      return id;
    },
  };
}

/** Sources spell one panel with "&" and "and", and with both kinds of apostrophe. */
function isSame(name: string): (other: string) => boolean {
  const plain = (text: string) =>
    text.toLowerCase().replaceAll('&', 'and').replaceAll(/[’']/g, '').replaceAll(/\s+/g, ' ').trim();
  return (other) => plain(other) === plain(name);
}

export function personKind(unit: Unit, { id: councilId, slug: council }: ImportedCouncil): Kind<Partial<PersonValues>> {
  return {
    noun: 'person',
    within: null,
    current: async (id) => {
      const [row] = await unit.tx
        .select()
        .from(person)
        .where(and(eq(person.councilId, councilId), eq(person.id, id)));
      if (!row) return null;
      const { displayName, honorific, email, phone, councillorTerms } = row;
      return { displayName, honorific, email, phone, councillorTerms };
    },
    create: async (details) => idIn(await unit.run(mutationSpec('createPerson'), { council, details }), 'person'),
    update: async (id, patch) => {
      await unit.run(mutationSpec('updatePerson'), { id: globalId('Person', { councilId, id }), patch });
      return id;
    },
  };
}

/** A person, by number and never by name. Gives the id; null where the person was withdrawn here. */
export async function bringPerson(unit: Unit, council: ImportedCouncil, id: string, name: string): Promise<string | null> {
  const known = unit.reference('person', id);
  // The list of councillors knows more of them, so their particulars are taken from there alone.
  if (!known) return unit.bring(personKind(unit, council), id, namesOf(name));
  if ((await personKind(unit, council).current(known.recordId)) !== null) return known.recordId;
  unit.about('person', id).add('WITHDRAWN_HERE');
  return null;
}
