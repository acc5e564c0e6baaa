// Agenda and minutes, 3 December 2020: clauses that set business for the next meeting.
export const planReturns =
  'That the Improvement Plan would be presented at next meeting of the Panel on 11 February 2021 and that the following information would be included:';
export const turnover =
  'The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.';
export const turnoverByTeam = 'The presentation of data on social work staff turnover within specific social work teams';
export const changesOfWorker =
  'The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).';
export const figures = `a. ${turnover}\nb. ${turnoverByTeam}\nc. ${changesOfWorker}`;
export const vision =
  'That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.';
export const audit =
  'That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.';
