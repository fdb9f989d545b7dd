import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartRefused } from './claims.ts';

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
  /** Where messages are posted as JSON (docs/mail-and-sms.md); the simulated gateway when absent. */
  DUIXIAN_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  DUIXIAN_SMS_TOKEN: z.string().min(1).optional(),
  DUIXIAN_SMS_TOKEN_FILE: z.string().optional(),
  /** Papers by SMS go to that provider too, and their arrival is its word. */
  DUIXIAN_SMS_SERVICE: flag.default(false),
  /** The court's number there, printed in the certificate of service. */
  DUIXIAN_SMS_SENDER: z.string().min(1).max(60).default('短信平台'),
  /** 电子邮件送达 · The SMTP server that carries papers; simulated when absent (docs/mail-and-sms.md). */
  DUIXIAN_MAIL_HOST: z.string().min(1).optional(),
  DUIXIAN_MAIL_PORT: z.coerce.number().int().min(1).max(65_535).default(465),
  /** `tls` from the first byte (465), `starttls` and never without it (587), `none` for a relay on this very machine. */
  DUIXIAN_MAIL_SECURITY: z.enum(['tls', 'starttls', 'none']).default('tls'),
  DUIXIAN_MAIL_USER: z.string().min(1).optional(),
  /** File whose first line is the password. */
  DUIXIAN_MAIL_PASSWORD_FILE: z.string().optional(),
  /** File of certificates (PEM) the server's own is checked against. */
  DUIXIAN_MAIL_CA_FILE: z.string().optional(),
  DUIXIAN_MAIL_FROM: z.email().optional(),
  DUIXIAN_MAIL_FROM_NAME: z.string().min(1).max(60).default('人民法院电子送达'),
  /** Where returned letters go; the sender when absent. The gateway of that mailbox hands them in at /api/mail-bounces. */
  DUIXIAN_MAIL_RETURN: z.email().optional(),
  DUIXIAN_MAIL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(120).default(30),
  /** File of the courts' seals (docs/seals.md); a test key, marked on every paper, where absent. */
  DUIXIAN_SEALS: z.string().optional(),
  /** The court's licensed 仿宋 font file; Noto Serif SC when absent. */
  DUIXIAN_FANGSONG: z.string().optional(),
});

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** Words of the sign-in go over a line nobody else reads; on this very machine a line without TLS will do. */
const checked = environment
  .refine((settings) => (settings.DUIXIAN_OIDC_ISSUER === undefined) === (settings.DUIXIAN_OIDC_CLIENT_ID === undefined), {
    path: ['DUIXIAN_OIDC_CLIENT_ID'],
    error: 'an issuer and a client id belong together',
  })
  .refine(
    ({ DUIXIAN_OIDC_ISSUER: issuer }) =>
      issuer === undefined || issuer.startsWith('https:') || THIS_MACHINE.includes(new URL(issuer).hostname),
    { path: ['DUIXIAN_OIDC_ISSUER'], error: 'https, or this machine' },
  )
  .refine(({ DUIXIAN_MAIL_HOST: host, DUIXIAN_MAIL_FROM: from }) => host === undefined || from !== undefined, {
    path: ['DUIXIAN_MAIL_FROM'],
    error: 'a mail server needs a sender',
  })
  .refine(({ DUIXIAN_MAIL_USER: user, DUIXIAN_MAIL_PASSWORD_FILE: file }) => (user === undefined) === (file === undefined), {
    path: ['DUIXIAN_MAIL_PASSWORD_FILE'],
    error: 'a user and a password file belong together',
  })
  .refine(
    ({ DUIXIAN_MAIL_HOST: host, DUIXIAN_MAIL_SECURITY: security }) =>
      security !== 'none' || host === undefined || THIS_MACHINE.includes(host),
    { path: ['DUIXIAN_MAIL_SECURITY'], error: 'without TLS only to this machine' },
  )
  .refine(
    ({ DUIXIAN_SMS_URL: url, DUIXIAN_SMS_SERVICE: serves }) =>
      !serves || (url !== undefined && (url.startsWith('https:') || THIS_MACHINE.includes(new URL(url).hostname))),
    { path: ['DUIXIAN_SMS_SERVICE'], error: 'papers by SMS need DUIXIAN_SMS_URL with https, or on this machine' },
  )
  .refine((settings) => settings.DUIXIAN_SMS_TOKEN === undefined || settings.DUIXIAN_SMS_TOKEN_FILE === undefined, {
    path: ['DUIXIAN_SMS_TOKEN_FILE'],
    error: 'the token or its file, not both',
  });

export type Config = z.output<typeof environment>;

/** 配置 · Read once from the environment; a wrong setting names itself and ends the start. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = checked.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new StartRefused({ kind: 'wrong-settings', lines });
}
