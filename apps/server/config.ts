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
  /** Papers and raw answers in a store that speaks S3 (`s3://bucket/prefix`) instead of the folder `blobs`. */
  DUIXIAN_BLOBS: z
    .string()
    .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+(\/.*)?$/)
    .optional(),
  /** Address of a store of one's own (MinIO, Ceph); Amazon's of the region when absent. */
  DUIXIAN_S3_ENDPOINT: z.url().optional(),
  DUIXIAN_S3_REGION: z.string().default('us-east-1'),
  DUIXIAN_S3_ACCESS_KEY: z.string().default(''),
  DUIXIAN_S3_SECRET_KEY: z.string().default(''),
  DUIXIAN_ROLE: z.enum(['all', 'api', 'jobs']).default('all'),
  /** Table of courts (court,region,parent,level,code,name_zh,name_en), read at every start. */
  DUIXIAN_COURTS: z.string().optional(),
  /** The fictional city with its logins. Never on with real data. */
  DUIXIAN_DEMO: flag.default(true),
  DUIXIAN_DEMO_CASES: z.coerce.number().int().min(0).max(1_000_000).default(2_000),
  /** Where the agencies answer; the simulator is started when absent. */
  DUIXIAN_AGENCIES_URL: z.url().optional(),
  DUIXIAN_AGENCIES_PORT: z.coerce.number().int().min(0).max(65_535).default(8461),
  /** How browsers and verifiers reach this server: `https://zhixing.court.example`. */
  DUIXIAN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** 统一身份 · Sign-in through an OpenID Connect provider, beside local accounts. Its redirect address is `<public url>/sign-in/back`. */
  DUIXIAN_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  DUIXIAN_OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** File with the client secret; a public client (PKCE alone) without one. */
  DUIXIAN_OIDC_SECRET_FILE: z.string().optional(),
  DUIXIAN_OIDC_LABEL_ZH: z.string().min(1).max(30).default('统一身份登录'),
  DUIXIAN_OIDC_LABEL_EN: z.string().min(1).max(40).default('Court account'),
  /** The claim that names a person for good: never one that people can change themselves. */
  DUIXIAN_OIDC_CLAIM: z.string().min(1).default('sub'),
  /** What the provider says of a sign-in with a second factor: `amr:mfa amr:otp acr:…`. Empty: ours is always asked. */
  DUIXIAN_OIDC_SECOND_FACTOR: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
    .pipe(z.array(z.string().regex(/^(?:amr|acr):\S+$/))),
  DUIXIAN_SECURE_COOKIE: flag.default(false),
  DUIXIAN_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  /** Tries at sign-in doors a minute from one address. */
  DUIXIAN_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  DUIXIAN_LOG: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
  /** Sealed papers as OFD (GB/T 33190) beside the PDF. */
  DUIXIAN_OFD: flag.default(true),
  /** Where SMS notices are posted as JSON; the simulated gateway when absent. */
  DUIXIAN_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  DUIXIAN_SMS_TOKEN: z.string().min(1).optional(),
  /** File of the courts' seals (docs/seals.md); a test key, marked on every paper, where absent. */
  DUIXIAN_SEALS: z.string().optional(),
  /** The court's licensed 仿宋 font file; Noto Serif SC when absent. */
  DUIXIAN_FANGSONG: z.string().optional(),
});

/** Words of the sign-in go over a line nobody else reads; on this very machine a line without TLS will do. */
const checked = environment
  .refine((settings) => (settings.DUIXIAN_OIDC_ISSUER === undefined) === (settings.DUIXIAN_OIDC_CLIENT_ID === undefined), {
    path: ['DUIXIAN_OIDC_CLIENT_ID'],
    error: 'an issuer and a client id belong together',
  })
  .refine(
    ({ DUIXIAN_OIDC_ISSUER: issuer }) =>
      issuer === undefined || issuer.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname),
    { path: ['DUIXIAN_OIDC_ISSUER'], error: 'https, or this machine' },
  );

export type Config = z.output<typeof environment>;

/** 配置 · Read once from the environment; a wrong setting names itself and ends the start. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = checked.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`wrong settings:\n${lines.join('\n')}`);
}
