/** The commands that add and change panels. */
import { and, eq } from 'drizzle-orm';
import { allIn, allOf, changed, optionalText, requiredText, wholeNumber } from '../../commands/checks.ts';
import type { Command, SetOf } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { contacts } from '../councils/contacts.checks.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { organisationRecord } from '../organisations/organisations.table.ts';
import type { createInput, PanelPatch, ReferralRuleInput, updateInput } from './panels.mutations.schema.ts';
import { otherNamesAfter } from './panels.rules.ts';
import { type PanelRow, panel, panelRecord } from './panels.table.ts';
import { type ReferralRuleRow, referralRule } from './referral-rules.table.ts';

const nameMax = 300;
const rulesMax = 50;

type Rule = Pick<ReferralRuleRow, 'condition' | 'toPanelId' | 'organisationId' | 'bodyAsRecorded'>;

export async function createPanel(command: Command<CouncilRow>, input: InputOf<typeof createInput>): Promise<{ panel: Key }> {
  const { slug, name, details, rules } = await command.check({
    slug: freeSlug(command, input.slug),
    name: requiredText(input.details.name ?? '', 'Give the name of the panel.', ['details', 'name'], nameMax),
    details: detailsOf(command, { ...input.details, name: undefined }, 'details', null),
    rules: rulesOf(command, input.details.referralRules, ['details', 'referralRules']),
  });
  const key = await command.insert(panel, { ...details, slug, name, kind: input.kind, visibility: 'PUBLIC' });
  await addRules(command, { id: key.id, visibility: 'PUBLIC' }, rules ?? []);
  command.announce(
    'PANEL_CHANGED',
    panelRecord,
    { id: key.id, visibility: 'PUBLIC' },
    { panelId: key.id },
    { operation: 'CREATED' },
  );
  return { panel: key };
}

export async function updatePanel(command: Command<PanelRow>, input: InputOf<typeof updateInput>): Promise<{ panel: Key }> {
  const { tx, target } = command;
  const { details, rules, renamedOn } = await command.check({
    details: detailsOf(command, input.patch, 'patch', target),
    rules: rulesOf(command, input.patch.referralRules, ['patch', 'referralRules']),
    renamedOn: dayOfRenaming(target, input),
  });
  const otherNames = otherNamesAfter(target, details.name ?? target.name, renamedOn);
  await command.update(panelRecord, target, { ...details, otherNames });
  if (rules) {
    await tx.delete(referralRule).where(and(eq(referralRule.councilId, target.councilId), eq(referralRule.panelId, target.id)));
    await addRules(command, target, rules);
  }
  command.announce('PANEL_CHANGED', panelRecord, target, { panelId: target.id });
  return { panel: { councilId: target.councilId, id: target.id } };
}

/** The columns that the details of a panel give; `row` is the panel as it is, null for a new one. */
function detailsOf(
  command: Command,
  given: typeof PanelPatch.$inferInput,
  at: 'details' | 'patch',
  row: PanelRow | null,
): Promise<SetOf<typeof panelRecord> | Mistake> {
  return command.checkPatch(
    panelRecord,
    {
      name: changed(given.name, (name) => requiredText(name, 'The name of a panel cannot be blank.', [at, 'name'], nameMax)),
      parentId: changed(given.parent, (id) => parentOf(command, id, [at, 'parent'], row)),
      roleStatement: changed(given.roleStatement, (text) => optionalText(text, [at, 'roleStatement'])),
      quorum: changed(given.quorum, (quorum) => wholeNumber(quorum, 1, [at, 'quorum'])),
      quorumAsRecorded: changed(given.quorumAsRecorded, (text) => optionalText(text, [at, 'quorumAsRecorded'])),
      establishedOn: given.establishedOn,
      disbandedOn: disbandedOn(given, at, row),
      contacts: changed(given.contacts, (list) => contacts(list, [at, 'contacts'])),
    },
    [at],
  );
}

async function freeSlug({ tx }: Command, slug: string): Promise<string | Mistake> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100) {
    const message = 'A slug is words in lower case joined by hyphens, e.g. `children-and-families`; at most 100 characters.';
    return mistake('INVALID', message, 'slug');
  }
  const [taken] = await tx
    .select({ id: panel.id })
    .from(panel)
    .where(and(eq(panel.councilId, tx.councilId), eq(panel.slug, slug)));
  return taken ? mistake('ALREADY_EXISTS', `Another panel has the slug \`${slug}\`.`, 'slug') : slug;
}

/** Locks the bodies above the panel: two changes at once could otherwise put each of two panels under the other. */
async function parentOf(command: Command, id: string, path: InputPath, row: PanelRow | null): Promise<string | Mistake> {
  const named = await command.refer(panelRecord, id, path);
  if (named instanceof Mistake) return named;
  const above = new Set<string>();
  for (let at: string | null = named.id; at !== null && !above.has(at); ) {
    above.add(at);
    const locked: PanelRow[] = await command.lock(panelRecord, [at]);
    at = locked[0]?.parentId ?? null;
  }
  if (row && above.has(row.id))
    return mistake('INVALID', 'A panel can answer neither to itself nor to a body that answers to it.', path);
  return named.id;
}

function disbandedOn(
  given: typeof PanelPatch.$inferInput,
  at: string,
  row: PanelRow | null,
): string | null | undefined | Mistake {
  const established = given.establishedOn === undefined ? row?.establishedOn : given.establishedOn;
  const disbanded = given.disbandedOn === undefined ? row?.disbandedOn : given.disbandedOn;
  if (established == null || disbanded == null || disbanded >= established) return given.disbandedOn;
  const field = given.disbandedOn === undefined ? 'establishedOn' : 'disbandedOn';
  const message = `A panel cannot be disbanded before it is set up: this would have it set up on ${established} and disbanded on ${disbanded}.`;
  return mistake('INVALID', message, [at, field]);
}

function dayOfRenaming(row: PanelRow, { patch, renamedOn }: InputOf<typeof updateInput>): string | null | Mistake {
  if (renamedOn == null) return null;
  if (patch.name == null || patch.name.trim() === row.name)
    return mistake('INVALID', 'This is the first day of a new name; give the new name in `patch` too.', 'renamedOn');
  const last = row.otherNames.at(-1);
  if (last?.to == null || renamedOn > last.to) return renamedOn;
  return mistake(
    'INVALID',
    `The panel was called “${last.name}” until ${last.to}; the new name begins after that day.`,
    'renamedOn',
  );
}

/** All rules of a panel; null where the input gives no list. A null list is an empty one. */
async function rulesOf(
  command: Command,
  given: readonly (typeof ReferralRuleInput.$inferInput)[] | null | undefined,
  path: InputPath,
): Promise<Rule[] | null | Mistake> {
  if (given === undefined) return null;
  const rules = given ?? [];
  if (rules.length > rulesMax)
    return mistake('TOO_LONG', `This list has ${rules.length} entries; at most ${rulesMax} are allowed.`, path);
  return allOf(await Promise.all(rules.map((rule, index) => ruleOf(command, rule, pathWithin(path, index)))));
}

async function ruleOf(command: Command, given: typeof ReferralRuleInput.$inferInput, path: InputPath): Promise<Rule | Mistake> {
  const to = await command.referIfGiven(panelRecord, given.panel, pathWithin(path, 'panel'));
  const outside = await command.referIfGiven(organisationRecord, given.organisation, pathWithin(path, 'organisation'));
  const isBoth = given.panel != null && given.organisation != null;
  return allIn({
    condition: requiredText(given.condition, 'Say when the rule applies.', pathWithin(path, 'condition'), 2000),
    toPanelId: to instanceof Mistake ? to : (to?.id ?? null),
    organisationId: isBoth
      ? mistake('INVALID', 'The body is either a panel or an organisation.', pathWithin(path, 'organisation'))
      : outside instanceof Mistake
        ? outside
        : (outside?.id ?? null),
    bodyAsRecorded: requiredText(given.bodyAsRecorded, 'Name the body.', pathWithin(path, 'bodyAsRecorded'), nameMax),
  });
}

async function addRules(
  command: Command,
  { id, visibility }: { id: string; visibility: Visibility },
  rules: readonly Rule[],
): Promise<void> {
  for (const [index, rule] of rules.entries())
    await command.insert(referralRule, { ...rule, visibility, panelId: id, position: index + 1 });
}
