import type { ClientLimits } from '../client.ts';
import { rawMessage } from '../client.ts';
import { CITY_AGENCIES } from '../demo-city.ts';
import { type Directory, demoDirectory } from '../directory.ts';
import type { RawKeeper } from '../keep-raw.ts';

export type Mood =
  | 'accepted'
  | 'silent'
  | 'server-error'
  | 'malformed'
  | 'unreachable'
  | 'wrong-person'
  | 'lost-after-acting'
  | { readonly reply: object };

export interface ScriptedAgencies {
  readonly directory: Directory;
  /** The next calls to an agency go as scripted, one mood a request; then it answers normally again. */
  script(code: string, moods: readonly Mood[]): void;
  answerNormally(): void;
  calls(code: string): readonly string[];
  /** How often an act was really carried out, by request number. */
  carriedOut(act: string): number;
}

const LIMITS: ClientLimits = { timeoutMs: 30, attempts: 2, backoffMs: 1, maxReplyBytes: 1_000_000 };
const PATHS: Readonly<Record<string, string>> = {
  '/bank': 'bank-hengjiang',
  '/real-estate': 'real-estate-hengjiang',
  '/vehicle': 'vehicle-hengjiang',
};
const KNOWN = CITY_AGENCIES.filter((agency) => agency.path in PATHS);
const ACCOUNT = {
  kind: 'deposit',
  assetId: '6299990000000000019',
  accountNumber: '6299990000000000019',
  accountName: '陆某',
  branch: '衡江银行临水支行',
  balance: '8000000',
  available: '8000000',
  frozen: '0',
  nature: 'ordinary',
  holds: [],
  valueOn: '2026-09-01',
};

interface Asked {
  readonly requestNo: string;
  readonly subject: { readonly name: string; readonly idType: string; readonly idNumber: string };
  readonly amount?: string | null;
  readonly from?: string;
  readonly until?: string;
  readonly assetId?: string;
  readonly freezeNo?: string;
  readonly renews?: string | null;
  readonly keep?: string | null;
}

/**
 * Agencies in the test's own process: the bank knows one account of 80 000 yuan, the others know nothing. Fakes only
 * what is outside the office; the full simulator is held to the same contract by its own tests.
 */
export function scriptedAgencies(): ScriptedAgencies {
  const moods = new Map<string, Mood[]>();
  const calls: { readonly code: string; readonly url: string }[] = [];
  const replies = new Map<string, object>();
  const requests = new Map<string, Asked>();
  const done = new Map<string, number>();
  const held = new Map<string, bigint>();
  /** The client tries a broken line twice; one mood covers both tries. */
  const lastMood = new Map<string, { readonly mood: Mood; readonly tries: number }>();

  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    const code = PATHS[Object.keys(PATHS).find((path) => pathname.startsWith(`${path}/`)) ?? ''] ?? 'unknown';
    calls.push({ code, url });
    const mood = nextMood(code);
    if (mood === 'unreachable') throw new TypeError('connect ECONNREFUSED');
    if (mood === 'server-error') return new Response('busy', { status: 503 });
    const reply = answer(pathname, init);
    if (mood === 'silent' || mood === 'lost-after-acting') return forever(init);
    if (mood === 'malformed') return new Response(JSON.stringify(reply).slice(0, 40));
    if (mood === 'accepted')
      return Response.json({ outcome: 'accepted', requestNo: Reflect.get(reply, 'requestNo'), receiptNo: 'HZ-1', askAgainAfterSeconds: 5 });
    if (mood === 'wrong-person')
      return Response.json({ ...reply, matched: { name: '衡大山', idType: 'resident-id', idNumber: '43990119800101001X' } });
    if (typeof mood === 'object') return Response.json({ ...reply, ...mood.reply });
    return Response.json(reply);
  };

  function nextMood(code: string): Mood | undefined {
    const last = lastMood.get(code);
    const twice = last && (last.mood === 'server-error' || last.mood === 'unreachable') && last.tries < LIMITS.attempts;
    if (twice) {
      lastMood.set(code, { mood: last.mood, tries: last.tries + 1 });
      return last.mood;
    }
    const mood = moods.get(code)?.shift();
    if (mood === undefined) lastMood.delete(code);
    else lastMood.set(code, { mood, tries: 1 });
    return mood;
  }

  function answer(pathname: string, init: RequestInit): object {
    const [, path = '', act = '', receipt = ''] = pathname.split('/');
    const request: Asked | undefined = act === 'receipts' ? requests.get(receipt) : JSON.parse(String(init.body));
    if (!request) return { outcome: 'refused', requestNo: receipt, code: 'request-unknown', message: '' };
    const given = replies.get(request.requestNo);
    if (given) return given;
    const made = {
      requestNo: request.requestNo,
      agency: path,
      answeredAt: '2026-09-01T02:00:00Z',
      matched: request.subject,
      ...carryOut(path, act, request),
    };
    requests.set(request.requestNo, request);
    replies.set(request.requestNo, made);
    done.set(act, (done.get(act) ?? 0) + 1);
    return made;
  }

  function carryOut(path: string, act: string, request: Asked): object {
    if (act === 'query') return path === 'bank' ? { outcome: 'found', assets: [ACCOUNT] } : { outcome: 'none-found' };
    if (act === 'freeze') {
      const freezeNo = request.renews ?? `DJ-${request.requestNo}`;
      const wanted = BigInt(request.amount ?? '0');
      const reached = wanted < 8_000_000n ? wanted : 8_000_000n;
      held.set(freezeNo, reached);
      return {
        outcome: 'frozen',
        freezeNo,
        assetId: request.assetId,
        held: `${reached}`,
        waiting: `${wanted - reached}`,
        rank: 1,
        from: request.from,
        until: request.until,
      };
    }
    const freezeNo = request.freezeNo ?? '';
    if (!held.has(freezeNo)) return { outcome: 'refused', code: 'freeze-unknown', message: '' };
    if (act === 'unfreeze' && request.keep) {
      held.set(freezeNo, BigInt(request.keep));
      return { outcome: 'lifted', freezeNo, liftedOn: '2026-09-01', leftHeld: request.keep };
    }
    if (act === 'unfreeze') {
      held.delete(freezeNo);
      return { outcome: 'lifted', freezeNo, liftedOn: '2026-09-01' };
    }
    const left = (held.get(freezeNo) ?? 0n) - BigInt(request.amount ?? '0');
    held.set(freezeNo, left);
    return { outcome: 'deducted', freezeNo, amount: request.amount, leftHeld: `${left}`, transferNo: `HK-${request.requestNo}` };
  }

  return {
    directory: demoDirectory('http://agencies.test', fetch, LIMITS, KNOWN),
    script: (code, next) => moods.set(code, [...next]),
    answerNormally: () => {
      moods.clear();
      lastMood.clear();
      calls.length = 0;
    },
    calls: (code) => calls.filter((call) => call.code === code).map((call) => call.url),
    carriedOut: (act) => done.get(act) ?? 0,
  };
}

function forever(init: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) =>
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'TimeoutError'))),
  );
}

/** Raw bytes in memory, under their digest. */
export function keptInMemory(): RawKeeper {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const { sha256 } = rawMessage(bytes);
      kept.set(sha256, bytes);
      return { sha256 };
    },
    get: async (sha256) => kept.get(sha256),
  };
}
