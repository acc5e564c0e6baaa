/** Reports to panels, by the headings of the council's form. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { LegalReference } from '../councils/citations.schema.ts';
import { Contact } from '../councils/contacts.schema.ts';
import { CorporateGoal } from '../councils/corporate-plans.schema.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { goalsByReport, papersByReport, reportById, reportByItem } from './reports.loaders.ts';
import type { LabelledValue, ReportPaperRow, ReportRow, ReportSectionValue } from './reports.table.ts';

export const StatedAnswer = builder.enumType('StatedAnswer', {
  description: 'Answer to a yes-or-no question on a form, e.g. “KEY DECISION?”.',
  values: {
    YES: { description: 'The form says yes.' },
    NO: { description: 'The form says no.' },
    NOT_STATED: { description: 'The form gives no answer or has no such question.' },
  },
});

export const ReportSectionKind = builder.enumType('ReportSectionKind', {
  description: 'Headings of the report form.',
  values: {
    REASONS: { description: 'Reasons for recommendations.' },
    ALTERNATIVES: { description: 'Alternative options considered and rejected.' },
    DETAIL: { description: 'Detail, consultation included.' },
    RESOURCE_IMPLICATIONS: { description: 'Capital, revenue, property and other.' },
    LEGAL_POWER: { description: 'Statutory power for the proposals.' },
    LEGAL_OTHER: { description: 'Other legal implications.' },
    RISK_MANAGEMENT: { description: 'Risk management implications.' },
    POLICY_FRAMEWORK: { description: 'Policy framework implications.' },
    OTHER: { description: 'Any other heading.' },
  },
});

export const ReportRecommendation = builder.objectRef<LabelledValue>('ReportRecommendation');

builder.objectType(ReportRecommendation, {
  description: "One recommendation of a report to the panel; not to be confused with the panel's own.",
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'As printed, e.g. “(i)”.' }),
    text: t.exposeString('text', { description: 'Wording.' }),
  }),
});

export const ReportParagraph = builder.objectRef<LabelledValue>('ReportParagraph');

builder.objectType(ReportParagraph, {
  description: 'One paragraph of a report.',
  fields: (t) => ({
    number: t.field({
      type: 'String',
      nullable: true,
      description: 'Printed number, e.g. “4”.',
      resolve: (row) => row.label,
    }),
    text: t.exposeString('text', { description: 'Wording.' }),
  }),
});

export const ReportSection = builder.objectRef<ReportSectionValue>('ReportSection');

builder.objectType(ReportSection, {
  description: 'One headed section of a report.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReportSectionKind, description: 'Kind of heading.' }),
    heading: t.exposeString('heading', { description: 'Heading as printed.' }),
    paragraphs: t.expose('paragraphs', {
      type: [ReportParagraph],
      extensions: { usualRecords: 10 },
      description: 'Paragraphs, in order.',
    }),
  }),
});

export const ReportAppendix = builder.objectRef<ReportPaperRow>('ReportAppendix');

builder.objectType(ReportAppendix, {
  description: 'An appendix as a report lists it.',
  fields: (t) => ({
    number: t.field({
      type: 'String',
      nullable: true,
      description: 'Number, as printed, e.g. “1”.',
      resolve: (row) => row.number,
    }),
    title: t.exposeString('title', { description: 'Title as listed.' }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document, when on record.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
  }),
});

export const BackgroundPaper = builder.objectRef<ReportPaperRow>('BackgroundPaper');

builder.objectType(BackgroundPaper, {
  description: 'A background paper as a report lists it.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title as listed.' }),
    restrictionAsRecorded: t.exposeString('restrictionAsRecorded', {
      nullable: true,
      description: 'Paragraph cited for withholding it, word for word; null when none is cited.',
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document, when on record.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
  }),
});

export const Report = builder.objectRef<ReportRow>('Report');

builder.node(Report, {
  ...nodeOf('Report', reportById),
  interfaces: [CouncilRecord],
  description: "A report to the panel, by the headings of the council's report form.",
  fields: (t) => ({
    agendaItem: t.field({
      type: AgendaItem,
      description: 'The item.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
    decisionMaker: t.exposeString('decisionMaker', { nullable: true, description: '“DECISION-MAKER”.' }),
    subject: t.exposeString('subject', { description: '“SUBJECT”.' }),
    dateOfDecision: t.expose('dateOfDecision', { type: 'Date', nullable: true, description: '“DATE OF DECISION”.' }),
    reportOf: t.exposeString('reportOf', { nullable: true, description: '“REPORT OF”, e.g. “Scrutiny Manager”.' }),
    confidentialityStatement: t.exposeString('confidentialityStatement', {
      nullable: true,
      description: '“STATEMENT OF CONFIDENTIALITY”, word for word, e.g. “None”; null when the form has no such statement.',
    }),
    briefSummary: t.exposeString('briefSummary', { nullable: true, description: '“BRIEF SUMMARY”.' }),
    recommendations: t.expose('recommendations', {
      type: [ReportRecommendation],
      description: 'Recommendations of the report to the panel.',
    }),
    sections: t.expose('sections', {
      type: [ReportSection],
      extensions: { usualRecords: 10 },
      description: 'The body, in order.',
    }),
    contacts: t.expose('contacts', { type: [Contact], description: 'Director and author, with titles as printed.' }),
    legalReferences: t.expose('legalReferences', { type: [LegalReference], description: 'Statutory powers that it cites.' }),
    goals: t.field({
      type: [CorporateGoal],
      description: 'Goals of the corporate plan that it says it serves.',
      resolve: (row, _, ctx) => ctx.load(goalsByReport, row),
    }),
    isKeyDecision: t.expose('isKeyDecision', { type: StatedAnswer, description: '“KEY DECISION?”.' }),
    wardsAffected: t.exposeString('wardsAffected', { nullable: true, description: '“WARDS/COMMUNITIES AFFECTED”, e.g. “None”.' }),
    needsEqualityAssessment: t.expose('needsEqualityAssessment', {
      type: StatedAnswer,
      description: 'Whether an equality and safety impact assessment is required.',
    }),
    needsDataProtectionAssessment: t.expose('needsDataProtectionAssessment', {
      type: StatedAnswer,
      description: 'Whether a data protection impact assessment is required.',
    }),
    appendices: t.field({
      type: [ReportAppendix],
      description: 'Appendices that it lists.',
      resolve: async (row, _, ctx) => (await ctx.load(papersByReport, row)).filter(({ kind }) => kind === 'APPENDIX'),
    }),
    membersRoomsDocuments: t.exposeStringList('membersRoomsDocuments', {
      nullable: true,
      description: "“Documents In Members' Rooms”; empty for “None”, null when the form does not say.",
    }),
    backgroundPapers: t.field({
      type: [BackgroundPaper],
      nullable: true,
      description: '“Other Background Documents”; empty for “None”, null when the form does not say.',
      resolve: async (row, _, ctx) => {
        const listed = (await ctx.load(papersByReport, row)).filter(({ kind }) => kind === 'BACKGROUND');
        return row.statesBackgroundPapers || listed.length > 0 ? listed : null;
      },
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  report: t.field({
    type: Report,
    nullable: true,
    description: 'Report to the panel under this item.',
    resolve: (row, _, ctx) => ctx.load(reportByItem, row),
  }),
}));
