/** HTML of another system as the paragraphs and lists that are minuted, each sanitised. */
import { Parser } from 'htmlparser2';
import { type RichText, richText, sanitised } from '../commands/html.ts';
import { Mistake } from '../commands/refusal.ts';

/** What one of these holds belongs together. */
const blocks = new Set(['p', 'ul', 'ol', 'table', 'blockquote']);

/**
 * The blocks in order, each with its words; empty ones are left out. Null where one of them is longer than a record may be. In HTML, the line breaks
 * of the text are mere spaces.
 */
export function htmlBlocks(html: string): RichText[] | null {
  // Sanitised as a whole first, so that Word's markup adds neither length nor levels.
  const parts = topLevel(sanitised(html.replaceAll(/\s+/g, ' '))).map((part) => richText(part, '', 'html'));
  const isTooLong = parts.some((part) => part instanceof Mistake && part.userErrors[0]?.code === 'TOO_LONG');
  return isTooLong ? null : parts.filter((part): part is RichText => !(part instanceof Mistake));
}

/** The words alone, with a line for each paragraph; null for none, or too many. */
export function htmlText(html: string | null): string | null {
  if (html === null) return null;
  return (
    htmlBlocks(html)
      ?.map(({ text }) => text)
      .join('\n\n') || null
  );
}

/** The words alone, with a line for each paragraph and each entry of a list, as far as they are no more than a text may have; null for more. */
export function htmlLines(html: string): string | null {
  const text = (htmlBlocks(html) ?? []).map((block) => block.text).join('\n');
  return htmlBlocks(html) === null || text.length > textMax ? null : text;
}

const textMax = 20_000;

/** The outermost blocks of HTML, and the texts between them. */
function topLevel(html: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number) => {
    parts.push(html.slice(from, to));
    from = to;
  };
  const parser: Parser = new Parser({
    onopentagname: (name) => {
      if (blocks.has(name) && depth++ === 0) cut(parser.startIndex);
    },
    onclosetag: (name) => {
      if (blocks.has(name) && depth > 0 && --depth === 0) cut(Math.max(from, (parser.endIndex ?? 0) + 1));
    },
  });
  parser.write(html);
  parser.end();
  cut(html.length);
  return parts.filter((part) => part.trim() !== '');
}
