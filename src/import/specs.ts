/** The commands by which an import writes: those of the staff, and those that take over what another system recorded. */
import type { Command } from '../commands/command.ts';
import type { CommandSpec } from '../commands/runner.ts';
import type { Target } from '../commands/targets.ts';
import { declaredMutations } from '../graphql/mutation.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { recordItemTaken } from '../modules/agendas/agenda-items.commands.ts';
import { agendaItemRecord } from '../modules/agendas/agenda-items.table.ts';
import { publishRecordedAgenda } from '../modules/agendas/agendas.commands.ts';
import { documentRecord } from '../modules/documents/documents.table.ts';
import { correctDocument, recordDocument } from '../modules/documents/recorded-documents.commands.ts';
import { meetingRecord } from '../modules/meetings/meetings.table.ts';
import { recordMeeting, recordMeetingHeld } from '../modules/meetings/recorded-meetings.commands.ts';
import { publishRecordedMinutes } from '../modules/minutes/minutes.commands.ts';
import { panelRecord } from '../modules/panels/panels.table.ts';
import { recordSeat, recordSeatHeld } from '../modules/panels/recorded-seats.commands.ts';
import { seatRecord } from '../modules/panels/seats.table.ts';
import '../modules/index.ts';

/** The command of a mutation. */
export function mutationSpec(name: string): CommandSpec {
  const spec = declaredMutations().get(name);
  if (!spec) throw new Error(`there is no mutation ${name}`);
  return spec;
}

const ofMeeting = { record: meetingRecord, field: 'meeting' } as const;

export const recorded = {
  meeting: spec('recordMeeting', 'MANAGE_MEETINGS', { record: panelRecord, field: 'panel', addsTo: true }, recordMeeting),
  meetingHeld: spec('recordMeetingHeld', 'RUN_MEETINGS', ofMeeting, recordMeetingHeld),
  agenda: spec('publishRecordedAgenda', 'MANAGE_MEETINGS', ofMeeting, publishRecordedAgenda),
  minutes: spec('publishRecordedMinutes', 'RECORD_MINUTES', ofMeeting, publishRecordedMinutes),
  itemTaken: spec('recordItemTaken', 'RUN_MEETINGS', { record: agendaItemRecord, field: 'agendaItem' }, recordItemTaken),
  document: spec(
    'recordDocument',
    'MANAGE_MEETINGS',
    { field: 'owner', oneOf: { agendaItem: agendaItemRecord } },
    recordDocument,
  ),
  seat: spec('recordSeat', 'MANAGE_PANELS', { record: panelRecord, field: 'panel', addsTo: true }, recordSeat),
  seatHeld: spec('recordSeatHeld', 'MANAGE_PANELS', { record: seatRecord, field: 'seat' }, recordSeatHeld),
  documentCorrection: spec('correctDocument', 'MANAGE_MEETINGS', { record: documentRecord, field: 'document' }, correctDocument),
} as const;

/** As `mutation` declares a command for the API. */
function spec<T, I>(
  name: string,
  permission: Permission,
  target: Target,
  run: (command: Command<T>, input: I) => Promise<unknown>,
): CommandSpec {
  return {
    name,
    permissions: [permission],
    target,
    secrets: [],
    run: async (command, input) => ({ ...((await run(command as Command<T>, input as I)) as object | undefined) }),
  };
}
