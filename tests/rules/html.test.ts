/** Rich text from clients is stored without anything that could run or deceive in a page. */
import { expect, test } from 'vitest';
import { richText } from '../../src/commands/html.ts';

const stored = (given: string) => richText(given, 'Write the notice.', 'html');

test.for([
  ['markup that is allowed', '<p>Rate <strong>36%</strong></p>', '<p>Rate <strong>36%</strong></p>', 'Rate 36%'],
  ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>', 'a'],
  ['an event handler', '<p onclick="x()">a</p>', '<p>a</p>', 'a'],
  ['an address that runs code', '<p><a href="javascript:x()">a</a></p>', '<p><a>a</a></p>', 'a'],
  ['a link', '<p><a href="https://a.example/b?c=1&d=2">a</a></p>', '<p><a href="https://a.example/b?c=1&amp;d=2">a</a></p>', 'a'],
  ['a heading', '<h2>Part</h2><p>a</p>', '<p>Part</p><p>a</p>', 'Part\na'],
  ['a list', '<ul><li>one</li><li>two</li></ul>', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['plain text', 'one & two\n\nthree\nfour', '<p>one &amp; two</p><p>three<br />four</p>', 'one & two\nthree\nfour'],
  ['an element that is not closed', '<p>a<strong>b', '<p>a<strong>b</strong></p>', 'ab'],
  ['a style', '<p style="position:fixed">a</p><style>p{}</style>', '<p>a</p>', 'a'],
  ['an escaped sign', '<p>1 &lt; 2 &amp;lt; 3</p>', '<p>1 &lt; 2 &amp;lt; 3</p>', '1 < 2 &lt; 3'],
] as const)('%s', ([, given, html, text]) => {
  expect(stored(given)).toEqual({ html, text });
});

test.for(['', '  ', '<p> </p>', '<script>alert(1)</script>'])('%j has no words', (given) => {
  expect(stored(given)).toMatchObject({ userErrors: [{ code: 'REQUIRED', message: 'Write the notice.', field: ['html'] }] });
});
