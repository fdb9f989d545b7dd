import { deepStrictEqual, partialDeepStrictEqual, strictEqual } from 'node:assert/strict';
import { plusDays, plusYears } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { Subject } from '../adapter.ts';
import { type Asking, type asking, type Check, settled } from './check.ts';

export interface KnownThing extends Asking {
  /** A thing of the owner, free of any hold; money holds at least 1000 yuan. */
  readonly assetId: string;
  /** A sum for money, null for a thing. */
  readonly amount: Fen | null;
  /** 民诉解释第四百八十五条 */
  readonly mostYears: number;
  /** A person the agency knows nothing of. */
  readonly stranger: Subject;
}

/** 通用检查 · What banks and registers have in common. `thing` is known when the checks run, not before. */
export function everyAgencyChecks(thing: () => KnownThing, desk: () => ReturnType<typeof asking>): readonly Check[] {
  const freezing = (n: number, over: object = {}) => {
    const { assetId, amount, mostYears } = thing();
    return { ...desk().freezing(desk().caseNo(n), { assetId, amount, years: mostYears }), ...over };
  };
  return [
    {
      name: 'says who it is',
      run: async () => partialDeepStrictEqual(await desk().client.about(), { kind: 'replied', reply: { version: '1' } }),
    },
    {
      name: 'names the person it found and what that person owns',
      run: async () => {
        const { owner } = thing();
        const reply = await desk().query(owner);
        partialDeepStrictEqual(reply, { outcome: 'found', complete: true, matched: { idNumber: owner.idNumber, name: owner.name } });
      },
    },
    {
      name: 'says "nothing" in so many words',
      run: async () => {
        const { stranger } = thing();
        partialDeepStrictEqual(await desk().query(stranger), { outcome: 'none-found', matched: { idNumber: stranger.idNumber } });
      },
    },
    {
      name: '法释〔2013〕20号第二条: no answer without a case, an officer and a notice',
      run: async () => strictEqual(await desk().post('/query', { requestNo: desk().numbered('Q'), subject: thing().owner }), 400),
    },
    ...['creditor', 'spouse', ''].map((role) => ({
      name: `法释〔2013〕20号第七条: a person who is "${role}" and no debtor cannot be asked about`,
      run: async () => {
        const subject = { ...thing().owner, role };
        strictEqual(
          await desk().post('/query', { requestNo: desk().numbered('Q'), authority: desk().by(desk().caseNo(9001)), subject }),
          400,
        );
      },
    })),
    {
      name: '法释〔2013〕20号第三条: a measure without its signed ruling and notice is refused',
      run: async () => {
        const request = freezing(9002);
        partialDeepStrictEqual(await desk().freeze({ ...request, papers: request.papers.slice(0, 1) }), {
          outcome: 'refused',
          code: 'paper-missing',
        });
      },
    },
    {
      name: 'a paper whose bytes are not those of its digest is refused',
      run: async () => {
        const request = freezing(9002);
        const papers = request.papers.map((paper) => ({ ...paper, sha256: 'ab'.repeat(32) }));
        partialDeepStrictEqual(await desk().freeze({ ...request, papers }), { outcome: 'refused', code: 'paper-altered' });
      },
    },
    {
      name: 'the same number with the same content is the same reply, with other content it is refused',
      run: async () => {
        const request = freezing(9106);
        const first = await desk().freeze(request);
        deepStrictEqual(await desk().freeze(request), first);
        partialDeepStrictEqual(await desk().freeze({ ...request, assetId: 'another' }), {
          outcome: 'refused',
          code: 'request-number-reused',
        });
        if (first.outcome === 'frozen') await desk().lift(desk().caseNo(9106), first.freezeNo);
      },
    },
    {
      name: '民诉解释第四百八十五条: nothing is held longer than the law allows for its kind',
      run: async () => {
        const { today, mostYears } = thing();
        const until = plusDays(plusYears(today, mostYears), 1);
        partialDeepStrictEqual(await desk().freeze(freezing(9105, { until })), { outcome: 'refused', code: 'term-too-long' });
      },
    },
    {
      name: 'an unknown thing and an unknown number are named, not guessed',
      run: async () => {
        partialDeepStrictEqual(await desk().freeze(freezing(9107, { assetId: 'no-such-thing' })), {
          outcome: 'refused',
          code: 'asset-unknown',
        });
        partialDeepStrictEqual(await desk().client.queryReceipt('CT-never-sent'), {
          kind: 'replied',
          reply: { outcome: 'refused', code: 'request-unknown' },
        });
      },
    },
    {
      name: "a hold of one case cannot be touched in another case's name, unless that case has taken it over",
      run: async () => {
        const held = await desk().freeze(freezing(9110));
        if (held.outcome !== 'frozen') throw new Error(`expected a hold, got ${held.outcome}`);
        partialDeepStrictEqual(await desk().lift(desk().caseNo(9111), held.freezeNo), { outcome: 'refused', code: 'freeze-unknown' });
        const heldFor = { court: desk().by('').court, caseNumber: desk().caseNo(9110) };
        const taken = {
          requestNo: desk().numbered('U'),
          ...desk().ruled(desk().caseNo(9111)),
          heldFor,
          freezeNo: held.freezeNo,
          keep: null,
        };
        const lifted = await settled(desk().client.unfreeze(taken), desk().client.unfreezeReceipt);
        partialDeepStrictEqual(lifted, { outcome: 'lifted', freezeNo: held.freezeNo });
      },
    },
  ];
}
