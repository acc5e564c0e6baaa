/** The command that enters a recommendation in the ledger. */
import { and, eq, sql } from 'drizzle-orm';
import { allIn, optionalText, requiredPastDay, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { type ClauseOrigin, clauseOrigin } from '../minutes/clause-origins.commands.ts';
import { organisationRecord } from '../organisations/organisations.table.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { personRecord } from '../people/people.table.ts';
import { issueRecord } from '../work-programme/issues.table.ts';
import { recommendationStatusChange } from './follow-up.table.ts';
import { hearingMeeting } from './ledger-meetings.checks.ts';
import type { recommendationInput } from './new-recommendations.mutations.schema.ts';
import { recommendation, recommendationRecord } from './recommendations.table.ts';
import { nextReference, referenceBeginning } from './references.rules.ts';

type PanelCommand = Command<PanelRow>;
type Given = InputOf<typeof recommendationInput>;

const titleMax = 500;
const shortMax = 100;

export async function makeRecommendation(command: PanelCommand, input: Given): Promise<{ recommendation: Key }> {
  const { target: panel, now } = command;
  const naming = clauseOrigin(command, panel.id, input.clause, 'clause');
  const { origin, addressee, officer, issue, nextReportTo, reference, ...texts } = await command.check({
    title: requiredText(input.title, 'Give the subject of the recommendation.', 'title', titleMax),
    label: optionalText(input.label, 'label', shortMax),
    text: requiredText(input.text, 'Give the wording of the recommendation.', 'text'),
    madeOn: dayOf(command, input, naming),
    origin: naming,
    reference: unusedReference(command, input.reference),
    addressee: addresseeOf(command, input),
    officer: command.referIfGiven(personRecord, input.responsibleOfficer, 'responsibleOfficer'),
    issue: command.referIfGiven(issueRecord, input.issue, 'issue'),
    nextReportTo:
      input.nextReportTo == null ? null : hearingMeeting(command, panel.id, input.nextReportTo, input.madeOn, 'nextReportTo'),
  });
  const visibility = leastVisible([panel, ...(origin ? [origin] : [])]);
  const status = 'MADE';
  const meetingId = origin?.meeting.id ?? null;
  const made = await command.insert(recommendation, {
    ...texts,
    ...addressee,
    visibility,
    panelId: panel.id,
    reference: reference ?? (await givenReference(command, texts.madeOn)),
    isReferencePrinted: reference !== null,
    kind: input.kind,
    status,
    meetingId,
    agendaItemId: origin?.agendaItemId ?? null,
    clauseId: origin?.clauseId ?? null,
    responsibleOfficerId: officer?.id ?? null,
    issueId: issue?.id ?? null,
    nextReportToMeetingId: nextReportTo?.id ?? null,
  });
  const change = { recommendationId: made.id, previousStatus: null, status, changedAt: now, meetingId } as const;
  await command.insert(recommendationStatusChange, { visibility, ...change });
  const facts = { recommendationId: made.id, panelId: panel.id, previousStatus: null, status } as const;
  command.announce('RECOMMENDATION_CHANGED', recommendationRecord, { id: made.id, visibility }, facts, { operation: 'CREATED' });
  return { recommendation: made };
}

/** The day it was made, which is not before the meeting of its clause; an adjourned meeting may end on a later day. */
async function dayOf(
  command: PanelCommand,
  input: Given,
  naming: Promise<ClauseOrigin | Mistake | null>,
): Promise<string | Mistake> {
  const madeOn = requiredPastDay(input.madeOn, command.today, 'madeOn');
  const origin = await naming;
  if (madeOn instanceof Mistake || origin === null || origin instanceof Mistake) return madeOn;
  const { date } = origin.meeting;
  if (date === null || madeOn >= date) return madeOn;
  return mistake('INVALID', `The meeting that made it was on ${date}, so it was not made before that.`, 'madeOn');
}

async function addresseeOf(command: PanelCommand, { addressee }: Given) {
  if (!addressee) return {};
  return allIn({
    addresseeName: requiredText(addressee.name, 'Name whom it is addressed to, e.g. “Cabinet”.', ['addressee', 'name'], titleMax),
    addresseePersonId: idOf(await command.referIfGiven(personRecord, addressee.person, ['addressee', 'person'])),
    addresseeOrganisationId: idOf(
      await command.referIfGiven(organisationRecord, addressee.organisation, ['addressee', 'organisation']),
    ),
  });
}

function idOf(row: { id: string } | Mistake | null): string | null | Mistake {
  return row === null || row instanceof Mistake ? row : row.id;
}

/** The council's own reference; null where none is given. */
async function unusedReference({ tx }: PanelCommand, given: string | null | undefined): Promise<string | null | Mistake> {
  const reference = optionalText(given, 'reference', shortMax);
  if (reference === null || reference instanceof Mistake) return reference;
  const [used] = await tx
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(and(eq(recommendation.councilId, tx.councilId), eq(recommendation.reference, reference)));
  if (!used) return reference;
  return mistake('ALREADY_EXISTS', `The council has a recommendation with the reference ${reference} already.`, 'reference');
}

/** A reference for a recommendation to which the council gives none. One command at a time: panels may share their initials. */
async function givenReference({ tx, target }: PanelCommand, madeOn: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('recommendation reference'), ${tx.councilId})`);
  const beginning = referenceBeginning(target.name, madeOn);
  const used = await tx
    .select({ reference: recommendation.reference })
    .from(recommendation)
    .where(and(eq(recommendation.councilId, tx.councilId), sql`starts_with(${recommendation.reference}, ${beginning})`));
  return nextReference(
    beginning,
    used.map(({ reference }) => reference),
  );
}
