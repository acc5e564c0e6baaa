// The improvement plan and its updates: minutes of 3 December 2020, of 11 February 2021 and of the undated meeting.
// They name it in four ways; 3 December 2020 sets its return for 11 February 2021, where it stands under another title.
import type { CouncilSeed } from '../format.ts';

export const improvementPlans = [
  {
    key: 'children-and-learning-improvement-plan',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'improvement-plan-issue' }, { document: 'minutes-undated' }],
    title: 'Children and Learning Improvement Plan',
    alsoKnownAs: [
      "Children's Services Improvement Plan",
      'Children and Learning Service Improvement Plan',
      'Ofsted Priority Action Improvement Plan',
    ],
    panel: 'children-and-families',
    owner: 'Executive Director - Wellbeing (Children and Learning)',
    status: 'IN_PROGRESS',
    updates: [
      {
        agendaItem: '2020-12-03#4',
        reportedOn: '2020-12-03',
        summary:
          'The Panel considered the report of the Executive Director – Wellbeing (Children and Learning) which provided an update on progress against the revised Children and Learning Improvement Plan.\n\nIn discussions with the officers, the Panel noted the following:\n\n- The Improvement Board had a wide range of external partners including head teachers, police, health and representation from the staff feedback group which provided strong support and challenge.\n- The plan was built around the values of putting the child at the centre of everything and the vision for leadership and training was based on the restorative justice model where work was done with children not just done to them. Managers needed confidence in risk assessments and case management. Social workers needed capacity and reduced caseloads. Manageable caseloads and investment in growing our own Newly Qualified Social Workers would help to reduce staff turnover.\n- The engagement of 17-18-year olds in education, training and employment had been affected by Covid and unemployment for people aged 16-24 had been predicted to increase. The employment opportunities resource was not substantial enough to meet the needs of young people who were not academic.',
      },
      {
        agendaItem: '2021-02-11#32',
        reportedOn: '2021-02-11',
        summary:
          'The Panel considered the report of the Executive Director – Children and Learning which provided an update on progress against the revised Children and Learning Improvement Plan.\n\nIn discussions with the officers, the Panel noted the following:\n\n- The well-being of Social Workers was promoted within teams and individual support had been provided as required, which included a free counselling service for staff.\n- A national directive for all authorities to take on their fair share of children who are Unaccompanied Asylum Seekers has increased the number of Looked After Children who were Unaccompanied Asylum Seekers in Southampton.\n- Analysis of referrals identified that cases had been closed too early as a family’s problems came back shortly after the case had been closed, thereby requiring another referral.\n- That increased use of Early Help services as a part of a step down offer would reduce the number of re-referrals. It had also been identified that more referrals could have been appropriately allocated to Early Help services instead of assessment or child protection teams.\n- Additional staff who had been employed temporarily to meet the increase in demand last year have been added to the establishment and will be moved to permanent contracts.\n- Investment had been made into establishing a Workforce Academy.',
      },
      {
        agendaItem: 'undated#14',
        summary:
          'The Panel noted that the updated Ofsted Priority Action Improvement Plan was attached as appendix 2 and that all the requested information had been provided and utilised to inform the discussion of the agenda items.',
      },
    ],
  },
] satisfies CouncilSeed['improvementPlans'];
