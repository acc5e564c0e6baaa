/** The list headed "ACRONYMS" (Children Services & Learning), appendix to item 6, agenda pack of 20 July 2023. */
import type { CouncilSeed } from '../format.ts';

export const glossary = [
  {
    term: 'ACEs',
    expansion: 'Adverse Childhood Experiences',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'ADM',
    expansion: 'Agency Decision Maker',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'BIT',
    expansion: 'Brief Intervention Teams',
    definition:
      'When a child is referred into Children Services and needs a statutory service, they are initially allocated to the Brief Intervention Teams who undertake a Child & Family Assessment and provide targeted support and interventions with the aim of resolving any crisis and being able to step down to Children & Family First for any ongoing support.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'C&FF',
    expansion: 'Children & Family First',
    definition: 'This is our Early Help offer for families in the city.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'C&F',
    expansion: 'Children and Family',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CAMHS',
    expansion: 'Child and Adolescent Mental Health Services',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CAO',
    expansion: 'Child Arrangement Order',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CCE',
    expansion: 'Child Criminal Exploitation',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CDOP',
    expansion: 'Child Death Overview Panel',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CiC',
    expansion: 'Children in Care',
    seeAlso: ['Looked After Children', 'Children Looked After'],
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CLA',
    expansion: 'Children Looked After',
    seeAlso: ['Children in Care', 'Children Looked After'],
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CL',
    expansion: 'Care Leaver',
    definition: `From the age of eighteen young people are no longer legally 'in care' or 'looked after' and therefore fostering arrangements and legislation relating to children placed with foster carers no longer applies. In circumstances where a young person remains with their former foster carer/s after their eighteenth birthday, the arrangement becomes a "Staying Put" arrangement. Once the child reaches the age of eighteen and legal adulthood, the local authority is no longer making a placement, but facilitating a "Staying Put" arrangement for the young person.`,
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CME',
    expansion: 'Children Missing from Education',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CP',
    expansion: 'Child Protection',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CPP',
    expansion: 'Child Protection Plan',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CRS',
    expansion: 'Childrens Resource Service',
    definition: 'Front door of the service receiving all contacts from professionals and the public, includes the MASH team.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CSA',
    expansion: 'Child Sexual Abuse',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CSAFE',
    expansion: 'Child Sexual Abuse within the Family Environment',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CSE',
    expansion: 'Child Sexual Exploitation',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CSL',
    expansion: 'Children Services & Learning',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'CSC',
    expansion: 'Childrens Social Care',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'DfE',
    expansion: 'Department for Education',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'EET',
    expansion: 'Education, Employment & Training',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'EHCP',
    expansion: 'Education Health & Care Plan',
    definition:
      "EHCP's replaced Statements for children and young people with additional needs under the Children and Families Act 2014.",
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'EHE',
    expansion: 'Elective Home Education',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'EP',
    expansion: 'Education Psychologist',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'EWO',
    expansion: 'Education Welfare Officer',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'FGC',
    expansion: 'Family Group Conference',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'FTE',
    expansion: 'Full Time Equivalent',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'HSB',
    expansion: 'Harmful Sexual Behaviour',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'ICAS',
    expansion: 'Intervention and Complex Assessment Service',
    definition:
      'This is a specialist team that undertakes assessments of parents within the public law outline process (including legal proceedings), assessments of individuals considered a sexual risk to children, assessments of non-offending partners, interventions around domestic abuse for perpetrators and survivors, assessments of parenting with learning needs, and other bespoke assessments as required.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'ICO',
    expansion: 'Interim Care Order',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'IDVA',
    expansion: 'Independent Domestic Violence Advocate',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'IEP',
    expansion: 'Individual Education Plan',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'IFA',
    expansion: 'Independent Fostering Agency',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'ILACS',
    expansion: "Inspection of Local Authority Children's Services",
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'IRO',
    expansion: 'Independent Reviewing Officer',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'JTAI',
    expansion: 'Joint Targeted Area Inspection',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'Jigsaw',
    definition:
      'this is not an acronym, but the name of our Children With Disabilities (often see as CWD) team. They support children in need, children with child protection plans, and children in our care when they have a disability.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'KCSiE',
    expansion: 'Keeping Children Safe in Education',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'LA',
    expansion: 'Local Authority',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'LGO',
    expansion: 'Local Government Ombudsman',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'MASH',
    expansion: 'Multi-Agency Safeguarding Hub',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'MET',
    expansion: 'Missign, Exploited, Trafficked children',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'NEET',
    expansion: 'Not in Education, Employment of Training',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'OOH',
    expansion: 'Out of Hours',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'PEP',
    expansion: 'Personal Education Plan',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'PTC',
    expansion: 'Pathways Through Care',
    definition:
      'Should a judge decide that a child is not returning to the care of their parents, and they are not being placed for permanence in adoption, the child is allocated to a social worker within the Pathways Through Care team that care plan and support children and young people for their duration of time in our care. This includes reassessing families and returning children when it is safe to do so. The Pathways Through Care team also support Care Leavers, young people that have previously been in our care, up to the age of 25.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'QA',
    expansion: 'Quality Assurance',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SALT',
    expansion: 'Speech & Language Therapy',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SCPR',
    expansion: 'Safeguarding Children Practice Review',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SCR',
    expansion: 'Serious Case Review',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SEN',
    expansion: 'Special Educational Need',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SEND',
    expansion: 'Special Educational Needs and Disability',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SENDCo',
    expansion: 'Special Educational Needs and Disability Coordinator',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SGO',
    expansion: 'Special Guardianship Order',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SPOC',
    expansion: 'Single Point of Contact',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SSCP',
    expansion: 'Southampton Safeguarding Children Partnership',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SW',
    expansion: 'Social Worker',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'SWF (SWwF)',
    expansion: 'Social Work with Families',
    definition:
      '(sometimes this can be abbreviated to SWWF). If the Brief Intervention Team has completed their assessment and the child requires an ongoing Child in Need or Child Protection Plan, the family are transferred to the Social Worker with Families team who undertake longer pieces of work at a statutory level (child in need or child protection) they will also enter legal proceedings for children and of those some children may come into our care (including children placed with extended family or friends – connected carers). SWF teams remain the allocated social work team until the proceedings are concluded.',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'T&F',
    expansion: 'Task and Finish Group',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'TAC',
    expansion: 'Team Around the Child',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'TAF',
    expansion: 'Team Around the Family',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'UPN',
    expansion: 'Unique Pupil Number',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'VS',
    expansion: 'Virtual School',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'YJS',
    expansion: 'Youth Justice Service',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'YP',
    expansion: 'Young People',
    agendaItem: '2023-07-20#6',
  },
  {
    term: 'YPS',
    expansion: 'Young People Service',
    definition:
      'A new service set up last year to work with the multi-agency partners regarding young people at risk outside of their home. This includes child sexual and criminal exploitation, criminal behaviour, missing, trafficking, and adolescents at risk of family breakdown.',
    agendaItem: '2023-07-20#6',
  },
] satisfies CouncilSeed['glossary'];
