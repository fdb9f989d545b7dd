import type { InputProblem } from '@duixian/funds/input-contract';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { calculatorTexts } from './texts.ts';

type PathWord = keyof (typeof calculatorTexts)['zh']['paths'];

/** 尚缺之处 · Which fields still keep the calculator from computing, by the names they have on the screen. */
export function MissingPlaces({ problems }: { readonly problems: readonly InputProblem[] }) {
  const t = useTexts(calculatorTexts);
  const word = (part: string) => (isWord(part) ? t(`paths.${part}`) : part);
  const zh = useLanguage() === 'zh';
  const words = problems.map(({ path, reason, reasonZh }) => ({ place: placeOf(path, word), why: zh ? reasonZh : reason }));
  return (
    <div className="calculator-missing" role="status">
      <span>{t('fill')}</span>
      <ul>
        {words.map(({ place, why }) => (
          <li key={`${place} ${why}`}>
            {place === '' ? null : <strong>{place}</strong>} {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeOf(path: string, word: (part: string) => string): string {
  return path
    .split('.')
    .map((part) => {
      const [name = '', nth] = part.split('[');
      return nth === undefined ? word(name) : `${word(name)} ${Number.parseInt(nth, 10) + 1}`;
    })
    .join(' · ');
}

function isWord(part: string): part is PathWord {
  return part in calculatorTexts.zh.paths;
}
