/** The only reader of the environment: parsed once, every mistake named, then the process ends with code 1. */
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number('a port number from 0 to 65535').int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, 'an address like postgres://user:password@host:5432/database')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
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
    .refine((origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
      message: 'origins parted by commas, each like https://www.southampton.gov.uk (scheme and host, no path)',
    }),
});

export interface Env {
  port: number;
  host: string;
  /** Absent: the embedded PostgreSQL is used. */
  databaseUrl: string | undefined;
  /** Absolute folder of the embedded database and the development key. */
  dataDir: string;
  logLevel: z.output<typeof schema>['LOG_LEVEL'];
  /** Origins whose pages may send credentials. */
  allowedOrigins: string[];
}

/** Reads the settings; an empty variable counts as not set. Mistakes: one line each on standard error, exit code 1. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      console.error(`${name}: "${given[name]}" is wrong; it takes ${expectation(name, issue.message)}. See .env.example.`);
    }
    process.exit(1);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, LOG_LEVEL, ALLOWED_ORIGINS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDir: path.resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    allowedOrigins: ALLOWED_ORIGINS,
  };
}

function expectation(name: string, message: string): string {
  if (name === 'PORT') return 'a port number from 0 to 65535';
  if (name === 'LOG_LEVEL') return 'one of fatal, error, warn, info, debug, trace, silent';
  return message;
}
