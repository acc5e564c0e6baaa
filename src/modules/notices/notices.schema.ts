/** Notices to the public: of a council, of a panel, and of one agenda pack. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { noticeById, noticesByCouncil, noticesByMeeting, noticesByPanel } from './notices.loaders.ts';
import type { PublicNoticeRow } from './notices.table.ts';

export const PublicNoticeKind = builder.enumType('PublicNoticeKind', {
  description: 'Subject of a notice.',
  values: {
    PUBLIC_REPRESENTATIONS: { description: 'Rights of the public to speak.' },
    ACCESS: { description: 'Access for disabled people.' },
    MOBILE_TELEPHONES: { description: 'Use of telephones in the meeting.' },
    BUSINESS: { description: 'Business that the meeting may consider.' },
    RECORDING_AND_SOCIAL_MEDIA: { description: 'Filming, recording and broadcasting; SI 2014/2095.' },
    PROCEDURE_RULES: { description: 'Rules of procedure that apply.' },
    SMOKING: { description: 'Smoking policy.' },
    FIRE_PROCEDURE: { description: 'Procedure in a fire.' },
    DISCLOSURE_OF_INTERESTS: { description: 'Interests that members must disclose; Localism Act 2011.' },
    PRINCIPLES_OF_DECISION_MAKING: { description: 'Principles by which decisions are made.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const PublicNotice = builder.objectRef<PublicNoticeRow>('PublicNotice');

builder.node(PublicNotice, {
  ...nodeOf('PublicNotice', noticeById),
  interfaces: [CouncilRecord],
  description: 'A notice to the public, as an agenda pack prints it or as the council keeps it standing.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PublicNoticeKind, description: 'Subject of the notice.' }),
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'Panel that the notice is of; null for a notice of the whole council.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.panelId),
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting whose agenda pack prints the notice; null for a standing notice.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    title: t.exposeString('title', { description: 'Heading as printed, e.g. “Public Representations”.' }),
    text: t.exposeString('text', { description: 'Wording as printed, as plain text.' }),
    html: t.expose('html', { type: 'Html', description: 'Derived: `text` as HTML.' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day in force; null when not recorded.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day in force; null when not recorded.',
    }),
  }),
});

builder.objectFields(Council, (t) => ({
  publicNotices: t.field({
    type: [PublicNotice],
    description:
      'Notices of the council and of each of its panels: those of a panel as its latest agenda pack on record prints them. Leaves out a notice whose recorded days in force do not include today.',
    resolve: async (row, _, ctx) => inForce(await ctx.load(noticesByCouncil, row.id)),
  }),
}));

builder.objectFields(Panel, (t) => ({
  publicNotices: t.field({
    type: [PublicNotice],
    description:
      'Notices of the panel, as its latest agenda pack on record prints them, after those of the whole council. Leaves out a notice whose recorded days in force do not include today.',
    resolve: async (row, _, ctx) => {
      const [ofCouncil, ofPanel] = await Promise.all([ctx.load(noticesByCouncil, row.councilId), ctx.load(noticesByPanel, row)]);
      return inForce([...ofCouncil.filter(({ panelId }) => panelId === null), ...ofPanel]);
    },
  }),
}));

builder.objectFields(Meeting, (t) => ({
  publicNotices: t.field({
    type: [PublicNotice],
    description: 'Notices that its agenda pack prints, in printed order.',
    resolve: (row, _, ctx) => ctx.load(noticesByMeeting, row),
  }),
}));

/** Notices whose recorded days include today; a day that is not recorded excludes nothing. */
function inForce(notices: PublicNoticeRow[]): PublicNoticeRow[] {
  const today = todayInCouncilTime();
  return notices.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= today) && (effectiveTo === null || today <= effectiveTo),
  );
}
