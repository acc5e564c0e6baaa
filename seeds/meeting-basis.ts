/** Values of meetings that follow from their documents by a rule, each with its rule: for records to spread or to name in their `basis`. */
import type { documentKind } from '../src/modules/documents/documents.table.ts';

const derived = <const Rule extends string>(rule: Rule) => ({ derived: rule });

export const yearByDate = derived(
  'By the date: a municipal year runs from one annual meeting of the council, usually in May, to the next (LGA 1972 Sch. 12 para. 1).',
);
export const endedByMinutes = derived('Its minutes are published, so it was held and has ended.');
export const onlineByVenue = derived('The page prints a virtual meeting as its venue.');
export const ordinaryBySchedule = derived('The printed schedule of the municipal year lists its date.');

/** For an item with minutes. */
export const minuted = {
  liveState: 'CLOSED',
  basis: { liveState: derived('The item has minutes, so the meeting took it.') },
} as const;

/** For an appearance at a meeting held online. */
export const online = {
  attendanceMode: 'VIRTUAL',
  basis: { attendanceMode: derived('The whole meeting was held online.') },
} as const;

/** A file that a page links from the title of an item, e.g. “pdf icon PDF 270 KB”. */
export function linkedPdf<const Kind extends (typeof documentKind.enumValues)[number]>(
  title: string,
  kind: Kind,
  sizeAsPublished: string,
) {
  return {
    title,
    kind,
    role: 'MAIN',
    mediaType: 'application/pdf',
    sizeAsPublished,
    basis: {
      title: derived('The page prints the link beside the title of the item, without a title of its own.'),
      mediaType: derived('The page prints “PDF”.'),
    },
  } as const;
}
