/** Text in HTML and XML. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are text, and are escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: parts }, ...values.map(escaped));
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] as string);
}
