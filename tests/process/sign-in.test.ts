import { describe, expect, inject, test } from 'vitest';
import { startIssuer } from '../support/issuer.ts';
import { askAt, useProcesses } from '../support/processes.ts';
import { createCouncil, type World } from '../support/world.ts';

const { serve, setSignIn } = useProcesses();
const issuer = await startIssuer();
const settings = { DATABASE_URL: inject('databaseUrl') };
const whoAmI = '{ viewer { kind role council { slug } } }';

const optionsFor = ({ slug }: World) => ['--council', slug, '--issuer', issuer.url, '--audience', slug];

describe('npm run sign-in', { timeout: 300_000 }, () => {
  test('lets staff sign in at once, by the addresses that the issuer tells, until it is removed', async () => {
    const world = await createCouncil();
    const server = await serve(settings);
    const { address } = await server.ready();
    const token = await issuer.token(world, { groups: ['S.Clerk'] });
    const refused = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
    expect(await askAt(address, whoAmI, token)).toMatchObject(refused);
    const claims = ['--roles-claim', 'groups', '--role', 'clerk=S.Clerk', '--role', 'officer=S.Officer', '--algorithm', 'ES256'];
    expect(await (await setSignIn([...optionsFor(world), ...claims], settings)).ended()).toEqual({
      code: 0,
      stdout: '',
      stderr: `Access tokens of ${issuer.url} are accepted for ${world.slug}. Their keys are at ${issuer.keysUrl}\n`,
    });
    expect(await askAt(address, whoAmI, token)).toEqual({
      data: { viewer: { kind: 'PERSON', role: 'CLERK', council: { slug: world.slug } } },
    });
    const removed = await (await setSignIn(['--council', world.slug, '--remove'], settings)).ended();
    expect([removed.code, removed.stderr]).toEqual([0, `Access tokens are not accepted for ${world.slug} any longer.\n`]);
    expect(await askAt(address, whoAmI, token)).toMatchObject(refused);
    await server.stop();
  });

  test('refuses an issuer and audience that another council has', async () => {
    const [one, two] = [await createCouncil(), await createCouncil()];
    await issuer.serve(one);
    const args = ['--council', two.slug, '--issuer', issuer.url, '--audience', one.slug, '--keys', issuer.keysUrl];
    const { code, stderr } = await (await setSignIn(args, settings)).ended();
    expect([code, stderr]).toEqual([
      1,
      `--audience: ${one.slug} accepts tokens of this issuer for "${one.slug}". Choose another.\n`,
    ]);
  });

  const named = ['--council', 'southampton', '--audience', 'scrutiny', '--issuer'];
  test.each([
    { args: ['--council', 'southampton'], says: /^Usage: npm run sign-in -- / },
    { args: ['--council', 'atlantis', '--remove'], says: /^There is no council "atlantis"\. Known: .*\n$/ },
    { args: [...named, 'http://sign-in.example'], says: /^--issuer: "http:\/\/sign-in.example" is not an https address\.\n$/ },
    { args: [...named, issuer.url, '--keys', 'keys'], says: /^--keys: "keys" is not an https address\.\n$/ },
    { args: [...named, issuer.url, '--algorithm', 'HS256'], says: /^--algorithm: HS256 is not one of RS256, .*\n$/ },
    { args: [...named, issuer.url, '--role', 'mayor=x'], says: /^--role: "mayor=x" is not a role \(administrator, .*\n$/ },
    {
      args: [...named, `${issuer.url}/other`],
      says: /^--issuer: http:\/\/127.*\/other\/\.well-known\/openid-configuration is of no use \(it names the issuer "http.*"\)\. Correct the issuer, or state --keys\.\n$/,
    },
    {
      args: [...named, 'http://127.0.0.1:1'],
      says: /^--issuer: http:\/\/127\.0\.0\.1:1\/\.well-known\/.* is of no use \(.+\)\. .*\n$/,
    },
  ])('refuses $args and says why', async ({ args, says }) => {
    const { code, stdout, stderr } = await (await setSignIn(args, settings)).ended();
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(says)]);
  });
});
