import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import * as contract from './file-contract.ts';
import { MISSES_A_MINUTE, missLimit } from './miss-limit.ts';
import { publicPaper } from './queries/papers.ts';
import { basisText } from './rules/basis-text.ts';
import type { DocumentTemplate } from './rules/document-template.ts';
import { FACTS, type FactName } from './rules/facts.ts';
import { KIND_NAMES } from './rules/kind-names.ts';
import { readShortCode } from './rules/short-code.ts';
import { unverifiedBasisOf } from './rules/unverified-basis.ts';
import { kindFrom } from './store/documents.ts';
import { LIBRARY } from './templates/library.ts';

/** The library of kinds, and the one door open to the street. */
export function fileRoutes(handle: Handle<Ctx>): void {
  const guesses = missLimit(MISSES_A_MINUTE);
  handle(contract.listKinds, async (ctx) =>
    ok({
      rows: Object.values(LIBRARY).map((template) => ({
        kind: template.kind,
        family: template.family,
        titleZh: KIND_NAMES[template.kind].zh,
        titleEn: KIND_NAMES[template.kind].en,
        addressee: template.addressee,
        about: aboutWhom(template),
        sealed: template.seal !== 'none',
        moneyFirst: template.moneyFirst,
        service: template.service.kind,
        basis: basisText(template.basis, ctx.today),
        unverified: [...unverifiedBasisOf(template.kind)],
        entries: template.facts.flatMap(({ fact, entry }) =>
          entry ? [{ fact, nameZh: FACTS[fact].zh, nameEn: FACTS[fact].en, show: FACTS[fact].show }] : [],
        ),
      })),
    }),
  );
  handle(contract.verifyPaper, async (ctx, { params }) => {
    const code = readShortCode(params.code);
    if (code === undefined) return refuse({ kind: 'code-mistyped' });
    const paper = await publicPaper(ctx, code);
    if (paper !== undefined) {
      const { zh: nameZh, en: nameEn } = KIND_NAMES[kindFrom(paper.kind)];
      return ok({ ...paper, titleZh: nameZh, titleEn: nameEn });
    }
    if (!guesses.allows(ctx.now)) return refuse({ kind: 'too-many-requests' });
    guesses.note(ctx.now);
    return refuse({ kind: 'no-such-paper' });
  });
}

const OF_ONE_DEBTOR: readonly FactName[] = ['debtor.name', 'debtor.described', 'measure.holder', 'measure.identity'];

/** A paper to one side is about one of it; so is a paper to an agency that names one debtor. */
function aboutWhom(template: DocumentTemplate): 'debtor' | 'creditor' | null {
  if (template.addressee === 'creditor') return 'creditor';
  return template.addressee === 'debtor' || template.facts.some(({ fact }) => OF_ONE_DEBTOR.includes(fact)) ? 'debtor' : null;
}
