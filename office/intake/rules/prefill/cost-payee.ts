import type { Fen } from '@duixian/kernel/money';
import type { CostHead } from './cost-heads.ts';
import { duesIn } from './due.ts';
import { amountsIn } from './figures.ts';
import type { NamedParty } from './parties.ts';
import type { CostShare, Due, LitigationCost } from './reading.ts';

export interface Payee {
  readonly payableTo: LitigationCost['payableTo'];
  readonly due: Due | undefined;
}

const TO_COURT =
  /(?:向|到|至|来)(?:本院|[^，。；]{2,16}法院)(?:缴纳|交纳|补缴|补交|缴清|交清)|日内(?:向本院)?(?:交纳|缴纳)|本院(?:依法|予以|应)?退(?:还|回)|由本院[^，。；]{0,30}退|(?<!不另|不再|不予|不)退(?:还|回)(?:给)?原告|退取/;
const TO_PLAINTIFF =
  /[迳径逕]付|迳行|径行|(?:支付|给付|付|返还|偿还|付还)(?:给|还|与)?(?:[两三四各])?(?:原告|申请人|上诉人|被上诉人)|向(?:[两三各])?原告[^，。；]{0,40}(?:付清|支付|给付|返还|清偿)|直接(?:向[^，。；]{2,30})?(?:支付|给付|付)|一并(?:给付|支付|付给|付清|迳付)|(?:不另|不再|不予)(?:收退|清退|退)/;

/** 诉讼费交给谁 · To whom a cost goes: as its own sentence says, or a later one about these costs; silence stays silence. */
export function payeeOf(
  sentence: string,
  later: readonly string[],
  cost: Pick<CostHead, 'kind' | 'charged'> & { readonly bearers: readonly CostShare[] },
  parties: readonly NamedParty[],
): Payee {
  const own = spoken(sentence, parties);
  if (own !== 'not_stated') return { payableTo: own, due: duesIn(sentence)[0]?.due };
  for (const text of later) {
    const said = spoken(text, parties);
    if (said !== 'not_stated' && speaksOf(text, cost)) return { payableTo: said, due: duesIn(text)[0]?.due };
  }
  return { payableTo: 'not_stated', due: duesIn(sentence)[0]?.due };
}

function spoken(text: string, parties: readonly NamedParty[]): LitigationCost['payableTo'] {
  if (/上诉(?!人)|不服/.test(text)) return 'not_stated';
  const named = parties.some(
    (party) =>
      party.side === 'claiming' &&
      party.cleanName !== '' &&
      ['支付给', '付给', '给付', '支付', '返还'].some(
        (verb) => text.includes(`${verb}${party.cleanName}`) || text.includes(`${verb}原告${party.cleanName}`),
      ),
  );
  if (named || TO_PLAINTIFF.test(text)) return 'plaintiff';
  return TO_COURT.test(text) ? 'court' : 'not_stated';
}

/** A later sentence speaks of a cost by its name, or of costs at large; a sum in it must be one of this cost. */
function speaksOf(text: string, cost: Pick<CostHead, 'kind' | 'charged'> & { readonly bearers: readonly CostShare[] }): boolean {
  const [acceptance, preservation, announcement] = [/受理费/.test(text), /保全/.test(text), /公告费/.test(text)];
  if (acceptance || preservation || announcement) {
    if (cost.kind === 'preservation_fee') return preservation;
    if (cost.kind === 'announcement_fee') return announcement;
    if (cost.kind !== 'total_of_fees') return acceptance;
    return true;
  }
  if (!/诉讼费|负担|费用|垫付|预交|之数额|款项/.test(text)) return false;
  const amounts: readonly Fen[] = amountsIn(text).map((amount) => amount.value);
  const own: readonly Fen[] = [cost.charged, ...cost.bearers.map((bearer) => bearer.amount)];
  return amounts.length === 0 || /诉讼费|以上|上述/.test(text) || amounts.some((amount) => own.includes(amount));
}
