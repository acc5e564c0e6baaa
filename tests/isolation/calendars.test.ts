/** Calendars, which anyone may subscribe to: they contain nothing hidden, and a hidden panel or year has none. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { wordsIn } from './canaries.ts';
import { createFilledCouncil } from './filled-council.ts';

const app = await sharedApp();

async function calendar(parts: string[], key?: string): Promise<{ status: number; body: string }> {
  const address = `http://test/calendars/${parts.map(encodeURIComponent).join('/')}.ics`;
  const response = await app.fetch(new Request(address, key ? { headers: { authorization: `Bearer ${key}` } } : {}));
  // Long lines are folded with a line break and a space, which are not part of the text.
  return { status: response.status, body: (await response.text()).replaceAll('\r\n ', '') };
}

test.each(['STAFF', 'DRAFT', 'RESTRICTED'] as const)(
  'a calendar is the same before and after %s records are added',
  async (visibility) => {
    const council = await createFilledCouncil();
    const [open, hidden] = [council.plan('PUBLIC'), council.plan(visibility)];
    await council.fill(open);
    const asked = [
      [council.slug],
      [council.slug, open.word('panel', 'slug')],
      [council.slug, open.word('panel', 'slug'), open.word('municipal_year', 'label')],
      [council.slug, open.word('panel', 'slug'), hidden.word('municipal_year', 'label')],
      [council.slug, hidden.word('panel', 'slug')],
    ];
    const key = await council.key();
    const answers = () => Promise.all(asked.flatMap((parts) => [calendar(parts), calendar(parts, key)]));
    const before = await answers();
    await council.fill(hidden, { under: open });
    const after = await answers();
    expect(after).toEqual(before);
    expect(after.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 404, 404, 404, 404]);
    expect(wordsIn(after)).toContain(`PUBLIC ${council.councilId} 1 meeting.notice`);
    expect([...wordsIn(after)].filter((word) => !word.startsWith('PUBLIC'))).toEqual([]);
  },
);
