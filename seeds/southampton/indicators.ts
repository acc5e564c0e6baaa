// Indicators of the Children and Learning Service Performance Report, July 2023, in printed order, and one that only minutes name.
// The report states no polarity. It is given only where the analysis, a target or a rating lets it be inferred, and quoted there.
import type { z } from 'zod';
import type { indicator } from '../format-performance.ts';
import { performance202307 } from './performance-2023-07.ts';

type Entry = z.input<typeof indicator>;

const supervisionAnalysis =
  '“Performance around supervision for children dipped in all areas by approximately 10% other than Care Leavers.” “Management oversight will be a focus in all assurance clinics this month to ensure that this area of performance improves.”';

const entries = [
  // Context of Demand.
  // Neither a target nor the analysis says which way is better.
  { key: 'contacts', name: 'Number of contacts in the month', unit: 'COUNT', polarity: 'UNKNOWN' },
  { key: 'early-help-referrals', name: 'Number of referrals into Early Help', unit: 'COUNT', polarity: 'UNKNOWN' },
  { key: 'early-help-assessments-started', name: 'Number of Early Help assessments started', unit: 'COUNT', polarity: 'UNKNOWN' },
  {
    key: 'statutory-referrals',
    name: 'Number of referrals into statutory service in the month',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'strategy-discussions', name: 'Number of strategy discussions held', unit: 'COUNT', polarity: 'UNKNOWN' },
  { key: 'section-47-enquiries', name: 'Number of Section 47 enquiries completed', unit: 'COUNT', polarity: 'UNKNOWN' },
  {
    key: 'section-47-rate',
    name: 'Rolling rate of Section 47 enquiries per 10,000 of children',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
  },
  { key: 'cf-assessments-completed', name: 'Number of C&F assessments completed', unit: 'COUNT', polarity: 'UNKNOWN' },
  // Trends of children across the service.
  // The analysis says how the numbers moved, not which way is better. The two targets have no operator, and the colours of their ratings
  // are lost.
  {
    key: 'children-open',
    name: 'Number of children open to the service (Assessment, CIN, CP, CLA, CL)',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'children-in-early-help', name: 'Number of children open to Early Help', unit: 'COUNT', polarity: 'UNKNOWN' },
  {
    key: 'child-in-need-plans',
    name: 'Number of children with Child in Need Plan (not CWD)',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  {
    key: 'child-in-need-plans-cwd',
    name: 'Number of children with Child in Need Plan (CWD)',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'cp-plans', name: 'Number of children subject to CP Plan at end of month', unit: 'COUNT', polarity: 'UNKNOWN' },
  {
    key: 'cp-plan-rate',
    name: 'Rate of children subject to CP plans',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
    basis: {
      unit: {
        derived:
          'The number of plans divided by the rate (351 by 71) gives the same population as the number in care divided by the rate “per 10,000” (518 by 105).',
      },
    },
  },
  { key: 'children-in-care', name: 'Number of children in our care', unit: 'COUNT', polarity: 'UNKNOWN' },
  { key: 'children-in-care-rate', name: 'Rate of children in our care per 10,000', unit: 'RATE_PER_10000', polarity: 'UNKNOWN' },
  {
    key: 'children-in-care-rate-excluding-uasc',
    name: 'Rate of children in our care excluding UASC',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
    basis: {
      unit: {
        derived:
          'The number in care less UASC divided by the rate (481 by 98) gives the same population as the number in care divided by the rate “per 10,000” (518 by 105), within rounding.',
      },
    },
  },
  {
    key: 'unaccompanied-children',
    name: 'Number of children in our care who are unaccompanied asylum seeking children (UASC)',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'care-leavers', name: 'Number of Care Leavers', unit: 'COUNT', polarity: 'UNKNOWN' },
  // Earlier & Meaningful Interventions.
  {
    key: 're-referrals',
    name: 'Percentage of re-referrals within 12 months',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    polarityInferredFrom:
      '“The percentage of re-referrals into the service has increased to 35%, this is a year high and a review of the children in June being referred is underway.” The target, “23%”, is below every value.',
  },
  // No target, and the analysis does not say which way is better.
  {
    key: 'early-help-assessments-completed',
    name: 'Number of Early Help assessments completed',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'referrals-nfa', name: 'Percentage of referrals leading to NFA', unit: 'PERCENT', polarity: 'UNKNOWN' },
  {
    key: 'cf-assessments-in-time',
    name: 'Percentage of C&F assessments completed within 45 working days',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Performance regarding completing Single Assessments within timescales improved to a year high in June”.',
  },
  // No target, and the analysis does not say which way is better.
  {
    key: 'cf-assessments-nfa',
    name: 'Percentage of C&F assessments completed with outcome of NFA',
    unit: 'PERCENT',
    polarity: 'UNKNOWN',
  },
  { key: 'section-47-nfa', name: 'Percentage of S47 (not CP or CLA) ended with NFA', unit: 'PERCENT', polarity: 'UNKNOWN' },
  {
    key: 'icpc-in-time',
    name: 'Percentage of ICPCs held in 15 working days of strategy discussion',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: '“ICPC timeliness decreased slightly but is still better in performance than historically.”',
  },
  {
    key: 'repeat-cp-plans',
    name: 'Percentage of children subject to 2nd or more CP plan',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    polarityInferredFrom:
      '“this is an area of Service Lead oversight and a gradual reduction as those children cease their CP plans is expected.” The target, “24%”, is below every value.',
  },
  // Performance - Visits to create change.
  {
    key: 'visits-child-in-need',
    name: 'Percentage of children with an active Child in Need Plan (not CWD) visited within last 6 weeks',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Child in Need visiting within the Safeguarding and Young Person Services remains strong in performance, comfortably above the target of 95%.”',
  },
  {
    key: 'visits-child-in-need-cwd',
    name: 'Percentage of children with an active Child in Need Plan (CWD) visited within agreed timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: '“The visiting for children with disabilities improved to close to the target as an all year high.”',
  },
  {
    key: 'visits-cp-10-days',
    name: 'Percentage of children subject to Child Protection Plan visited within last 10 working days',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Visits to children subject to CP planning has been tracking towards the target but dipped slightly in June.” The value rose from “87%” in March to “92%” in May; the target is “95%”.',
  },
  {
    key: 'visits-cp-4-weeks',
    name: 'Percentage of children subject to Child Protection Plan visited within last 4 weeks',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“98% of children are seen within the statutory timescale of 4 weekly.” The rating is “🟢” at “98%” against a target of “95%”.',
  },
  {
    key: 'visits-cla',
    name: 'Percentage of CLA for whom a visit has taken place within agreed timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      'The ratings of the table, all against a target of “95%”: “🟢” at “98%” and “95%”, “🟡” at “94%” and “90%”, “🔴” at “89%”.',
  },
  // Performance – Management oversight for impact and progress.
  {
    key: 'supervision-assessments',
    name: 'Percentage of children open for assessment who had supervision in timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: supervisionAnalysis,
  },
  {
    key: 'supervision-child-in-need',
    name: 'Percentage of children with a Child in Need Plan (not CWD) who had supervision within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: supervisionAnalysis,
  },
  {
    key: 'supervision-child-in-need-cwd',
    name: 'Percentage of children with a Child in Need Plan (CWD) who had their supervision within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: supervisionAnalysis,
  },
  {
    key: 'supervision-cp',
    name: 'Percentage of CPP who had their supervision and was within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: supervisionAnalysis,
  },
  {
    key: 'supervision-cla',
    name: 'Percentage of CLA who had their supervision and was within the timescale',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: supervisionAnalysis,
  },
  {
    key: 'supervision-care-leavers',
    name: 'Percentage of Care Leavers who had their supervision and was within the timescale',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: 'The ratings of the table, all against a target of “95%”: “🟡” at “92%”, “🔴” at “87%” and below.',
  },
  // Performance – Multi-agency working.
  {
    key: 'core-groups-in-time',
    name: 'Percentage of children subject to child protection plans with recent core group held in time',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Core group activity reduced in June 2023.” “This will be another focus in the relevant assurance clinics over the next month.” The rating is “🔴” at “71%” against a target of “95%”.',
  },
  {
    key: 'initial-health-assessments',
    name: 'Percentage of initial health assessments within 20 working days of child becoming looked after',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Initial health assessments for children becoming looked after dipped”. “The circumstances for the children that did not receive a health assessment in timescales will be addressed with health”.',
  },
  {
    key: 'health-assessments',
    name: 'Percentage of children in care for >12 months with health assessment in timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Due to the further decline in performance, this issue is being presented to Corporate Parenting Board in July 2023.” The value fell from “81%” to “79%”.',
  },
  // Performance – Robust Corporate Parenting.
  {
    key: 'care-plans',
    name: 'Percentage of children with an up to date Care Plan',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Care planning, and care plan reviews continue to meet and exceed targets respectively.” The value is “95%”, the target “95%”.',
  },
  {
    key: 'pathway-plans',
    name: 'Percentage of young people with an up to date Pathway Plan (16+)',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom: '“Pathway planning timeliness has improved.” The value rose from “76%” to “80%”.',
  },
  {
    key: 'cla-reviews',
    name: 'Percentage of CLA children with an up to date review',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Care planning, and care plan reviews continue to meet and exceed targets respectively.” The value is “97%”, the target “95%”.',
  },
  {
    key: 'three-placements',
    name: 'Percentage of CLA at end of month with 3+ placements during the year',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    polarityInferredFrom:
      '“Placement stability remains a key focus for children in long term placements”. The target, “11%”, is below every value.',
  },
  // The analysis speaks of "children placed with Southampton", not of distance. The target has no operator, and the rating's colour is lost.
  { key: 'placed-near-home', name: 'Percentage of CLA placed <20 miles from home', unit: 'PERCENT', polarity: 'UNKNOWN' },
  {
    key: 'residential-placements',
    name: 'Percentage of CLA placed in Residential placements (HSA1,K2) as at the end of the month',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    polarityInferredFrom:
      '“we were able to maintain the proportion of children placed with Southampton and did not increase the proportion of children in residential placements.” The target, “8%”, is below every value.',
  },
  {
    key: 'ifa-placements',
    name: 'Percentage of CLA placed in IFA placements as at the end of the month',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    polarityInferredFrom: 'The target is “<36%”.',
  },
  {
    key: 'same-social-worker',
    name: 'Percentage of CLA in care for 12+ months, with same social worker for last 6 months',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    polarityInferredFrom:
      '“Following the increase in permanent social workers within the Pathways Through Care teams, the proportion of children with the same social worker has continued to increase.” The target, “75%”, is above every value.',
  },
  // No target, and the analysis does not say which way is better.
  {
    key: 'placed-for-adoption',
    name: 'Number of Children Looked After (CLA) placed for adoption at period end',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  // Not in the report: the minutes of an undated meeting of the panel, item 13, ask for commentary on it.
  {
    key: 'cp8-ql',
    sources: [{ document: 'minutes-undated', paragraph: '13' }],
    name: 'the percentage of children subject to a Child Protection Plan seen in the last 15 days',
    code: 'CP8-QL',
    unit: 'PERCENT',
    polarity: 'UNKNOWN',
  },
] satisfies Entry[];

const unitRules: Record<Entry['unit'], string> = {
  COUNT: 'The name says “Number”.',
  PERCENT: 'The name says “percentage”.',
  RATE_PER_10000: 'The name says “per 10,000”.',
  OTHER: 'The name says neither a number nor a percentage nor a rate.',
};

/** Section of the performance report in which the pack prints the indicator. */
function placeOf(key: string) {
  const section = performance202307.sections.find(({ rows }) => rows?.some((row) => row.indicator === key));
  if (!section) throw new Error(`no section prints ${key}`);
  return [{ document: 'agenda-2023-07-20', page: '1 - 22', paragraph: section.title }];
}

export const indicators = entries.map((entry: Entry) => ({
  ...entry,
  sources: entry.sources ?? placeOf(entry.key),
  basis: {
    unit: { derived: unitRules[entry.unit] },
    ...(entry.polarityInferredFrom !== undefined && { polarity: { assumed: `Inferred from: ${entry.polarityInferredFrom}` } }),
    ...entry.basis,
  },
}));
