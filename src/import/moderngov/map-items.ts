/** Items of an agenda, their documents, minutes and restrictions. What is restricted is dropped here, so that nothing behind this can store it. */
import type { Doubts } from '../doubts.ts';
import { htmlBlocks, htmlLines, htmlText } from '../html-blocks.ts';
import type { DocumentValues, MinutesValues, ResolutionValues, RestrictionValues } from '../records.ts';
import type { AgendaEntry, LinkedDocument, MeetingAnswer } from './answers.ts';
import { resolutionOf } from './decisions.ts';
import type { ImportedItem, MapContext } from './mapped.ts';

interface ItemContext extends MapContext {
  hasMinutes: boolean;
}

export function mapItems({ items }: MeetingAnswer, context: ItemContext, doubts: Doubts): ImportedItem[] {
  const taken = new Set<string>();
  return items.flatMap((item) => {
    if (!item.isShown) return [];
    const about = doubts.of(`item ${item.id}`);
    if (item.title === null) {
      about.add('TITLE_MISSING');
      return [];
    }
    if (item.declarations > 0) about.add('DECLARATIONS_COUNTED', String(item.declarations));
    return [mapItem(item, item.title, taken, context, doubts)];
  });
}

function mapItem(item: AgendaEntry, title: string, taken: Set<string>, context: ItemContext, doubts: Doubts): ImportedItem {
  const about = doubts.of(`item ${item.id}`);
  const restriction = itemRestriction(item, context, about);
  const isOpen = item.isRestricted === false;
  if (item.isRestricted === null) about.add('RESTRICTION_NOT_STATED');
  if (item.isRestricted === true && [item.summary, item.minutes, item.decision].some((html) => html !== null))
    about.add('RESTRICTED_CONTENT_IN_FEED');
  const documents = item.isRestricted === null ? [] : item.documents;
  // ModernGov numbers headings 0; its own count of items is not the number that the agenda prints.
  const isHeading = item.number === null && item.displayNumber === null;
  const summary = isOpen ? htmlText(item.summary) : null;
  const isLong = isOpen && item.summary !== null && (summary?.length ?? 0) > textMax;
  if (isLong) about.add('TOO_LONG', 'text below the title');
  return {
    id: item.id,
    values: {
      title: title.slice(0, 1000),
      // Without a word about the restriction, neither is known.
      ...(item.isRestricted !== null && { summary: isLong ? null : summary, restriction }),
      kind: isHeading ? 'HEADING' : 'OTHER',
      agendaNumber: agendaNumber(item, taken, about),
      minuteNumber: context.hasMinutes ? (item.minuteNumber?.slice(0, numberMax) ?? null) : null,
    },
    documents: documents.flatMap((document) => mapDocument(document, !isOpen, context, doubts)),
    hasAllDocuments:
      item.isRestricted !== null && documents.every(({ title, isRestricted: isOwn }) => title !== null && isOwn !== null),
    minutes: context.hasMinutes && isOpen ? minutesOf(item, about) : null,
    resolution: isOpen ? decisionOf(item, context, about) : null,
  };
}

const textMax = 20_000;
const numberMax = 50;

/** Two items of an agenda cannot have one number. */
function agendaNumber({ displayNumber, number }: AgendaEntry, taken: Set<string>, doubts: Doubts): string | null {
  const printed = (displayNumber ?? number)?.slice(0, numberMax) ?? null;
  if (printed === null) return null;
  if (taken.has(printed)) {
    doubts.add('DUPLICATE_NUMBER', printed);
    return null;
  }
  taken.add(printed);
  return printed;
}

function minutesOf({ minutes }: AgendaEntry, doubts: Doubts): MinutesValues | null {
  if (minutes === null) return null;
  const blocks = htmlBlocks(minutes);
  if (blocks === null) doubts.add('TOO_LONG', 'minutes');
  return blocks && blocks.length > 0 ? { entries: blocks.map(({ html }) => html) } : null;
}

/** Decisions are a part of the minutes here, so those that are published before the minutes wait for them. */
function decisionOf({ decision }: AgendaEntry, { hasMinutes }: ItemContext, doubts: Doubts): ResolutionValues | null {
  const text = decision && htmlLines(decision);
  if (!text) {
    if (decision !== null && text === null) doubts.add('TOO_LONG', 'decision');
    return null;
  }
  if (hasMinutes) return { decision: resolutionOf(text) };
  doubts.add('DECISION_BEFORE_MINUTES');
  return null;
}

function mapDocument(
  { id, title, url, isRestricted, restriction }: LinkedDocument,
  isUnderRestricted: boolean,
  context: MapContext,
  doubts: Doubts,
): { id: string; values: DocumentValues }[] {
  const about = doubts.of(`document ${id}`);
  if (title === null) {
    about.add('TITLE_MISSING');
    return [];
  }
  if (isRestricted === null) {
    about.add('RESTRICTION_NOT_STATED');
    return [];
  }
  // A ground without the mark is taken for the mark.
  const isOwn = isRestricted || restriction !== null;
  const isClosed = isOwn || isUnderRestricted;
  if (isClosed && url !== null) about.add('RESTRICTED_CONTENT_IN_FEED');
  const values = {
    title: title.slice(0, 1000),
    url: isClosed ? null : url,
    restriction: isOwn ? restrictionOf(restriction, context, about) : null,
  };
  return [{ id, values }];
}

/** ModernGov states the ground with the papers of a restricted item. */
function itemRestriction(item: AgendaEntry, context: MapContext, doubts: Doubts): RestrictionValues | null {
  if (!item.isRestricted) return null;
  return restrictionOf(item.documents.find(({ restriction }) => restriction !== null)?.restriction ?? null, context, doubts);
}

/** Confidential and exempt are different legal words; paragraphs of Schedule 12A are named only where the text names the Schedule. */
function restrictionOf(text: string | null, { nation }: MapContext, doubts: Doubts): RestrictionValues {
  if (text === null) {
    doubts.add('GROUND_NOT_STATED');
    return { level: 'EXEMPT', scheme: null, paragraphs: [], groundAsRecorded: null };
  }
  const groundAsRecorded = text.slice(0, 2000);
  const local = { scheme: 'LOCAL_CONSTITUTION', paragraphs: [], groundAsRecorded } as const;
  if (/\bconfidential\b/i.test(groundAsRecorded) && !/\bexempt\b/i.test(groundAsRecorded))
    return { level: 'CONFIDENTIAL', ...local };
  const numbers = /\bschedule\s+12a\b/i.test(groundAsRecorded) ? paragraphsIn(groundAsRecorded) : [];
  const [scheme, first, last] =
    nation === 'WALES' ? (['SCHEDULE_12A_WALES', 12, 18] as const) : (['SCHEDULE_12A_ENGLAND', 1, 7] as const);
  const isOfSchedule = numbers.length > 0 && numbers.every((number) => number >= first && number <= last);
  return { level: 'EXEMPT', ...(isOfSchedule ? { scheme, paragraphs: numbers.map(String), groundAsRecorded } : local) };
}

/** The numbers behind the word "paragraph" or "paragraphs". */
function paragraphsIn(text: string): number[] {
  const lists = [...text.matchAll(/\bparagraphs?\s+(\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,2})*)(?![.\d])/gi)];
  const numbers = lists.flatMap(([, list = '']) => (list.match(/\d+/g) ?? []).map(Number));
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
