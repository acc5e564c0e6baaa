/** What every step of an appearance shares: its refusal and its event. */
import type { Command } from '../../commands/command.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import { type AppearanceStatusValue, openAppearanceSteps } from './appearances.rules.ts';
import { appearanceRecord } from './appearances.table.ts';

/** Most characters of a name, a role or an organisation. */
export const lineMax = 300;

/** The refusal of a step that does not fit the present status. */
export function refuseStep(status: AppearanceStatusValue, field: string): Refusal {
  const steps = openAppearanceSteps(status);
  const possible = steps.length > 0 ? `Possible now: ${steps.join(', ')}.` : 'Nothing is possible now.';
  return refusal('INVALID_TRANSITION', `This appearance is ${status}, which this action does not fit. ${possible}`, field);
}

export function announceAppearance(
  command: Command,
  { id, visibility, meetingId }: { id: string; visibility: Visibility; meetingId: string },
  previousStatus: AppearanceStatusValue | null,
  status: AppearanceStatusValue,
): void {
  const facts = { appearanceId: id, meetingId, previousStatus, status };
  const operation = previousStatus === null ? 'CREATED' : 'UPDATED';
  command.announce('APPEARANCE_CHANGED', appearanceRecord, { id, visibility }, facts, { operation });
}
