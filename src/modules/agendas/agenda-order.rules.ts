/** The order of business: items in reading order, in which the items under a heading follow it. */

export interface PlacedItem {
  id: string;
  /** The heading above it. */
  parentId: string | null;
}

/** Why an item cannot follow another. */
export type PlaceRefusal =
  /** It would follow itself or an item under it. */
  | 'WITHIN_ITSELF'
  /** The other item does not stand under its heading. */
  | 'OUTSIDE_HEADING'
  /** It would separate the items under another heading. */
  | 'BETWEEN_OTHERS';

/**
 * The ids of the items in their order after one of them, with the items under it, was put behind another, or first under its heading where
 * `afterId` is null. `items` are in their present order, the moved one among them with the heading that it is to have.
 */
export function placeItem(
  items: readonly PlacedItem[],
  movedId: string,
  afterId: string | null,
): { order: string[] } | { refusal: PlaceRefusal } {
  const block = blockOf(items, movedId);
  const others = items.filter((item) => !block.includes(item));
  const heading = items.find(({ id }) => id === movedId)?.parentId ?? null;
  if (afterId !== null && block.some(({ id }) => id === afterId)) return { refusal: 'WITHIN_ITSELF' };
  const at = afterId === null ? firstUnder(others, heading) : placeAfter(others, afterId, heading);
  if (typeof at === 'string') return { refusal: at };
  return { order: [...others.slice(0, at), ...block, ...others.slice(at)].map(({ id }) => id) };
}

/** The order in which an item comes last under its heading, or last of all where it has none. */
export function placeLast(items: readonly PlacedItem[], movedId: string): string[] {
  const block = blockOf(items, movedId);
  const others = items.filter((item) => !block.includes(item));
  const heading = items.find(({ id }) => id === movedId)?.parentId ?? null;
  const at = heading === null ? others.length : endOf(others, heading);
  return [...others.slice(0, at), ...block, ...others.slice(at)].map(({ id }) => id);
}

/** An item and all items under it, in their order. */
export function blockOf(items: readonly PlacedItem[], id: string): PlacedItem[] {
  return items.filter((item) => linesOf(items, item).includes(id));
}

function firstUnder(items: readonly PlacedItem[], heading: string | null): number {
  return heading === null ? 0 : items.findIndex(({ id }) => id === heading) + 1;
}

function placeAfter(items: readonly PlacedItem[], afterId: string, heading: string | null): number | PlaceRefusal {
  if (afterId === heading) return firstUnder(items, heading);
  const after = items.find(({ id }) => id === afterId);
  const neighbour =
    after && linesOf(items, after).find((id) => (items.find((item) => item.id === id)?.parentId ?? null) === heading);
  if (neighbour === undefined) return 'OUTSIDE_HEADING';
  const end = endOf(items, neighbour);
  return neighbour === afterId || items[end - 1]?.id === afterId ? end : 'BETWEEN_OTHERS';
}

/** The place behind an item and all items under it. */
function endOf(items: readonly PlacedItem[], id: string): number {
  const last = blockOf(items, id).at(-1);
  return last ? items.indexOf(last) + 1 : items.length;
}

/** The ids of an item, of its heading, of the heading above that, and so on. */
function linesOf(items: readonly PlacedItem[], item: PlacedItem): string[] {
  const ids: string[] = [];
  for (let at: PlacedItem | undefined = item; at && !ids.includes(at.id); ) {
    ids.push(at.id);
    const { parentId }: PlacedItem = at;
    at = items.find(({ id }) => id === parentId);
  }
  return ids;
}

/**
 * The agenda numbers of items, given again so that they rise in the new order of the items. Items without a number stay without one. Numbers
 * that do not all begin with a digit, e.g. “ii” or “A1”, keep their present order.
 */
export function renumber<Item extends { id: string; agendaNumber: string | null }>(
  before: readonly Item[],
  order: readonly string[],
): Map<string, string> {
  const present = before.flatMap(({ agendaNumber }) => (agendaNumber === null ? [] : [agendaNumber]));
  // An earlier move may have left them out of order.
  const numbers = present.every((number) => /^\d/.test(number)) ? present.toSorted(byNumber.compare) : present;
  const numbered = order.filter((id) => before.some((item) => item.id === id && item.agendaNumber !== null));
  const given = numbered.map((id, index) => [id, numbers[index] as string] as const);
  return new Map(given.filter(([id, number]) => before.find((item) => item.id === id)?.agendaNumber !== number));
}

/** 9 comes before 10, and 11 before 11a. */
const byNumber = new Intl.Collator('en-GB', { numeric: true });
