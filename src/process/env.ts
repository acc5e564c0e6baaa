/** The only reader of the environment. Settings are parsed once; if any is invalid, all mistakes are printed and the process ends. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('localhost'),
  PUBLIC_URL: z
    .string()
    .refine((url) => isOrigin(url))
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  WORKERS: z
    .literal('auto')
    .transform(() => availableParallelism())
    .or(z.coerce.number().int().min(1).max(256))
    .default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .refine((origins) => origins.every(isOrigin)),
  CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).default(1000),
  COST_PER_MINUTE: z.coerce.number().int().min(60_000).default(600_000),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(['refused', 'allowed']).default('refused'),
  OPERATIONS_FILE: z.string().optional(),
  UNREGISTERED_OPERATIONS: z.enum(['allowed', 'credential', 'refused']).default('allowed'),
});

type Name = keyof typeof schema.shape;

const expected: Record<Name, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'a host name or an address',
  PUBLIC_URL: 'an origin like https://scrutiny.example.org (scheme and host, no path)',
  DATABASE_URL: 'an address like postgres://user:password@host:5432/database',
  DATA_DIR: 'a folder',
  WORKERS: 'a number of processes from 1 to 256, or auto for one on each processor',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  ALLOWED_ORIGINS: 'origins separated by commas, each like https://www.southampton.gov.uk (scheme and host, no path)',
  CACHE_MB: 'a number of megabytes from 0 to 4096',
  CONNECTIONS_PER_ADDRESS: 'a number from 1',
  COST_PER_MINUTE: 'a number from 60000',
  TRUSTED_PROXIES: 'a number from 0 to 10',
  WEBHOOK_PRIVATE_ADDRESSES: 'refused or allowed',
  OPERATIONS_FILE: 'a file of operations by id',
  UNREGISTERED_OPERATIONS: 'allowed, credential or refused',
};

export interface Env {
  port: number;
  host: string;
  /** Origin of the addresses that answers contain. Undefined: that to which each request was sent. */
  publicUrl: string | undefined;
  /** Undefined: the embedded PostgreSQL is used. */
  databaseUrl: string | undefined;
  /** Absolute path of the folder of the embedded database and the development key. */
  dataDir: string;
  /** Processes that serve requests. */
  workers: number;
  logLevel: z.output<typeof schema>['LOG_LEVEL'];
  /** Origins whose pages may send credentials. */
  allowedOrigins: string[];
  /** Megabytes for the answers that are kept; 0 for none. */
  cacheMb: number;
  /** Live connections that one address may have open. */
  connectionsPerAddress: number;
  /** Cost points that one address may spend in a minute without a credential. */
  costPerMinute: number;
  /** Number of proxies in front of the server that each add an address to `X-Forwarded-For`. */
  trustedProxies: number;
  /** Whether webhooks may post to private networks and without TLS. */
  webhookPrivateAddresses: z.output<typeof schema>['WEBHOOK_PRIVATE_ADDRESSES'];
  /** Path of the file of registered operations. */
  operationsFile: string | undefined;
  /** Who may send operations that are not registered. */
  unregisteredOperations: z.output<typeof schema>['UNREGISTERED_OPERATIONS'];
}

/**
 * Reads the settings from `options` of the command line, then from the environment and, where it has none, from the file `.env`. An empty value
 * counts as not set. Errors: one line for each mistake on standard error, and exit code 1.
 */
export function readEnv(options: Partial<Record<Name, string>> = {}): Env {
  readEnvFile();
  const given = Object.fromEntries(Object.entries({ ...process.env, ...options }).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) {
      const name = path[0] as Name;
      // The address of a database may contain a password.
      const value = name === 'DATABASE_URL' ? 'its value' : `"${given[name]}"`;
      console.error(`${name}: ${value} is wrong; it takes ${expected[name]}. See .env.example.`);
    }
    process.exit(1);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, WORKERS, LOG_LEVEL, ALLOWED_ORIGINS } = parsed.data;
  const { CACHE_MB, CONNECTIONS_PER_ADDRESS, COST_PER_MINUTE, TRUSTED_PROXIES, WEBHOOK_PRIVATE_ADDRESSES } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: parsed.data.PUBLIC_URL,
    databaseUrl: DATABASE_URL,
    dataDir: path.resolve(DATA_DIR),
    workers: WORKERS,
    logLevel: LOG_LEVEL,
    allowedOrigins: ALLOWED_ORIGINS,
    cacheMb: CACHE_MB,
    connectionsPerAddress: CONNECTIONS_PER_ADDRESS,
    costPerMinute: COST_PER_MINUTE,
    trustedProxies: TRUSTED_PROXIES,
    webhookPrivateAddresses: WEBHOOK_PRIVATE_ADDRESSES,
    operationsFile: parsed.data.OPERATIONS_FILE,
    unregisteredOperations: parsed.data.UNREGISTERED_OPERATIONS,
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function readEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    console.error(`The file .env cannot be read (${message}). Correct its permissions or delete it.`);
    process.exit(1);
  }
}
