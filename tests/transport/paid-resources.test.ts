/** What is served beside GraphQL takes from the same budget. */
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';

test('calendars, feeds, pages of meetings and the catalogue are refused when the budget is spent', async () => {
  const windowSeconds = 3600;
  const { http } = await startServer({
    costs: { windowSeconds, perMinute: (1000 * 60) / windowSeconds },
    limits: { trustedProxies: 1 },
    connectionsMax: 2,
  });
  const paths = ['/calendars/southampton.ics', '/feeds/southampton.atom', '/meetings/a/b/2023-07-20', '/catalogue.jsonld'];
  for (const [index, path] of paths.entries()) {
    const ask = () => fetch(new URL(path, http), { headers: { 'x-forwarded-for': `192.0.2.${index}` } });
    expect([(await ask()).status, (await ask()).status]).not.toContain(429);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1000);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', requested: 500 } }] });
  }
});
