/** The front page in Chromium. */
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';

const { http } = await startServer();
const browser = withoutChromium ? undefined : await launchChromium();

/** Runs in the page: the least contrast of a text with what is behind it (WCAG 2.2, 1.4.3). */
function leastContrast(): number {
  const channels = (color: string) => color.match(/[\d.]+/g)?.map(Number) ?? [];
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? groundOf(element.parentElement) : color;
  };
  const contrasts = [...document.querySelectorAll('main *')].map((element) => {
    const [text, ground] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  });
  return Math.min(...contrasts);
}

test.for([
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 1280 },
] as const)(
  '$colorScheme and $width pixels wide, the front page is readable, and the console empty',
  async ({ colorScheme, width }, { skip }) => {
    const context = await (browser ?? skip(`not run: ${withoutChromium}`)).newContext({
      colorScheme,
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('response', (response) => response.status() >= 400 && faults.push(response.url()));
    await page.goto(new URL('/', http).href, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(leastContrast)).toBeGreaterThan(4.5);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(18, 24, 31)' : 'rgb(255, 255, 255)');
    expect(await page.getAttribute('html', 'lang')).toBe('en-GB');
    expect(await page.locator('h1').allTextContents()).toEqual(['Open Scrutiny']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('open it in GraphiQL');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await page.click('.query');
    expect(await page.evaluate(() => String(getSelection()).startsWith('{\n  meetings('))).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  },
);
