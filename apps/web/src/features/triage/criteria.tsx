import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import type { Proposal } from './proposal.ts';
import { triageTexts } from './texts.ts';

type Card = Proposal['card'];
type Fact = Card['criteria'][number]['facts'][number];

const TONES: Readonly<Record<Card['criteria'][number]['answer'], StateTone>> = { yes: 'done', no: 'stopped', unknown: 'soon' };

/** 三项标准 · Each question with its answer and the facts behind it; each fact opens where it stands. */
export function Criteria({ card }: { readonly card: Card }) {
  const t = useTexts(triageTexts);
  return (
    <ol className="triage-criteria">
      {card.criteria.map((criterion) => (
        <li key={criterion.question}>
          <div className="row">
            <strong>{t(`questions.${criterion.question}`)}</strong>
            <StateMark tone={TONES[criterion.answer]}>{t(`answers.${criterion.answer}`)}</StateMark>
          </div>
          <ul>
            {criterion.facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a kept card never change
              <li key={index}>
                <Link to="." search={{ tab: tabOf(fact) }}>
                  <FactWords fact={fact} />
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function tabOf(fact: Fact): 'property' | 'search' | 'parties' | 'money' {
  if (fact.link.to === 'asset') return 'property';
  if (fact.link.to === 'source') return 'search';
  return fact.link.to === 'party' ? 'parties' : 'money';
}

function FactWords({ fact }: { readonly fact: Fact }) {
  const t = useTexts(triageTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  switch (fact.kind) {
    case 'owed':
      return t(fact.interestCounted ? 'facts.owed' : 'facts.owedPrincipal', { amount: fact.amount });
    case 'money-found':
      return t('facts.money-found', { amount: fact.amount, label: fact.label });
    case 'thing-found': {
      const what = word('assetKind', fact.assetKind);
      return fact.value === null
        ? t('facts.thing-found', { what, label: fact.label })
        : t('facts.valued', { what, label: fact.label, amount: fact.value });
    }
    case 'source-gap':
      return t('facts.source-gap', { agency: zh ? fact.agencyZh : fact.agencyEn });
    case 'debtor':
      return t('facts.debtor', { name: fact.name });
  }
}
