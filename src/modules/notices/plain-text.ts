/** HTML of plain text: blank lines separate paragraphs, “- ” begins a list item, and two spaces before “- ” put the item one level down. */

export function htmlOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(blockOf)
    .join('\n');
}

function blockOf(lines: string[]): string {
  const html: string[] = [];
  let paragraph: string[] = [];
  let depth = 0;
  const endParagraph = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join('<br>')}</p>`);
    paragraph = [];
  };
  const toDepth = (wanted: number) => {
    for (; depth > wanted; depth--) html.push('</li></ul>');
    for (; depth < wanted; depth++) html.push('<ul>');
  };
  for (const line of lines) {
    const item = /^(\s*)- (.*)$/.exec(line);
    if (!item) {
      toDepth(0);
      paragraph.push(escapeHtml(line.trim()));
      continue;
    }
    endParagraph();
    // An indented item without an item above it is of the first level.
    const level = depth > 0 && (item[1] as string).length >= 2 ? 2 : 1;
    const isSibling = depth >= level;
    toDepth(level);
    if (isSibling) html.push('</li>');
    html.push(`<li>${escapeHtml(item[2] as string)}`);
  }
  endParagraph();
  toDepth(0);
  return html.join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
