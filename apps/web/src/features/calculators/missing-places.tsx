import type { InputProblem } from '@duixian/funds/input-contract';
import { useTexts } from '../../texts/use-texts.ts';
import { calculatorTexts } from './texts.ts';

type PathWord = keyof (typeof calculatorTexts)['zh']['paths'];

/** 尚缺之处 · Which fields still keep the calculator from computing, by the names they have on the screen. */
export function MissingPlaces({ problems }: { readonly problems: readonly InputProblem[] }) {
  const t = useTexts(calculatorTexts);
  const word = (part: string) => (isWord(part) ? t(`paths.${part}`) : part);
  const words = problems.map(({ path }) =>
    path
      .split('.')
      .map((part) => {
        const [name = '', nth] = part.split('[');
        return nth === undefined ? word(name) : `${word(name)} ${Number.parseInt(nth, 10) + 1}`;
      })
      .join(' · '),
  );
  return (
    <div className="calculator-missing" role="status">
      <span>{t('fill')}</span>
      <ul>
        {[...new Set(words)].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

function isWord(part: string): part is PathWord {
  return part in calculatorTexts.zh.paths;
}
