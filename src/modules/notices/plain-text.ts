/** Plain text to the HTML of the contract: paragraphs parted by blank lines, and lists of lines that begin “- ”, one level deeper by two spaces. */

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
    // A list cannot begin one level down.
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
