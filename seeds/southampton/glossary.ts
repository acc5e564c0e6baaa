/** The list headed "CHILDREN SERVICES & LEARNING", "ACRONYMS": appendix 2 of item 6, agenda pack of 20 July 2023. */
import type { CouncilSeed } from '../format.ts';

const listTitle = 'CHILDREN SERVICES & LEARNING ACRONYMS';

const entries = [
  {
    term: 'ACEs',
    expansion: 'Adverse Childhood Experiences',
    entryAsPrinted: 'ACEs – Adverse Childhood Experiences',
  },
  {
    term: 'ADM',
    expansion: 'Agency Decision Maker',
    entryAsPrinted: 'ADM – Agency Decision Maker',
  },
  {
    term: 'BIT',
    expansion: 'Brief Intervention Teams',
    definition:
      'When a child is referred into Children Services and needs a statutory service, they are initially allocated to the Brief Intervention Teams who undertake a Child & Family Assessment and provide targeted support and interventions with the aim of resolving any crisis and being able to step down to Children & Family First for any ongoing support.',
    entryAsPrinted:
      'BIT – Brief Intervention Teams. When a child is referred into Children Services and needs a statutory service, they are initially allocated to the Brief Intervention Teams who undertake a Child & Family Assessment and provide targeted support and interventions with the aim of resolving any crisis and being able to step down to Children & Family First for any ongoing support.',
  },
  {
    term: 'C&FF',
    expansion: 'Children & Family First',
    definition: 'This is our Early Help offer for families in the city.',
    entryAsPrinted: 'C&FF – Children & Family First. This is our Early Help offer for families in the city.',
  },
  {
    term: 'C&F',
    expansion: 'Children and Family',
    entryAsPrinted: 'C&F – Children and Family',
  },
  {
    term: 'CAMHS',
    expansion: 'Child and Adolescent Mental Health Services',
    entryAsPrinted: 'CAMHS – Child and Adolescent Mental Health Services',
  },
  {
    term: 'CAO',
    expansion: 'Child Arrangement Order',
    entryAsPrinted: 'CAO – Child Arrangement Order',
  },
  {
    term: 'CCE',
    expansion: 'Child Criminal Exploitation',
    entryAsPrinted: 'CCE – Child Criminal Exploitation',
  },
  {
    term: 'CDOP',
    expansion: 'Child Death Overview Panel',
    entryAsPrinted: 'CDOP – Child Death Overview Panel',
  },
  {
    term: 'CiC',
    expansion: 'Children in Care',
    seeAlso: ['Looked After Children', 'Children Looked After'],
    entryAsPrinted: 'CiC – Children in Care (see also Looked After Children and Children Looked After)',
  },
  {
    term: 'CLA',
    expansion: 'Children Looked After',
    seeAlso: ['Children in Care', 'Children Looked After'],
    entryAsPrinted: 'CLA – Children Looked After (see also Children in Care and Children Looked After)',
  },
  {
    term: 'CL',
    expansion: 'Care Leaver',
    definition: `From the age of eighteen young people are no longer legally 'in care' or 'looked after' and therefore fostering arrangements and legislation relating to children placed with foster carers no longer applies. In circumstances where a young person remains with their former foster carer/s after their eighteenth birthday, the arrangement becomes a "Staying Put" arrangement. Once the child reaches the age of eighteen and legal adulthood, the local authority is no longer making a placement, but facilitating a "Staying Put" arrangement for the young person.`,
    entryAsPrinted: `CL – Care Leaver. From the age of eighteen young people are no longer legally 'in care' or 'looked after' and therefore fostering arrangements and legislation relating to children placed with foster carers no longer applies. In circumstances where a young person remains with their former foster carer/s after their eighteenth birthday, the arrangement becomes a "Staying Put" arrangement. Once the child reaches the age of eighteen and legal adulthood, the local authority is no longer making a placement, but facilitating a "Staying Put" arrangement for the young person.`,
  },
  {
    term: 'CME',
    expansion: 'Children Missing from Education',
    entryAsPrinted: 'CME – Children Missing from Education',
  },
  {
    term: 'CP',
    expansion: 'Child Protection',
    entryAsPrinted: 'CP – Child Protection',
  },
  {
    term: 'CPP',
    expansion: 'Child Protection Plan',
    entryAsPrinted: 'CPP – Child Protection Plan',
  },
  {
    term: 'CRS',
    expansion: 'Childrens Resource Service',
    definition: 'Front door of the service receiving all contacts from professionals and the public, includes the MASH team.',
    entryAsPrinted:
      'CRS – Childrens Resource Service. Front door of the service receiving all contacts from professionals and the public, includes the MASH team.',
  },
  {
    term: 'CSA',
    expansion: 'Child Sexual Abuse',
    entryAsPrinted: 'CSA – Child Sexual Abuse',
  },
  {
    term: 'CSAFE',
    expansion: 'Child Sexual Abuse within the Family Environment',
    entryAsPrinted: 'CSAFE – Child Sexual Abuse within the Family Environment',
  },
  {
    term: 'CSE',
    expansion: 'Child Sexual Exploitation',
    entryAsPrinted: 'CSE – Child Sexual Exploitation',
  },
  {
    term: 'CSL',
    expansion: 'Children Services & Learning',
    entryAsPrinted: 'CSL – Children Services & Learning',
  },
  {
    term: 'CSC',
    expansion: 'Childrens Social Care',
    entryAsPrinted: 'CSC – Childrens Social Care',
  },
  {
    term: 'DfE',
    expansion: 'Department for Education',
    entryAsPrinted: 'DfE – Department for Education',
  },
  {
    term: 'EET',
    expansion: 'Education, Employment & Training',
    entryAsPrinted: 'EET – Education, Employment & Training',
  },
  {
    term: 'EHCP',
    expansion: 'Education Health & Care Plan',
    definition:
      "EHCP's replaced Statements for children and young people with additional needs under the Children and Families Act 2014.",
    entryAsPrinted:
      "EHCP – Education Health & Care Plan. EHCP's replaced Statements for children and young people with additional needs under the Children and Families Act 2014.",
  },
  {
    term: 'EHE',
    expansion: 'Elective Home Education',
    entryAsPrinted: 'EHE – Elective Home Education',
  },
  {
    term: 'EP',
    expansion: 'Education Psychologist',
    entryAsPrinted: 'EP – Education Psychologist',
  },
  {
    term: 'EWO',
    expansion: 'Education Welfare Officer',
    entryAsPrinted: 'EWO – Education Welfare Officer',
  },
  {
    term: 'FGC',
    expansion: 'Family Group Conference',
    entryAsPrinted: 'FGC – Family Group Conference',
  },
  {
    term: 'FTE',
    expansion: 'Full Time Equivalent',
    entryAsPrinted: 'FTE – Full Time Equivalent',
  },
  {
    term: 'HSB',
    expansion: 'Harmful Sexual Behaviour',
    entryAsPrinted: 'HSB – Harmful Sexual Behaviour',
  },
  {
    term: 'ICAS',
    expansion: 'Intervention and Complex Assessment Service',
    definition:
      'This is a specialist team that undertakes assessments of parents within the public law outline process (including legal proceedings), assessments of individuals considered a sexual risk to children, assessments of non-offending partners, interventions around domestic abuse for perpetrators and survivors, assessments of parenting with learning needs, and other bespoke assessments as required.',
    entryAsPrinted:
      'ICAS – Intervention and Complex Assessment Service. This is a specialist team that undertakes assessments of parents within the public law outline process (including legal proceedings), assessments of individuals considered a sexual risk to children, assessments of non-offending partners, interventions around domestic abuse for perpetrators and survivors, assessments of parenting with learning needs, and other bespoke assessments as required.',
  },
  {
    term: 'ICO',
    expansion: 'Interim Care Order',
    entryAsPrinted: 'ICO – Interim Care Order',
  },
  {
    term: 'IDVA',
    expansion: 'Independent Domestic Violence Advocate',
    entryAsPrinted: 'IDVA – Independent Domestic Violence Advocate',
  },
  {
    term: 'IEP',
    expansion: 'Individual Education Plan',
    entryAsPrinted: 'IEP – Individual Education Plan',
  },
  {
    term: 'IFA',
    expansion: 'Independent Fostering Agency',
    entryAsPrinted: 'IFA – Independent Fostering Agency',
  },
  {
    term: 'ILACS',
    expansion: "Inspection of Local Authority Children's Services",
    entryAsPrinted: "ILACS – Inspection of Local Authority Children's Services",
  },
  {
    term: 'IRO',
    expansion: 'Independent Reviewing Officer',
    entryAsPrinted: 'IRO – Independent Reviewing Officer',
  },
  {
    term: 'JTAI',
    expansion: 'Joint Targeted Area Inspection',
    entryAsPrinted: 'JTAI – Joint Targeted Area Inspection',
  },
  {
    term: 'Jigsaw',
    definition:
      'this is not an acronym, but the name of our Children With Disabilities (often see as CWD) team. They support children in need, children with child protection plans, and children in our care when they have a disability.',
    entryAsPrinted:
      'Jigsaw – this is not an acronym, but the name of our Children With Disabilities (often see as CWD) team. They support children in need, children with child protection plans, and children in our care when they have a disability.',
  },
  {
    term: 'KCSiE',
    expansion: 'Keeping Children Safe in Education',
    entryAsPrinted: 'KCSiE – Keeping Children Safe in Education',
  },
  {
    term: 'LA',
    expansion: 'Local Authority',
    entryAsPrinted: 'LA – Local Authority',
  },
  {
    term: 'LGO',
    expansion: 'Local Government Ombudsman',
    entryAsPrinted: 'LGO – Local Government Ombudsman',
  },
  {
    term: 'MASH',
    expansion: 'Multi-Agency Safeguarding Hub',
    entryAsPrinted: 'MASH – Multi-Agency Safeguarding Hub',
  },
  {
    term: 'MET',
    expansion: 'Missign, Exploited, Trafficked children',
    entryAsPrinted: 'MET – Missign, Exploited, Trafficked children',
  },
  {
    term: 'NEET',
    expansion: 'Not in Education, Employment of Training',
    entryAsPrinted: 'NEET – Not in Education, Employment of Training',
  },
  {
    term: 'OOH',
    expansion: 'Out of Hours',
    entryAsPrinted: 'OOH – Out of Hours',
  },
  {
    term: 'PEP',
    expansion: 'Personal Education Plan',
    entryAsPrinted: 'PEP – Personal Education Plan',
  },
  {
    term: 'PTC',
    expansion: 'Pathways Through Care',
    definition:
      'Should a judge decide that a child is not returning to the care of their parents, and they are not being placed for permanence in adoption, the child is allocated to a social worker within the Pathways Through Care team that care plan and support children and young people for their duration of time in our care. This includes reassessing families and returning children when it is safe to do so. The Pathways Through Care team also support Care Leavers, young people that have previously been in our care, up to the age of 25.',
    entryAsPrinted:
      'PTC – Pathways Through Care. Should a judge decide that a child is not returning to the care of their parents, and they are not being placed for permanence in adoption, the child is allocated to a social worker within the Pathways Through Care team that care plan and support children and young people for their duration of time in our care. This includes reassessing families and returning children when it is safe to do so. The Pathways Through Care team also support Care Leavers, young people that have previously been in our care, up to the age of 25.',
  },
  {
    term: 'QA',
    expansion: 'Quality Assurance',
    entryAsPrinted: 'QA – Quality Assurance',
  },
  {
    term: 'SALT',
    expansion: 'Speech & Language Therapy',
    entryAsPrinted: 'SALT – Speech & Language Therapy',
  },
  {
    term: 'SCPR',
    expansion: 'Safeguarding Children Practice Review',
    entryAsPrinted: 'SCPR – Safeguarding Children Practice Review',
  },
  {
    term: 'SCR',
    expansion: 'Serious Case Review',
    entryAsPrinted: 'SCR – Serious Case Review',
  },
  {
    term: 'SEN',
    expansion: 'Special Educational Need',
    entryAsPrinted: 'SEN – Special Educational Need',
  },
  {
    term: 'SEND',
    expansion: 'Special Educational Needs and Disability',
    entryAsPrinted: 'SEND - Special Educational Needs and Disability',
  },
  {
    term: 'SENDCo',
    expansion: 'Special Educational Needs and Disability Coordinator',
    entryAsPrinted: 'SENDCo - Special Educational Needs and Disability Coordinator',
  },
  {
    term: 'SGO',
    expansion: 'Special Guardianship Order',
    entryAsPrinted: 'SGO – Special Guardianship Order',
  },
  {
    term: 'SPOC',
    expansion: 'Single Point of Contact',
    entryAsPrinted: 'SPOC – Single Point of Contact',
  },
  {
    term: 'SSCP',
    expansion: 'Southampton Safeguarding Children Partnership',
    entryAsPrinted: 'SSCP – Southampton Safeguarding Children Partnership',
  },
  {
    term: 'SW',
    expansion: 'Social Worker',
    entryAsPrinted: 'SW – Social Worker',
  },
  {
    term: 'SWF (SWwF)',
    expansion: 'Social Work with Families',
    definition:
      '(sometimes this can be abbreviated to SWWF). If the Brief Intervention Team has completed their assessment and the child requires an ongoing Child in Need or Child Protection Plan, the family are transferred to the Social Worker with Families team who undertake longer pieces of work at a statutory level (child in need or child protection) they will also enter legal proceedings for children and of those some children may come into our care (including children placed with extended family or friends – connected carers). SWF teams remain the allocated social work team until the proceedings are concluded.',
    entryAsPrinted:
      'SWF (SWwF) – Social Work with Families (sometimes this can be abbreviated to SWWF). If the Brief Intervention Team has completed their assessment and the child requires an ongoing Child in Need or Child Protection Plan, the family are transferred to the Social Worker with Families team who undertake longer pieces of work at a statutory level (child in need or child protection) they will also enter legal proceedings for children and of those some children may come into our care (including children placed with extended family or friends – connected carers). SWF teams remain the allocated social work team until the proceedings are concluded.',
  },
  {
    term: 'T&F',
    expansion: 'Task and Finish Group',
    entryAsPrinted: 'T&F – Task and Finish Group',
  },
  {
    term: 'TAC',
    expansion: 'Team Around the Child',
    entryAsPrinted: 'TAC – Team Around the Child',
  },
  {
    term: 'TAF',
    expansion: 'Team Around the Family',
    entryAsPrinted: 'TAF – Team Around the Family',
  },
  {
    term: 'UPN',
    expansion: 'Unique Pupil Number',
    entryAsPrinted: 'UPN – Unique Pupil Number',
  },
  {
    term: 'VS',
    expansion: 'Virtual School',
    entryAsPrinted: 'VS – Virtual School',
  },
  {
    term: 'YJS',
    expansion: 'Youth Justice Service',
    entryAsPrinted: 'YJS – Youth Justice Service',
  },
  {
    term: 'YP',
    expansion: 'Young People',
    entryAsPrinted: 'YP – Young People',
  },
  {
    term: 'YPS',
    expansion: 'Young People Service',
    definition:
      'A new service set up last year to work with the multi-agency partners regarding young people at risk outside of their home. This includes child sexual and criminal exploitation, criminal behaviour, missing, trafficking, and adolescents at risk of family breakdown.',
    entryAsPrinted:
      'YPS – Young People Service. A new service set up last year to work with the multi-agency partners regarding young people at risk outside of their home. This includes child sexual and criminal exploitation, criminal behaviour, missing, trafficking, and adolescents at risk of family breakdown.',
  },
] satisfies CouncilSeed['glossary'];

export const glossary = entries.map((entry) => ({
  ...entry,
  sources: [{ document: 'agenda-2023-07-20', page: '1 - 22', paragraph: listTitle }],
  basis: {
    agendaItem: {
      derived:
        'Printed in the agenda pack between the reports of items 6 and 7; that of item 6 lists appendix 2, “Children and Learning Acronyms”.',
    },
  },
  listTitle,
  agendaItem: '2023-07-20#6',
}));
