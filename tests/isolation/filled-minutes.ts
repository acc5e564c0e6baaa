/** Fills a meeting with minutes, resolutions, the approval of earlier minutes and a report. */
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes, minutesApproval } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from '../../src/modules/minutes/resolutions.table.ts';
import { report, reportGoal, reportPaper } from '../../src/modules/reports/reports.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import type { Filling } from './filled-council.ts';
import { longAgo } from './filled-records.ts';

export async function fillMinutes(filling: Filling): Promise<void> {
  const { set, ids, home, target, other, to, put } = filling;
  await put(minuteEntry, { id: ids.entry, agendaItemId: home.item, position: set.number, kind: 'NARRATIVE' });
  await put(minuteEntryText, { minuteEntryId: ids.entry });
  await put(resolution, { id: ids.resolution, agendaItemId: home.item, position: set.number, kind: 'RESOLVED' });
  await put(resolutionDetail, {
    resolutionId: ids.resolution,
    proposerId: target.person,
    seconderId: target.person,
    votesFor: 1,
    votesAgainst: 0,
    abstentions: 0,
  });
  await put(resolutionClause, {
    id: ids.clause,
    resolutionId: home.resolution,
    position: set.number,
    parentId: other.clause ?? null,
  });
  await put(voteRecord, { resolutionId: home.resolution, personId: ids.person, choice: 'FOR' });
  await put(minutesApproval, {
    id: ids.approval,
    approvingMeetingId: home.meeting,
    resolutionId: target.resolution,
    signedById: target.person,
  });
  await put(minutes, {
    meetingId: ids.meeting,
    status: set.visibility === 'DRAFT' ? 'DRAFT' : 'APPROVED',
    approvalId: to.approval ?? ids.approval,
  });
  await put(restriction, {
    id: ids.item,
    agendaItemId: ids.item,
    level: 'EXEMPT',
    scheme: 'SCHEDULE_12A_ENGLAND',
    paragraphs: ['3'],
    decidedById: target.resolution,
    appliesFrom: new Date(longAgo),
    releasedAt: new Date(longAgo),
  });
  await fillReport(filling);
}

async function fillReport({ set, ids, home, target, put, word }: Filling): Promise<void> {
  await put(report, {
    id: ids.report,
    agendaItemId: ids.item,
    recommendations: [{ label: word('report', 'label'), text: word('report', 'recommendations') }],
    sections: [{ kind: 'DETAIL', heading: word('report', 'heading'), paragraphs: [{ text: word('report', 'paragraphs') }] }],
    contacts: [{ purpose: 'AUTHOR', names: [word('report', 'contacts')] }],
    legalReferences: [{ text: word('report', 'legalReferences') }],
  });
  const paper = { reportId: home.report, position: set.number, documentId: target.document };
  await put(reportPaper, { ...paper, kind: 'APPENDIX' });
  await put(reportPaper, { ...paper, kind: 'BACKGROUND' });
  await put(reportGoal, { reportId: home.report, goalId: ids.goal });
}
