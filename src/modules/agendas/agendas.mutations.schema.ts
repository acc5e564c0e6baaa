/** The mutation that publishes an agenda. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { publishAgenda } from './agendas.commands.ts';

export const publishInput = inputFields((t) => ({
  publishedOn: t.field({ type: 'Date', description: 'Day of publication; null for today.' }),
  signatoryTitle: t.string({ description: 'Post of the officer who signs it.' }),
  supplementReason: t.string({ description: 'For an agenda that is published again: the reason, recorded with the supplement.' }),
}));

mutation({
  name: 'publishAgenda',
  description:
    'Publishes an agenda with all its items, documents, reports, speakers and notices together; what is restricted stays restricted. Published again, it also publishes what was added since, and records a supplement. Short notice is noted in `complianceNotes`, never refused.',
  permission: 'MANAGE_MEETINGS',
  target: { record: meetingRecord, field: 'meeting', description: 'The meeting.' },
  input: publishInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting with its agenda.') },
  command: publishAgenda,
});
