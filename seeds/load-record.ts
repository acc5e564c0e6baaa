/**
 * Loads minutes, resolutions, reports, recommendations, work programmes and issues. Rows that belong to a restricted item get visibility
 * RESTRICTED.
 */
import { corporateGoal, corporatePlan } from '../src/modules/councils/corporate-plans.table.ts';
import { minuteEntry, minuteEntryText } from '../src/modules/minutes/minute-entries.table.ts';
import { minutes, minutesApproval } from '../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../src/modules/minutes/resolutions.table.ts';
import { htmlOf } from '../src/modules/notices/plain-text.ts';
import { recommendationProgress } from '../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../src/modules/recommendations/recommendations.table.ts';
import { report, reportGoal, reportPaper } from '../src/modules/reports/reports.table.ts';
import { issue, issueItem } from '../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../src/modules/work-programme/work-programme.table.ts';
import { insertAll, type SeedLoad, visibilityByItem } from './insert.ts';

export async function loadRecord(load: SeedLoad): Promise<void> {
  await loadResolutions(load);
  await loadMinutes(load);
  await loadIssues(load);
  await loadReports(load);
  await loadLedger(load);
}

async function loadResolutions(load: SeedLoad): Promise<void> {
  const { db, councilId, seed, id } = load;
  const visibilityOf = visibilityByItem(seed);
  const placeOf = placesWithinItems();
  for (const made of seed.resolutions) {
    const resolutionId = id('resolution', made.key);
    const visibility = visibilityOf(made.agendaItem);
    const position = placeOf(made.agendaItem);
    const { kind } = made;
    await insertAll(load, resolution, [made], () => ({
      councilId,
      visibility,
      id: resolutionId,
      agendaItemId: id('item', made.agendaItem),
      position,
      kind,
    }));
    await db.insert(resolutionDetail).values({ ...made, councilId, visibility, resolutionId });
    const clauseId = (index: number) => id('clause', `${made.key}/${index + 1}`);
    const parents: string[] = [];
    await insertAll(load, resolutionClause, made.clauses, (clause, index) => {
      parents[clause.depth] = clauseId(index);
      const parentId = clause.depth > 0 ? (parents[clause.depth - 1] ?? null) : null;
      return { ...clause, councilId, visibility, id: clauseId(index), resolutionId, position: index + 1, parentId };
    });
  }
}

async function loadMinutes(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  const visibilityOf = visibilityByItem(seed);
  const approvals = seed.resolutions.filter(({ approves }) => approves.length > 0);
  await insertAll(load, minutesApproval, approvals, ({ key, agendaItem }) => ({
    councilId,
    id: id('approval', key),
    approvingMeetingId: id('meeting', meetingOf(agendaItem)),
    resolutionId: id('resolution', key),
  }));
  const approvalOf = new Map(approvals.flatMap(({ key, approves }) => approves.map((meeting) => [meeting, id('approval', key)])));
  await insertAll(load, minutes, seed.minutes, ({ meeting, status }) => ({
    councilId,
    meetingId: id('meeting', meeting),
    status,
    approvalId: approvalOf.get(meeting) ?? null,
  }));
  for (const { meeting, entries } of seed.minutes) {
    const placeOf = placesWithinItems();
    const entryId = (index: number) => id('entry', `${meeting}/${index + 1}`);
    await insertAll(load, minuteEntry, entries, (entry, index) => ({
      ...entry,
      councilId,
      visibility: visibilityOf(entry.agendaItem),
      id: entryId(index),
      agendaItemId: id('item', entry.agendaItem),
      position: placeOf(entry.agendaItem),
    }));
    await insertAll(load, minuteEntryText, entries, (entry, index) => ({
      councilId,
      visibility: visibilityOf(entry.agendaItem),
      minuteEntryId: entryId(index),
      text: entry.text,
      html: htmlOf(entry.text),
      fullTextUrl: entry.fullTextUrl,
    }));
  }
}

async function loadIssues(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  await insertAll(load, issue, seed.issues, ({ key, ...details }) => ({ ...details, councilId, id: id('issue', key) }));
  const links = seed.issues.flatMap(({ key, agendaItems }) => agendaItems.map((item) => ({ key, item })));
  const visibilityOf = visibilityByItem(seed);
  await insertAll(load, issueItem, links, ({ key, item }) => ({
    councilId,
    visibility: visibilityOf(item),
    issueId: id('issue', key),
    agendaItemId: id('item', item),
  }));
}

async function loadReports(load: SeedLoad): Promise<void> {
  const { councilId, seed, id } = load;
  const visibilityOf = visibilityByItem(seed);
  for (const { key, goals, ...plan } of seed.corporatePlans) {
    const planId = id('corporate-plan', key);
    await insertAll(load, corporatePlan, [plan], (details) => ({ ...details, councilId, id: planId }));
    await insertAll(load, corporateGoal, goals, (goal, index) => ({
      ...goal,
      councilId,
      id: id('goal', `${key}/${index + 1}`),
      planId,
      position: index + 1,
    }));
  }
  for (const { agendaItem, goals, appendices, backgroundPapers, ...form } of seed.reports) {
    const reportId = id('report', agendaItem);
    const visibility = visibilityOf(agendaItem);
    await insertAll(load, report, [form], (details) => ({
      ...details,
      councilId,
      visibility,
      id: reportId,
      agendaItemId: id('item', agendaItem),
    }));
    await insertAll(load, reportGoal, goals, (goal) => ({ councilId, visibility, reportId, goalId: id('goal', goal) }));
    await insertAll(load, reportPaper, appendices, ({ document, ...listed }, index) => ({
      ...listed,
      councilId,
      visibility,
      reportId,
      kind: 'APPENDIX' as const,
      position: index + 1,
      documentId: document === undefined ? null : id('document', `${agendaItem}/${document}`),
    }));
    await insertAll(load, reportPaper, backgroundPapers, (listed, index) => ({
      ...listed,
      councilId,
      visibility,
      reportId,
      kind: 'BACKGROUND' as const,
      position: index + 1,
    }));
  }
}

async function loadLedger(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, maybe } = load;
  await insertAll(load, recommendation, seed.recommendations, ({ key, addressee, ...made }) => ({
    ...made,
    councilId,
    id: id('recommendation', key),
    panelId: id('panel', made.panel),
    meetingId: maybe('meeting', made.meeting),
    agendaItemId: maybe('item', made.agendaItem),
    clauseId: maybe('clause', made.clause),
    addresseeName: addressee?.nameAsRecorded,
    addresseePersonId: maybe('person', addressee?.person),
    addresseeOrganisationId: maybe('organisation', addressee?.organisation),
    issueId: maybe('issue', made.issue),
    nextReportToMeetingId: maybe('meeting', made.nextReportTo),
  }));
  const told = seed.recommendations.flatMap(({ key, progress }) => progress.map((report, index) => ({ ...report, key, index })));
  await insertAll(load, recommendationProgress, told, ({ key, index, reportedTo, ...details }) => ({
    ...details,
    councilId,
    id: id('progress', `${key}/${index + 1}`),
    recommendationId: id('recommendation', key),
    reportedToMeetingId: maybe('meeting', reportedTo),
  }));
  await insertAll(load, workProgrammeItem, seed.workProgramme, ({ key, ...planned }) => ({
    ...planned,
    councilId,
    id: id('work-programme', key),
    panelId: id('panel', planned.panel),
    targetMeetingId: maybe('meeting', planned.targetMeeting),
    municipalYearId: maybe('year', planned.municipalYear),
    clauseId: maybe('clause', planned.clause),
    issueId: maybe('issue', planned.issue),
    fulfilledByItemId: maybe('item', planned.fulfilledBy),
  }));
}

/** Numbers the records under each item, from 1. */
function placesWithinItems(): (itemRef: string) => number {
  const counts = new Map<string, number>();
  return (itemRef) => {
    const place = (counts.get(itemRef) ?? 0) + 1;
    counts.set(itemRef, place);
    return place;
  };
}

function meetingOf(itemRef: string): string {
  return itemRef.slice(0, itemRef.indexOf('#'));
}
