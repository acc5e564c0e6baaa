/** `npm run sign-in -- --council … --issuer … --audience …`: lets a council's staff sign in with its OpenID Connect service. */
import { StartupError } from '../db/startup-error.ts';
import { setIdentityProvider, signingAlgorithms } from '../modules/access/identity-providers.ts';
import { councilNumber } from '../modules/access/keys.ts';
import { givenRoles, type Role } from '../modules/access/permissions.ts';
import { runOperatorCommand } from './operator-command.ts';

const roleNames = givenRoles.map((role) => role.toLowerCase());
const usage = `Usage: npm run sign-in -- --council <slug> --issuer <address> --audience <name>
       npm run sign-in -- --council <slug> --remove
  --issuer         the claim "iss" of the access tokens, to the letter
  --audience       the claim "aud" that means this service
  --keys           address of the public keys (JWKS); the issuer's own discovery document tells it, unless stated
  --algorithm      accepted signature, RS256 unless stated; may be repeated. One of ${signingAlgorithms.join(', ')}
  --roles-claim    claim with the roles, "roles" unless stated; a path such as realm_access.roles works
  --role           a role and the value that gives it, e.g. clerk=Scrutiny.Clerk; may be repeated.
                   Without any, the values are ${roleNames.join(', ')}
  --person-claim   claim that names the person on record by e-mail address or id, "email" unless stated
  --remove         no tokens are accepted any longer`;

await runOperatorCommand({
  usage,
  options: {
    council: { type: 'string' },
    issuer: { type: 'string' },
    audience: { type: 'string' },
    keys: { type: 'string' },
    algorithm: { type: 'string', multiple: true, default: ['RS256'] },
    'roles-claim': { type: 'string', default: 'roles' },
    role: { type: 'string', multiple: true, default: roleNames.map((name) => `${name}=${name}`) },
    'person-claim': { type: 'string', default: 'email' },
    remove: { type: 'boolean' },
  },
  prepare: (values) => {
    const { council, issuer, audience, keys, algorithm, role, remove } = values;
    if (!council) throw new StartupError(usage);
    if (remove) {
      return async (owner) => {
        await setIdentityProvider(owner, await councilNumber(owner, council), null);
        return { note: `Access tokens are not accepted for ${council} any longer.` };
      };
    }
    if (!issuer || !audience) throw new StartupError(usage);
    const unknown = algorithm.find((name) => !signingAlgorithms.some((known) => known === name));
    if (unknown) throw new StartupError(`--algorithm: ${unknown} is not one of ${signingAlgorithms.join(', ')}.`);
    const roleValues = readRoles(role);
    checkAddress('issuer', issuer);
    if (keys) checkAddress('keys', keys);
    return async (owner) => {
      const councilId = await councilNumber(owner, council);
      const keysUrl = keys ?? (await discoverKeys(issuer));
      const claims = { rolesClaim: values['roles-claim'], personClaim: values['person-claim'] };
      const settings = { issuer, audience, keysUrl, algorithms: algorithm, roleValues, ...claims };
      const other = await setIdentityProvider(owner, councilId, settings);
      if (other) throw new StartupError(`--audience: ${other} accepts tokens of this issuer for "${audience}". Choose another.`);
      return { note: `Access tokens of ${issuer} are accepted for ${council}. Their keys are at ${keysUrl}` };
    };
  },
});

function readRoles(given: readonly string[]): Partial<Record<Role, string[]>> {
  const values: Partial<Record<Role, string[]>> = {};
  for (const text of given) {
    const [name = '', ...rest] = text.split('=');
    const role = givenRoles.find((known) => known === name.toUpperCase());
    const value = rest.join('=');
    if (!role || !value) throw new StartupError(`--role: "${text}" is not a role (${roleNames.join(', ')}), "=" and a value.`);
    values[role] = [...(values[role] ?? []), value];
  }
  return values;
}

/** Whoever can change what an address answers decides who signs in, so it must be encrypted, except on this machine. */
function checkAddress(option: string, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHere = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !isHere) throw new StartupError(`--${option}: "${address}" is not an https address.`);
}

/** Address of the keys, from the issuer's discovery document (OpenID Connect Discovery 1.0, 4). */
async function discoverKeys(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (found.issuer !== issuer) throw new Error(`it names the issuer ${JSON.stringify(found.issuer)}`);
    if (typeof found.jwks_uri !== 'string') throw new Error('it names no keys');
    checkAddress('keys', found.jwks_uri);
    return found.jwks_uri;
  } catch (error) {
    const reason = error instanceof Error ? String((error.cause as Error | undefined)?.message || error.message) : '';
    throw new StartupError(`--issuer: ${address} is of no use (${reason}). Correct the issuer, or state --keys.`);
  }
}
