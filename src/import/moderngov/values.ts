/** Values of ModernGov's elements. Each is null where the element is absent or holds only white space. */
import { decodeHTML } from 'entities';
import type { Doubts } from '../doubts.ts';
import { child, type XmlElement } from './xml.ts';

/** The text as the element holds it. */
export function rawText(of: XmlElement, name: string): string | null {
  return child(of, name)?.text.trim() || null;
}

/**
 * Plain text, e.g. a title. ModernGov escapes it for HTML before it escapes it for XML, so it is unescaped once more, and is text then: what looks
 * like markup in it is none.
 */
export function plainText(of: XmlElement, name: string): string | null {
  return unescaped(child(of, name)?.text);
}

export function unescaped(text: string | undefined): string | null {
  return (
    decodeHTML(text ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim() || null
  );
}

/** A number by which ModernGov knows a record, as text without leading zeros. */
export function idOf(text: string | null | undefined): string | null {
  const digits = /^\s*0*(\d{1,12})\s*$/.exec(text ?? '')?.[1];
  return digits === undefined || digits === '0' ? null : digits;
}

export function flag(of: XmlElement, name: string, doubts: Doubts): boolean | null {
  const text = rawText(of, name);
  if (text === null) return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  doubts.add('BAD_FLAG', `${name}: ${text.slice(0, 50)}`);
  return null;
}

/** A civil date, `YYYY-MM-DD`, from `dd/mm/yyyy`. The word "unspecified" is none. */
export function civilDate(of: XmlElement, name: string, doubts: Doubts): string | null {
  const text = rawText(of, name);
  if (text === null || /^unspecified$/i.test(text)) return null;
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined && isDay(date)) return date;
  doubts.add('BAD_DATE', `${name}: ${text.slice(0, 50)}`);
  return null;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
}

/** A time of day, `HH:MM`, from e.g. `5.30 pm`, `10.00am` or `13:30`. */
export function timeOfDay(of: XmlElement, name: string, doubts: Doubts): string | null {
  const text = rawText(of, name);
  if (text === null) return null;
  const [, hours, minutes = '', half] = /^(\d{1,2})[.:](\d{2})\s*(am|pm)?$/i.exec(text) ?? [];
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  const isTime =
    hours !== undefined && hour < 24 && Number(minutes) < 60 && (!half || (Number(hours) >= 1 && Number(hours) <= 12));
  if (isTime) return `${String(hour).padStart(2, '0')}:${minutes}`;
  doubts.add('BAD_TIME', `${name}: ${text.slice(0, 50)}`);
  return null;
}

/** A web address. */
export function webAddress(of: XmlElement, name: string, doubts: Doubts): string | null {
  const text = unescaped(child(of, name)?.text);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && text.length <= 2000) return url.href;
  doubts.add('BAD_URL', text.slice(0, 100));
  return null;
}
