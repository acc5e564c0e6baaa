/** Adds the outcomes of meetings, from minutes to performance: the other half of `every-record.ts`. */
import { corporateGoal, corporatePlan } from '../../src/modules/councils/corporate-plans.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { improvementPlan, planUpdate, successMeasure } from '../../src/modules/improvement/plans.table.ts';
import {
  review,
  reviewDocument,
  reviewFindingSource,
  reviewItem,
  reviewProgress,
} from '../../src/modules/improvement/reviews.table.ts';
import { minuteEntry } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes, minutesApproval } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from '../../src/modules/minutes/resolutions.table.ts';
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import {
  completionReview,
  progressDocument,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report, reportGoal, reportPaper } from '../../src/modules/reports/reports.table.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { type Add, contacts, day, type Ids, keysOf, moment, references } from './every-place.ts';

type Basis = Ids<'Panel' | 'Meeting' | 'AgendaItem' | 'Person' | 'Document'>;

export async function addOutcomes(add: Add, basis: Basis) {
  const decisions = await addDecisions(add, basis);
  return { ...decisions, ...(await addLedger(add, basis, decisions)), ...(await addImprovement(add, basis)) };
}

async function addDecisions(add: Add, basis: Basis) {
  const { ofMeeting, ofItem, ofPerson, ofDocument } = keysOf(basis);
  const resolutions = await add(resolution)((i) => ({ ...ofItem(i), position: 1, kind: 'RESOLVED' }));
  const ofResolution = (i: number) => ({ resolutionId: resolutions[i] as string });
  await add(resolutionDetail)((i) => ({
    ...ofResolution(i),
    textAsRecorded: 'RESOLVED',
    proposerId: basis.Person[i],
    votesFor: 1,
    votesAgainst: 0,
    abstentions: 0,
  }));
  const clauses = await add(resolutionClause)((i) => ({ ...ofResolution(i), position: 1, text: 'That' }));
  await add(voteRecord)((i) => ({ ...ofResolution(i), ...ofPerson(i), choice: 'FOR' }));
  const approvals = await add(minutesApproval)((i) => ({ ...ofResolution(i), approvingMeetingId: basis.Meeting[i] }));
  await add(minutes)((i) => ({ ...ofMeeting(i), status: 'APPROVED', approvalId: approvals[i] }));
  const entries = await add(minuteEntry)((i) => ({ ...ofItem(i), position: 1, kind: 'NARRATIVE' }));

  const corporatePlans = await add(corporatePlan)(() => ({ title: 'Corporate plan' }));
  const goals = await add(corporateGoal)((i) => ({ planId: corporatePlans[i], title: 'Goal', position: 1 }));
  const reports = await add(report)((i) => ({
    ...ofItem(i),
    subject: 'Subject',
    recommendations: [{ text: 'That' }],
    sections: [{ kind: 'REASONS', heading: 'Reasons', paragraphs: [{ text: 'Because' }] }],
    contacts,
    legalReferences: references,
    membersRoomsDocuments: ['Map'],
  }));
  const listed = (i: number) => ({ ...ofDocument(i), reportId: reports[i] as string, position: 1, title: 'Paper' });
  await add(reportPaper)((i) => ({ ...listed(i), kind: 'APPENDIX', number: '1' }));
  await add(reportPaper)((i) => ({ ...listed(i), kind: 'BACKGROUND' }));
  await add(reportGoal)((i) => ({ reportId: reports[i], goalId: goals[i] }));

  return {
    Resolution: resolutions,
    ResolutionClause: clauses,
    MinuteEntry: entries,
    CorporatePlan: corporatePlans,
    CorporateGoal: goals,
    Report: reports,
  };
}

async function addLedger(add: Add, basis: Basis, { ResolutionClause: clauses }: Ids<'ResolutionClause'>) {
  const { ofPanel, ofMeeting, ofItem, ofDocument } = keysOf(basis);
  const issues = await add(issue)(() => ({ title: 'Issue' }));
  const ofIssue = (i: number) => ({ issueId: issues[i] as string });
  await add(issueItem)((i) => ({ ...ofItem(i), ...ofIssue(i) }));
  const recommendations = await add(recommendation)((i) => ({
    ...ofPanel(i),
    ...ofMeeting(i),
    ...ofItem(i),
    ...ofIssue(i),
    clauseId: clauses[i],
    reference: `R${i}`,
    title: 'Title',
    text: 'That',
    // A notice that its kind does not fit, which is a compliance note.
    kind: 'TO_PARTNER',
    status: 'MADE',
    noticeServedOn: day,
    reportReceivedOn: day,
  }));
  const ofRecommendation = (i: number) => ({ recommendationId: recommendations[i] as string });
  const responses = await add(recommendationResponse)((i) => ({
    ...ofRecommendation(i),
    decision: 'NOTED',
    respondedOn: day,
    respondent: 'Cabinet',
  }));
  const progress = await add(recommendationProgress)((i) => ({ ...ofRecommendation(i), actionTaken: 'Done', claim: 'COMPLETE' }));
  await add(progressDocument)((i) => ({ ...ofDocument(i), progressId: progress[i] }));
  await add(completionReview)((i) => ({ ...ofRecommendation(i), ...ofMeeting(i), isAccepted: true }));
  await add(recommendationStatusChange)((i) => ({ ...ofRecommendation(i), status: 'MADE', changedAt: moment }));
  const planned = await add(workProgrammeItem)((i) => ({
    ...ofPanel(i),
    ...ofIssue(i),
    title: 'Later',
    clauseId: clauses[i],
    status: 'TAKEN',
    fulfilledByItemId: basis.AgendaItem[i],
  }));
  return {
    Issue: issues,
    Recommendation: recommendations,
    RecommendationResponse: responses,
    RecommendationProgress: progress,
    WorkProgrammeItem: planned,
  };
}

async function addImprovement(add: Add, basis: Basis) {
  const { ofPanel, ofItem, ofDocument } = keysOf(basis);
  const indicators = await add(indicator)(() => ({ name: 'Contacts', alsoKnownAs: ['C'], unit: 'COUNT', polarity: 'UNKNOWN' }));
  const sets = await add(indicatorSet)((i) => ({
    ...ofItem(i),
    ...ofPanel(i),
    title: 'Report',
    periodLabel: 'January',
    asAt: day,
  }));
  const ofSet = (i: number) => ({ indicatorSetId: sets[i] as string });
  const measured = (i: number) => ({ ...ofSet(i), indicatorId: indicators[i] as string });
  await add(indicatorSection)((i) => ({ ...ofSet(i), position: 1, title: 'Section', commentary: ['Fewer'] }));
  const benchmarks = [{ comparator: 'NATION' as const, label: 'England', value: 1, valueAsPublished: '1' }];
  await add(indicatorRow)((i) => ({ ...measured(i), section: 1, position: 1, nameAsPublished: 'Contacts', benchmarks }));
  const value = { state: 'VALUE' as const, value: 1, valueAsPublished: '1' };
  const january = { periodStart: '2020-01-01', periodEnd: '2020-01-31', periodLabel: 'Jan-20' };
  const february = { periodStart: '2020-02-01', periodEnd: '2020-02-29', periodLabel: 'Feb-20' };
  for (const month of [january, february]) await add(observation)((i) => ({ ...measured(i), ...month, ...value }));

  const reviews = await add(review)(() => ({
    title: 'Review',
    kind: 'INSPECTION',
    focusAreas: ['Care'],
    findings: [{ kind: 'STRENGTH', text: 'Good', depth: 0 }],
    recommendations: [{ number: '1' }],
  }));
  const ofReview = (i: number) => ({ reviewId: reviews[i] as string });
  await add(reviewItem)((i) => ({ ...ofItem(i), ...ofReview(i) }));
  await add(reviewDocument)((i) => ({ ...ofDocument(i), ...ofReview(i) }));
  await add(reviewFindingSource)((i) => ({ ...ofItem(i), ...ofDocument(i), ...ofReview(i), position: 1 }));
  await add(reviewProgress)((i) => ({ ...ofItem(i), ...ofReview(i), number: '1', position: 1, text: 'Told' }));
  const plans = await add(improvementPlan)((i) => ({
    ...ofPanel(i),
    title: 'Plan',
    alsoKnownAs: ['P'],
    status: 'IN_PROGRESS',
    actions: [{ text: 'Act' }],
  }));
  await add(successMeasure)((i) => ({ planId: plans[i], position: 1, text: 'Fewer' }));
  const updates = await add(planUpdate)((i) => ({ ...ofItem(i), ...ofReview(i), planId: plans[i], summary: 'Told' }));
  const terms = await add(glossaryTerm)((i) => ({ ...ofItem(i), term: `T${i}`, seeAlso: ['U'] }));
  return {
    Indicator: indicators,
    IndicatorSet: sets,
    Review: reviews,
    ImprovementPlan: plans,
    ImprovementPlanUpdate: updates,
    GlossaryTerm: terms,
  };
}
