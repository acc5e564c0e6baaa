/** The mutation of notices. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { publishNotice } from './notices.commands.ts';
import { noticeById } from './notices.loaders.ts';
import { PublicNotice, PublicNoticeKind } from './notices.schema.ts';

export const noticeInput = inputFields((t) => ({
  panel: t.id({ description: 'Panel that the notice is of; null for the whole council.' }),
  kind: t.field({ type: PublicNoticeKind, required: true, description: 'Subject of the notice.' }),
  title: t.string({ required: true, description: 'Heading.' }),
  html: t.string({ required: true, description: 'Wording, as HTML or plain text; all but safe HTML is removed.' }),
  effectiveFrom: t.field({ type: 'Date', description: 'First day in force; null for today.' }),
}));

mutation({
  name: 'publishNotice',
  description:
    'Publishes a standing notice of the council or of a panel. The one of the same kind ends the day before; of the kind OTHER, the one with the same heading.',
  permission: 'MANAGE_COUNCIL',
  target: inCouncil,
  input: noticeInput,
  payload: { notice: gives(PublicNotice, noticeById, 'The new notice.') },
  command: publishNotice,
});
