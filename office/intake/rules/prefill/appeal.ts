import { itemsNamed } from './links.ts';
import { type Clause, clausesOf, type Parts } from './parts.ts';
import type { Finding, JudgmentReading } from './reading.ts';
import type { SourceText } from './source-text.ts';

interface Operative {
  readonly clauses: readonly Clause[];
  readonly operativeSource: JudgmentReading['operativeSource'];
  readonly findings: readonly Finding[];
}

/** 二审判项 · What a clause of an appeal does to the judgment below. `items` is empty where it speaks of the whole. */
type Ruling =
  | { readonly kind: 'upholds' | 'revokes'; readonly items: readonly number[] }
  | { readonly kind: 'replaces'; readonly items: readonly number[]; readonly clause: Clause }
  | { readonly kind: 'dismisses-appeal' }
  | { readonly kind: 'orders'; readonly clause: Clause };

/** The clauses to enforce: the paper's own, or on appeal those below that still stand together with what the appeal put in place. */
export function operativeClauses(source: SourceText, parts: Parts, second: boolean): Operative {
  const own = parts.operative === undefined ? [] : clausesOf(source.clean, parts.operative);
  const findings: Finding[] = parts.operative === undefined ? [{ kind: 'no-operative-part' }] : [];
  if (!second) return { clauses: own, operativeSource: 'own_operative_part', findings };

  const rulings = own.map(rulingOf);
  const touched = (kind: Ruling['kind']) =>
    rulings.flatMap((ruling) => (ruling.kind === kind && 'items' in ruling ? [...ruling.items] : []));
  const whole = (kind: Ruling['kind']) => rulings.some((ruling) => ruling.kind === kind && 'items' in ruling && ruling.items.length === 0);
  const upheld = touched('upholds');
  const gone = [...touched('revokes'), ...touched('replaces')];
  const partly = upheld.length > 0 || (gone.length > 0 && !whole('revokes'));
  const stands = whole('upholds') || partly;
  const varied = gone.length > 0 || whole('revokes');

  const below = stands && parts.firstInstance !== undefined ? clausesOf(source.clean, parts.firstInstance) : [];
  const kept = below.filter((clause) => !gone.includes(clause.item) && (upheld.length === 0 || upheld.includes(clause.item)));
  const added = rulings.flatMap((ruling) => ('clause' in ruling ? [ruling.clause] : []));
  return {
    clauses: [...kept, ...added],
    operativeSource:
      varied || upheld.length > 0 ? 'varied_on_appeal' : stands ? 'first_instance_part_upheld_on_appeal' : 'own_operative_part',
    findings: stands && parts.firstInstance === undefined ? [...findings, { kind: 'first-instance-text-needed' }] : findings,
  };
}

const PAPER = '[^，。；：]{0,60}?(?:判决|判项|裁定)(?:书)?';
const REPLACES = new RegExp(
  `^(?:将|对)?(?:变更|改判)?${PAPER}(?:主文)?(第[一二三四五六七八九十\\d、和及第]{1,12}(?:项|判项))[^：，。；]{0,30}?(?:变更为|改判为|更改为|为)：?|^变更[^：]{0,80}?(第[一二三四五六七八九十\\d]{1,3}项)[^：]{0,10}为：?`,
);

function rulingOf(clause: Clause): Ruling {
  const { text } = clause;
  const replaces = /变更|改判|更改/.test(text.slice(0, 120)) ? REPLACES.exec(text) : null;
  if (replaces !== null) {
    const items = itemsNamed(replaces[1] ?? replaces[2] ?? '');
    const length = replaces[0].length;
    const first = items[0] ?? clause.item;
    return { kind: 'replaces', items, clause: { text: text.slice(length), start: clause.start + length, item: first } };
  }
  if (/^(?:驳回[^。；]{0,40}上诉(?:请求)?，)?维持(?:原判|一审|原审|[^，。；]{0,60}判决)/.test(text))
    return { kind: 'upholds', items: itemsOf(text) };
  if (/^(?:依法)?撤销[^。；]{0,60}(?:判决|裁定|项)/.test(text)) return { kind: 'revokes', items: itemsOf(text) };
  return /^驳回[^。；]{0,60}上诉/.test(text) ? { kind: 'dismisses-appeal' } : { kind: 'orders', clause };
}

/** 第一项、第三项；第二、三项 */
function itemsOf(text: string): readonly number[] {
  const end = text.search(/，即|：/);
  return itemsNamed(end < 0 ? text : text.slice(0, end));
}
