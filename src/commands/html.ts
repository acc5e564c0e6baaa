/** Rich text from clients: sanitised to the elements that the `Html` scalar promises, with its words as plain text beside it. */
import sanitize from 'sanitize-html';
import { optionalText } from './checks.ts';
import { type InputPath, Mistake, mistake } from './refusal.ts';

export interface RichText {
  html: string;
  /** The words without markup; a line for each paragraph, list item and table row. */
  text: string;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'ul', 'ol', 'li', 'blockquote'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['strong', 'em', 'b', 'i', 'u', 's', 'sub', 'sup', 'a'],
  ],
  allowedAttributes: { a: ['href'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // A heading within a notice or a minute would break the outline of the page that shows it.
  transformTags: Object.fromEntries(headings.map((heading) => [heading, 'p'])),
};

/** HTML with only the elements and attributes that the `Html` scalar promises. */
export function sanitised(html: string): string {
  return sanitize(html, allowed).trim();
}

/** Sanitised rich text that must not be blank; `message` says what to write. Text without markup becomes paragraphs. */
export function richText(given: string, message: string, path: InputPath): RichText | Mistake {
  const within = optionalText(given, path);
  if (within instanceof Mistake) return within;
  const clean = sanitised(within ?? '');
  const text = wordsOf(clean);
  if (text === '') return mistake('REQUIRED', message, path);
  const isPlain = !/<(p|ul|ol|table|blockquote)\b/.test(clean);
  return { html: isPlain ? paragraphsOf(clean) : clean, text };
}

function paragraphsOf(clean: string): string {
  return clean
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br />')}</p>`)
    .join('');
}

function wordsOf(html: string): string {
  const lines = html
    .replaceAll(/<br ?\/?>|<(ul|ol|table)\b[^>]*>|<\/(p|li|tr|blockquote|caption)>/g, '\n')
    .replaceAll(/<\/t[hd]>/g, ' ');
  return decoded(sanitize(lines, { allowedTags: [], allowedAttributes: {} }))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** `sanitize-html` writes only these entities. */
function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
