/** A planned meeting with a published agenda of one item, to which people are invited. */
import type { App } from '../../src/app.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { mutate } from './mutate.ts';
import { read } from './read.ts';
import { createCouncil } from './world.ts';

/** Today in the time zone of the councils. */
export const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(new Date());

export const appearanceFields = `version capacity status nameAsRecorded roleAsRecorded organisationAsRecorded displayName topic biography attendanceMode
  withConsentOfChair position agendaItem { title } person { displayName } organisation { name kind }
  invitation { invitedOn purpose isRequirement respondedOn note }`;

export async function createPlanned(app: App, details: Partial<typeof meeting.$inferInsert> = {}) {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const made = await world.createMeeting(panel, { date: '2031-02-12', ...details });
  const [item] = await world.createAgenda(made);
  const key = await world.key('CLERK');
  const on = { meeting: made.globalId, agendaItem: item?.globalId };
  const appearances = async (reader?: string) =>
    (
      await read(
        app,
        `query Q($id: ID!) { node(id: $id) { ... on Meeting { appearances { id ${appearanceFields} } } } }`,
        { id: made.globalId },
        reader,
      )
    ).node.appearances;
  return {
    ...{ world, panel, made, item, key, on, appearances },
    speaker: (input: object = {}, selection = 'id') =>
      mutate(app, 'inviteGuestSpeaker', { ...on, name: 'C O’Neill', ...input }, `appearance { ${selection} }`, key),
    contributor: (input: object) =>
      mutate(app, 'inviteContributor', { ...on, ...input }, `appearance { id ${appearanceFields} }`, key),
    respond: (id: string, input: object) =>
      mutate(app, 'respondToInvitation', { appearance: id, ...input }, `appearance { ${appearanceFields} }`, key),
  };
}
