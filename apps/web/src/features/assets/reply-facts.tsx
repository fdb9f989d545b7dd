import { groupedYuan } from '../../texts/facts.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { type AskNumber, WholeNumber } from '../../ui/whole-number.tsx';
import { assetsTexts } from './texts.ts';

const HIDDEN: readonly string[] = ['kind', 'assetId'];
const AMOUNTS: readonly string[] = ['balance', 'available', 'frozen', 'subscribed', 'paidUp', 'marketValue', 'amount'];

interface Props {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where a row of the register can be asked for its account, whole. */
  readonly whole: AskNumber;
}

/** 来源答复 · What the agency said of the thing, in its own fields; an account is masked. */
export function ReplyFacts({ facts, whole }: Props) {
  const t = useTexts(assetsTexts);
  const name = useNameIn(assetsTexts);
  const shown = Object.entries(facts).filter(([key, value]) => !HIDDEN.includes(key) && textOf(key, value, name) !== '');
  if (shown.length === 0) return null;
  return (
    <details className="reply-facts">
      <summary className="soft">{t('reply')}</summary>
      <dl className="plain-facts">
        {shown.map(([key, value]) => (
          <PlainFact key={key} label={name('facts', key)}>
            {key === 'accountNumber' ? (
              <WholeNumber right="assets.reveal-number" masked={textOf(key, value, name)} ask={whole} />
            ) : (
              <span className="num">{textOf(key, value, name)}</span>
            )}
          </PlainFact>
        ))}
      </dl>
    </details>
  );
}

function textOf(key: string, value: unknown, name: (group: string, value: string) => string): string {
  if (AMOUNTS.includes(key)) return groupedYuan(value);
  if (key === 'nature' && typeof value === 'string') return name('natures', value);
  if (Array.isArray(value)) return value.length === 0 ? '' : String(value.length);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(String).join(' / ');
  return value === null || value === undefined ? '' : String(value);
}
