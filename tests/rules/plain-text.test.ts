import { expect, test } from 'vitest';
import { htmlOf } from '../../src/modules/notices/plain-text.ts';

test.for<[what: string, text: string, html: string]>([
  ['nothing', '', ''],
  ['blank lines alone', '\n \n\n', ''],
  ['a paragraph', 'Fire alarm.', '<p>Fire alarm.</p>'],
  ['two lines', 'Civic Centre\nRoad', '<p>Civic Centre<br>Road</p>'],
  ['two paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
  ['paragraphs separated by a line of spaces', 'One.\n  \nTwo.', '<p>One.</p>\n<p>Two.</p>'],
  ['lines with spaces around', '  One  \n Two ', '<p>One<br>Two</p>'],
  ['a list', '- One\n- Two', '<ul><li>One</li><li>Two</li></ul>'],
  ['a paragraph and a list', 'You may:\n- Speak\n- Film', '<p>You may:</p><ul><li>Speak</li><li>Film</li></ul>'],
  ['a list and a line after it', '- One\nAfter', '<ul><li>One</li></ul><p>After</p>'],
  ['a list in a list', '- One\n  - A\n  - B\n- Two', '<ul><li>One<ul><li>A</li><li>B</li></ul></li><li>Two</li></ul>'],
  ['a list that ends one level down', '- One\n  - A', '<ul><li>One<ul><li>A</li></ul></li></ul>'],
  ['a list whose first item is indented', '  - A\n- B', '<ul><li>A</li><li>B</li></ul>'],
  ['a dash within a line', 'a - b', '<p>a - b</p>'],
  ['a dash without a space', '-5 degrees', '<p>-5 degrees</p>'],
  ['HTML in the text', '<script>alert("1 & 2")</script>', '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>'],
  ['HTML in a list', '- <b>&amp;', '<ul><li>&lt;b&gt;&amp;amp;</li></ul>'],
])('%s', ([, text, html]) => {
  expect(htmlOf(text)).toBe(html);
});
