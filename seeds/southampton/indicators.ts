// Indicators of the Children and Learning Service Performance Report, July 2023, in printed order, and one named in minutes only.
// Polarity is given only where the report's own words, target or rating make it plain; the ground stands above each group.
import type { z } from 'zod';
import type { indicator } from '../format-performance.ts';

export const indicators = [
  // Context of Demand.
  // Demand: neither a target nor the analysis says which way is better.
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
  // Numbers and rates of children: the analysis tells how they moved, not which way is better; the two targets have no operator and
  // their ratings no colour.
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
  { key: 'cp-plan-rate', name: 'Rate of children subject to CP plans', unit: 'RATE_PER_10000', polarity: 'UNKNOWN' },
  { key: 'children-in-care', name: 'Number of children in our care', unit: 'COUNT', polarity: 'UNKNOWN' },
  { key: 'children-in-care-rate', name: 'Rate of children in our care per 10,000', unit: 'RATE_PER_10000', polarity: 'UNKNOWN' },
  {
    key: 'children-in-care-rate-excluding-uasc',
    name: 'Rate of children in our care excluding UASC',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
  },
  {
    key: 'unaccompanied-children',
    name: 'Number of children in our care who are unaccompanied asylum seeking children (UASC)',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'care-leavers', name: 'Number of Care Leavers', unit: 'COUNT', polarity: 'UNKNOWN' },
  // Earlier & Meaningful Interventions.
  // "has increased to 35%, this is a year high and a review of the children in June being referred is underway"; the target, 23%, is
  // below every value: lower is better.
  { key: 're-referrals', name: 'Percentage of re-referrals within 12 months', unit: 'PERCENT', polarity: 'LOWER_IS_BETTER' },
  // No target, and nothing in the analysis says which way is better.
  {
    key: 'early-help-assessments-completed',
    name: 'Number of Early Help assessments completed',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  { key: 'referrals-nfa', name: 'Percentage of referrals leading to NFA', unit: 'PERCENT', polarity: 'UNKNOWN' },
  // "Performance regarding completing Single Assessments within timescales improved to a year high": higher is better.
  {
    key: 'cf-assessments-in-time',
    name: 'Percentage of C&F assessments completed within 45 working days',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // No target, and nothing in the analysis says which way is better.
  {
    key: 'cf-assessments-nfa',
    name: 'Percentage of C&F assessments completed with outcome of NFA',
    unit: 'PERCENT',
    polarity: 'UNKNOWN',
  },
  { key: 'section-47-nfa', name: 'Percentage of S47 (not CP or CLA) ended with NFA', unit: 'PERCENT', polarity: 'UNKNOWN' },
  // "ICPC timeliness decreased slightly but is still better in performance than historically": higher is better.
  {
    key: 'icpc-in-time',
    name: 'Percentage of ICPCs held in 15 working days of strategy discussion',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // "a gradual reduction as those children cease their CP plans is expected": lower is better.
  {
    key: 'repeat-cp-plans',
    name: 'Percentage of children subject to 2nd or more CP plan',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
  },
  // Performance - Visits to create change.
  // Every coloured rating of the report fits green at or above the target: higher is better.
  {
    key: 'visits-child-in-need',
    name: 'Percentage of children with an active Child in Need Plan (not CWD) visited within last 6 weeks',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'visits-child-in-need-cwd',
    name: 'Percentage of children with an active Child in Need Plan (CWD) visited within agreed timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'visits-cp-10-days',
    name: 'Percentage of children subject to Child Protection Plan visited within last 10 working days',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'visits-cp-4-weeks',
    name: 'Percentage of children subject to Child Protection Plan visited within last 4 weeks',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'visits-cla',
    name: 'Percentage of CLA for whom a visit has taken place within agreed timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // Performance – Management oversight for impact and progress.
  // Every coloured rating of the report fits green at or above the target: higher is better.
  {
    key: 'supervision-assessments',
    name: 'Percentage of children open for assessment who had supervision in timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'supervision-child-in-need',
    name: 'Percentage of children with a Child in Need Plan (not CWD) who had supervision within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'supervision-child-in-need-cwd',
    name: 'Percentage of children with a Child in Need Plan (CWD) who had their supervision within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'supervision-cp',
    name: 'Percentage of CPP who had their supervision and was within timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'supervision-cla',
    name: 'Percentage of CLA who had their supervision and was within the timescale',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'supervision-care-leavers',
    name: 'Percentage of Care Leavers who had their supervision and was within the timescale',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // Performance – Multi-agency working.
  // Every coloured rating of the report fits green at or above the target: higher is better.
  {
    key: 'core-groups-in-time',
    name: 'Percentage of children subject to child protection plans with recent core group held in time',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'initial-health-assessments',
    name: 'Percentage of initial health assessments within 20 working days of child becoming looked after',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'health-assessments',
    name: 'Percentage of children in care for >12 months with health assessment in timescales',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // Performance – Robust Corporate Parenting.
  // "Care planning, and care plan reviews continue to meet and exceed targets respectively" (95% against 95%, 97% against 95%);
  // "Pathway planning timeliness has improved" (76% to 80%): higher is better.
  {
    key: 'care-plans',
    name: 'Percentage of children with an up to date Care Plan',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'pathway-plans',
    name: 'Percentage of young people with an up to date Pathway Plan (16+)',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  {
    key: 'cla-reviews',
    name: 'Percentage of CLA children with an up to date review',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // "Placement stability remains a key focus"; a step to foster care "will show as an additional move but is in the child's best
  // interest"; the target, 11%, is below every value: lower is better.
  {
    key: 'three-placements',
    name: 'Percentage of CLA at end of month with 3+ placements during the year',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
  },
  // The analysis speaks of "children placed with Southampton", not of distance; the target has no operator and the rating no colour.
  { key: 'placed-near-home', name: 'Percentage of CLA placed <20 miles from home', unit: 'PERCENT', polarity: 'UNKNOWN' },
  // "did not increase the proportion of children in residential placements"; the target, 8%, is below every value: lower is better.
  {
    key: 'residential-placements',
    name: 'Percentage of CLA placed in Residential placements (HSA1,K2) as at the end of the month',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
  },
  // The target is "<36%": lower is better.
  {
    key: 'ifa-placements',
    name: 'Percentage of CLA placed in IFA placements as at the end of the month',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
  },
  // "Following the increase in permanent social workers", the proportion "has continued to increase", while agency workers "will impact
  // on this figure"; the target, 75%, is above every value: higher is better.
  {
    key: 'same-social-worker',
    name: 'Percentage of CLA in care for 12+ months, with same social worker for last 6 months',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
  },
  // No target, and nothing in the analysis says which way is better.
  {
    key: 'placed-for-adoption',
    name: 'Number of Children Looked After (CLA) placed for adoption at period end',
    unit: 'COUNT',
    polarity: 'UNKNOWN',
  },
  // Not in the report: minutes of an undated meeting of the panel, item 13, ask for commentary on it.
  {
    key: 'cp8-ql',
    sources: [{ document: 'minutes-undated', paragraph: '13' }],
    name: 'the percentage of children subject to a Child Protection Plan seen in the last 15 days',
    code: 'CP8-QL',
    unit: 'PERCENT',
    polarity: 'UNKNOWN',
  },
] satisfies z.input<typeof indicator>[];
