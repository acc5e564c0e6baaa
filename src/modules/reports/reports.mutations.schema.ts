/** The mutation that publishes reports. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { LegalReferenceInput } from '../councils/citations.schema.ts';
import { ContactInput } from '../councils/contacts.schema.ts';
import { publishReport } from './reports.commands.ts';
import { reportById } from './reports.loaders.ts';
import { Report, ReportSectionKind, StatedAnswer } from './reports.schema.ts';

export const LabelledTextInput = builder.inputType('LabelledTextInput', {
  description: 'A text with its printed label.',
  fields: (t) => ({
    label: t.string({ description: 'Label, e.g. “(i)”.' }),
    text: t.string({ required: true, description: 'Wording.' }),
  }),
});

export const ReportSectionInput = builder.inputType('ReportSectionInput', {
  description: 'A section of a report.',
  fields: (t) => ({
    kind: t.field({ type: ReportSectionKind, required: true, description: 'Kind of heading.' }),
    heading: t.string({ required: true, description: 'Heading as printed.' }),
    paragraphs: t.field({ type: [LabelledTextInput], required: true, description: 'Paragraphs; the label is the number.' }),
  }),
});

export const ReportAppendixInput = builder.inputType('ReportAppendixInput', {
  description: 'An appendix that a report lists.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Number.' }),
    title: t.string({ required: true, description: 'Title.' }),
    document: t.id({ description: 'The file, where it is on record.' }),
  }),
});

export const BackgroundPaperInput = builder.inputType('BackgroundPaperInput', {
  description: 'A background paper that a report lists.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Title.' }),
    restrictionAsRecorded: t.string({ description: 'Paragraph cited for withholding it.' }),
    document: t.id({ description: 'The file, where it is on record.' }),
  }),
});

export const reportInput = inputFields((t) => ({
  subject: t.string({ required: true, description: '“SUBJECT”.' }),
  decisionMaker: t.string({ description: '“DECISION-MAKER”.' }),
  dateOfDecision: t.field({ type: 'Date', description: '“DATE OF DECISION”.' }),
  reportOf: t.string({ description: '“REPORT OF”.' }),
  confidentialityStatement: t.string({ description: '“STATEMENT OF CONFIDENTIALITY”.' }),
  briefSummary: t.string({ description: '“BRIEF SUMMARY”.' }),
  recommendations: t.field({ type: [LabelledTextInput], description: 'Recommendations of the report to the panel.' }),
  sections: t.field({ type: [ReportSectionInput], description: 'The body, in order.' }),
  contacts: t.field({ type: [ContactInput], description: 'Director and author.' }),
  legalReferences: t.field({ type: [LegalReferenceInput], description: 'Statutory powers that it cites.' }),
  goals: t.idList({ description: 'Goals of the corporate plan that it serves.' }),
  isKeyDecision: t.field({ type: StatedAnswer, defaultValue: 'NOT_STATED', description: '“KEY DECISION?”.' }),
  wardsAffected: t.string({ description: '“WARDS/COMMUNITIES AFFECTED”.' }),
  needsEqualityAssessment: t.field({
    type: StatedAnswer,
    defaultValue: 'NOT_STATED',
    description: 'Whether an equality and safety impact assessment is required.',
  }),
  needsDataProtectionAssessment: t.field({
    type: StatedAnswer,
    defaultValue: 'NOT_STATED',
    description: 'Whether a data protection impact assessment is required.',
  }),
  appendices: t.field({ type: [ReportAppendixInput], description: 'Appendices that it lists.' }),
  membersRoomsDocuments: t.stringList({ description: "“Documents In Members' Rooms”; empty for “None”." }),
  backgroundPapers: t.field({
    type: [BackgroundPaperInput],
    description: '“Other Background Documents”; empty for “None”.',
  }),
}));

mutation({
  name: 'publishReport',
  description:
    'Publishes the report under an item, or replaces it with all its parts. It is as visible as the item: a draft under a draft agenda, restricted under a restricted item.',
  permission: 'MANAGE_MEETINGS',
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item.' },
  input: reportInput,
  payload: { report: gives(Report, reportById, 'The report.') },
  command: publishReport,
});
