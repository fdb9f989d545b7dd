import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const flag = z.enum(['on', 'off']).transform((text) => text === 'on');

const environment = z.object({
  DUIXIAN_HOST: z.string().default('127.0.0.1'),
  DUIXIAN_PORT: z.coerce.number().int().min(0).max(65_535).default(8460),
  /** Application login of an external PostgreSQL; the packed one is started when absent. */
  DATABASE_URL: z.url().optional(),
  /** Login that owns the schema and migrates; the application login when absent. */
  DATABASE_OWNER_URL: z.url().optional(),
  /** A second folder for the signed anchors of the record, best on a machine of somebody else. */
  DUIXIAN_ANCHORS: z.string().optional(),
  DUIXIAN_DATA: z.string().default(`${ROOT}var`),
  DUIXIAN_ROLE: z.enum(['all', 'api', 'jobs']).default('all'),
  /** Table of courts (court,region,parent,level,code,name_zh,name_en), read at every start. */
  DUIXIAN_COURTS: z.string().optional(),
  /** The fictional city with its logins. Never on with real data. */
  DUIXIAN_DEMO: flag.default(true),
  DUIXIAN_DEMO_CASES: z.coerce.number().int().min(0).max(1_000_000).default(2_000),
  /** Where the agencies answer; the simulator is started when absent. */
  DUIXIAN_AGENCIES_URL: z.url().optional(),
  DUIXIAN_AGENCIES_PORT: z.coerce.number().int().min(0).max(65_535).default(8461),
  DUIXIAN_SECURE_COOKIE: flag.default(false),
  DUIXIAN_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  /** Tries at sign-in doors a minute from one address. */
  DUIXIAN_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  DUIXIAN_LOG: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
  /** The court's licensed 仿宋 font file; Noto Serif SC when absent. */
  DUIXIAN_FANGSONG: z.string().optional(),
});

export type Config = z.output<typeof environment>;

/** 配置 · Read once from the environment; a wrong setting names itself and ends the start. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`wrong settings:\n${lines.join('\n')}`);
}
