/** Standing notices now in force, of a council and of a panel. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { noticeById, noticesByCouncil, noticesByPanel } from './notices.loaders.ts';
import type { PublicNoticeRow } from './notices.table.ts';

export const PublicNoticeKind = builder.enumType('PublicNoticeKind', {
  description: 'What a standing notice is about.',
  values: {
    PUBLIC_REPRESENTATIONS: { description: 'How the public may speak.' },
    ACCESS: { description: 'Access for disabled people.' },
    MOBILE_TELEPHONES: { description: 'Use of telephones in the meeting.' },
    BUSINESS: { description: 'What may be considered at the meeting.' },
    RECORDING_AND_SOCIAL_MEDIA: { description: 'Filming, recording and broadcasting; SI 2014/2095.' },
    PROCEDURE_RULES: { description: 'Which rules of procedure apply.' },
    SMOKING: { description: 'Smoking policy.' },
    FIRE_PROCEDURE: { description: 'What to do in a fire.' },
    DISCLOSURE_OF_INTERESTS: { description: 'What members must disclose; Localism Act 2011.' },
    PRINCIPLES_OF_DECISION_MAKING: { description: 'How decisions are to be made.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const PublicNotice = builder.objectRef<PublicNoticeRow>('PublicNotice');

builder.node(PublicNotice, {
  ...nodeOf('PublicNotice', noticeById),
  interfaces: [CouncilRecord],
  description: 'A standing notice printed with every agenda.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PublicNoticeKind, description: 'What it is about.' }),
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'The only panel it is for; null for all.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.panelId),
    }),
    title: t.exposeString('title', { description: 'Heading, e.g. “Public Representations”.' }),
    text: t.exposeString('text', { description: 'Wording, as plain text.' }),
    html: t.expose('html', { type: 'Html', description: 'Wording, formatted.' }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', description: 'In force from this day.' }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day in force; null while it stands.',
    }),
  }),
});

builder.objectFields(Council, (t) => ({
  publicNotices: t.field({
    type: [PublicNotice],
    description: 'Notices now in force for every panel.',
    resolve: async (row, _, ctx) => inForce(await ctx.load(noticesByCouncil, row.id)),
  }),
}));

builder.objectFields(Panel, (t) => ({
  publicNotices: t.field({
    type: [PublicNotice],
    description: "Notices now in force here, the council's own included.",
    resolve: async (row, _, ctx) => {
      const [general, own] = await Promise.all([ctx.load(noticesByCouncil, row.councilId), ctx.load(noticesByPanel, row)]);
      return inForce([...general, ...own]);
    },
  }),
}));

function inForce(notices: PublicNoticeRow[]): PublicNoticeRow[] {
  const today = todayInCouncilTime();
  return notices.filter(
    (notice) => notice.effectiveFrom <= today && (notice.effectiveTo === null || today <= notice.effectiveTo),
  );
}
