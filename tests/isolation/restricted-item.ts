/** An item as a clerk's restriction leaves it: the parts that the public agenda prints are public, all others restricted. */
import { v7 as uuidv7 } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import { agendaItemDetail, excludedItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { appearance, invitationNote } from '../../src/modules/appearances/appearances.table.ts';
import { declaration, declarationText } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { improvementPlan, planUpdate } from '../../src/modules/improvement/plans.table.ts';
import { review, reviewItem, reviewProgress } from '../../src/modules/improvement/reviews.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicatorSet } from '../../src/modules/performance/indicator-sets.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

export const ground = "Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules";

/** `isTitleWithheld`: whether the restriction also withholds the title, the summary line and the pages. */
export async function createRestrictedItem(isTitleWithheld: boolean) {
  const council = await createCouncil();
  const { councilId } = council;
  const db = owner();
  const word = (table: string, column: string) => `canary.RESTRICTED.${councilId}.1.${table}.${column}`;
  const made = (type: string): Made => {
    const id = uuidv7();
    return { id, globalId: globalId(type, { councilId, id }) };
  };
  const hidden = { councilId, visibility: 'RESTRICTED' } as const;

  const panel = await council.createPanel();
  const meeting = await council.createMeeting(panel, { date: '2026-01-15', liveStatus: 'IN_PUBLIC_SESSION' });
  const printed = { title: 'Placements', summary: 'Report of the director', packPages: { from: 5, to: 9 } };
  const [motion, item] = await council.createAgenda(meeting, [
    { kind: 'EXCLUSION_MOTION', title: 'Exclusion of press and public' },
    isTitleWithheld ? { title: null } : printed,
  ]);
  if (!motion || !item) throw new Error('the agenda has two items');
  await db.insert(excludedItem).values({ councilId, motionId: motion.id, agendaItemId: item.id });
  await db.insert(restriction).values({
    councilId,
    id: uuidv7(),
    agendaItemId: item.id,
    level: 'EXEMPT',
    scheme: 'LOCAL_CONSTITUTION',
    groundAsRecorded: ground,
    isTitleWithheld,
    appliesFrom: new Date('2026-01-05T12:00:00Z'),
  });
  await db.insert(agendaItemDetail).values({
    ...hidden,
    agendaItemId: item.id,
    urgencyReason: word('agenda_item_detail', 'urgencyReason'),
    ...(isTitleWithheld && {
      withheldTitle: word('agenda_item_detail', 'withheldTitle'),
      withheldSummary: word('agenda_item_detail', 'withheldSummary'),
      withheldPackPages: { from: 5, to: 9 },
    }),
  });

  const [paper, older, newer] = [made('Document'), made('Document'), made('Document')];
  const papers = { councilId, meetingId: meeting.id, kind: 'REPORT' } as const;
  await db.insert(document).values([
    { ...papers, id: older.id, title: 'First edition', position: 2 },
    { ...papers, id: paper.id, agendaItemId: item.id, title: isTitleWithheld ? null : 'Placements report', position: 1 },
    { ...papers, id: newer.id, title: 'Third edition', position: 3 },
  ]);
  await db.insert(documentFile).values([
    { councilId, documentId: older.id },
    {
      ...hidden,
      documentId: paper.id,
      withheldTitle: isTitleWithheld ? word('document_file', 'withheldTitle') : null,
      url: word('document_file', 'url'),
      mediaType: word('document_file', 'mediaType'),
      byteSize: 270_000,
      sizeAsPublished: word('document_file', 'sizeAsPublished'),
      pageCount: 22,
      sha256: word('document_file', 'sha256'),
      plainText: word('document_file', 'plainText'),
      publishedAt: new Date('2026-01-05T12:00:00Z'),
      supersedesId: older.id,
    },
    { councilId, documentId: newer.id, supersedesId: paper.id },
  ]);

  const [guest, member] = [made('Appearance'), made('Person')];
  await db.insert(person).values({ councilId, id: member.id, displayName: 'Councillor A Lee', sortName: 'lee' });
  await db.insert(appearance).values({
    ...hidden,
    id: guest.id,
    meetingId: meeting.id,
    panelId: panel.id,
    agendaItemId: item.id,
    personId: member.id,
    capacity: 'GUEST_SPEAKER',
    status: 'INVITED',
    nameAsRecorded: word('appearance', 'nameAsRecorded'),
    topic: word('appearance', 'topic'),
    position: 1,
    isInvited: true,
    invitationPurpose: word('appearance', 'invitationPurpose'),
  });
  await db.insert(invitationNote).values({ ...hidden, appearanceId: guest.id, note: word('invitation_note', 'note') });
  const declared = made('Declaration');
  await db.insert(declaration).values({
    councilId,
    id: declared.id,
    meetingId: meeting.id,
    agendaItemId: item.id,
    personId: member.id,
    kind: 'OTHER_INTEREST',
    isNil: false,
  });
  await db.insert(declarationText).values({ ...hidden, declarationId: declared.id, text: word('declaration_text', 'text') });

  const [plan, update, inspection] = [made('ImprovementPlan'), made('ImprovementPlanUpdate'), made('Review')];
  await db.insert(improvementPlan).values({ councilId, id: plan.id, title: 'Plan', status: 'IN_PROGRESS' });
  const reported = { planId: plan.id, agendaItemId: item.id, summary: word('improvement_plan_update', 'summary') };
  await db.insert(planUpdate).values({ ...hidden, ...reported, id: update.id });
  await db
    .insert(review)
    .values({ councilId, id: inspection.id, title: 'Visit', kind: 'OTHER', recommendations: [{ number: '1' }] });
  const considered = { ...hidden, reviewId: inspection.id, agendaItemId: item.id };
  await db.insert(reviewItem).values(considered);
  await db.insert(reviewProgress).values({ ...considered, number: '1', position: 1, text: word('review_progress', 'text') });

  const followed = await fillRestricted(councilId, panel.id, item.id);
  return {
    ...council,
    panel,
    meeting,
    motion,
    item,
    paper,
    older,
    newer,
    guest,
    member,
    declared,
    plan,
    update,
    inspection,
    ...followed,
  };
}

/** Adds the records that followed from the item, all restricted, and a public issue. */
async function fillRestricted(councilId: number, panelId: string, agendaItemId: string) {
  const db = owner();
  const word = (table: string, column: string) => `canary.RESTRICTED.${councilId}.1.${table}.${column}`;
  const made = (type: string): Made => {
    const id = uuidv7();
    return { id, globalId: globalId(type, { councilId, id }) };
  };
  const hidden = { councilId, visibility: 'RESTRICTED' } as const;
  const records = {
    report: made('Report'),
    entry: made('MinuteEntry'),
    resolution: made('Resolution'),
    clause: made('ResolutionClause'),
    recommendation: made('Recommendation'),
    indicatorSet: made('IndicatorSet'),
    workItem: made('WorkProgrammeItem'),
    issue: made('Issue'),
  };
  const ofItem = { ...hidden, agendaItemId };
  await db.insert(report).values({ ...ofItem, id: records.report.id, subject: word('report', 'subject') });
  await db.insert(minuteEntry).values({ ...ofItem, id: records.entry.id, position: 1, kind: 'NARRATIVE' });
  const text = word('minute_entry_text', 'text');
  await db.insert(minuteEntryText).values({ ...hidden, minuteEntryId: records.entry.id, text, html: text });
  await db.insert(resolution).values({ ...ofItem, id: records.resolution.id, position: 1, kind: 'RESOLVED' });
  const textAsRecorded = word('resolution_detail', 'textAsRecorded');
  await db.insert(resolutionDetail).values({ ...hidden, resolutionId: records.resolution.id, textAsRecorded });
  const clause = { resolutionId: records.resolution.id, position: 1, text: word('resolution_clause', 'text') };
  await db.insert(resolutionClause).values({ ...hidden, ...clause, id: records.clause.id });
  await db.insert(recommendation).values({
    ...ofItem,
    id: records.recommendation.id,
    panelId,
    reference: word('recommendation', 'reference'),
    title: word('recommendation', 'title'),
    text: word('recommendation', 'text'),
    kind: 'TO_EXECUTIVE',
    status: 'MADE',
  });
  await db.insert(indicatorSet).values({
    ...ofItem,
    id: records.indicatorSet.id,
    panelId,
    title: word('indicator_set', 'title'),
    periodLabel: 'July',
    asAt: '2026-01-01',
  });
  await db.insert(workProgrammeItem).values({
    ...hidden,
    id: records.workItem.id,
    panelId,
    title: word('work_programme_item', 'title'),
    status: 'TAKEN',
    fulfilledByItemId: agendaItemId,
  });
  await db.insert(issue).values({ councilId, id: records.issue.id, title: 'Placements' });
  await db.insert(issueItem).values({ ...ofItem, issueId: records.issue.id });
  return records;
}
