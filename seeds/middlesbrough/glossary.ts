/** The acronyms explained under item 21/49, agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

const ccgEntry =
  'CCG (Clinical Commissioning Group – soon to change to an ICS – Integrated Care System) – statutory partners crucial to helping the Council fulfil its safeguarding duties.';

const entries: CouncilSeed['glossary'] = [
  {
    term: 'CHC',
    expansion: 'Continuing Health Care',
    definition:
      'a package of care for adults aged over 18, funded solely by the NHS, assessed by CCG as having ‘primary health need’.',
    entryAsPrinted:
      'CHC – Continuing Health Care – a package of care for adults aged over 18, funded solely by the NHS, assessed by CCG as having ‘primary health need’.',
  },
  {
    term: 'CC',
    expansion: 'Continuing Care',
    definition:
      'package for child under 18 with needs arising from disability, accident or illness that cannot be met by existing universal or specialist services alone.',
    entryAsPrinted:
      'CC – Continuing Care – package for child under 18 with needs arising from disability, accident or illness that cannot be met by existing universal or specialist services alone.',
  },
  {
    term: 'Section 177',
    definition: 'free aftercare from NHS and social care for anyone who has been in hospital under the Mental Health Act 1983.',
    entryAsPrinted:
      'Section 177 – free aftercare from NHS and social care for anyone who has been in hospital under the Mental Health Act 1983.',
  },
  {
    term: 'PfA',
    expansion: 'Preparation for Adulthood',
    definition: 'process of moving from childhood into adult life, supported by education, health and care (transition).',
    entryAsPrinted:
      'PfA – Preparation for Adulthood – process of moving from childhood into adult life, supported by education, health and care (transition).',
  },
  {
    term: 'CAMHS',
    expansion: 'Child and Adolescent Mental Health Services',
    definition:
      'specialist NHS service offers assessment, diagnosis, treatment and support for children experiencing problems with emotions, behaviour or mental health.',
    entryAsPrinted:
      'CAMHS – Child and Adolescent Mental Health Services – specialist NHS service offers assessment, diagnosis, treatment and support for children experiencing problems with emotions, behaviour or mental health.',
  },
  // Listed among the key partners, in brackets: the definition is all that follows the term, and ICS has no entry of its own.
  {
    term: 'CCG',
    expansion: 'Clinical Commissioning Group',
    definition:
      '(Clinical Commissioning Group – soon to change to an ICS – Integrated Care System) – statutory partners crucial to helping the Council fulfil its safeguarding duties.',
    seeAlso: ['ICS'],
    basis: { seeAlso: { derived: 'The entry names the term.' } },
    entryAsPrinted: ccgEntry,
  },
  {
    term: 'ICS',
    expansion: 'Integrated Care System',
    basis: {
      term: { derived: 'Explained within the entry of CCG, without an entry of its own.' },
    },
    entryAsPrinted: ccgEntry,
  },
];

export const glossary: CouncilSeed['glossary'] = entries.map((entry) => ({
  ...entry,
  sources: [{ document: 'minutes-2022-03-21', paragraph: '21/49' }],
  agendaItem: '2022-03-21#21/49',
}));
