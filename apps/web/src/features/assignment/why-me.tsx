import type { showAssignment } from '@duixian/assignment/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useNameIn } from '../../texts/use-name.ts';
import { type Translate, useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { assignmentTexts } from './texts.ts';
import type { zh } from './texts.zh.ts';

type Why = NonNullable<Replied<typeof showAssignment>['decisions'][number]['why']>;

interface PassedOver {
  readonly officer: string;
  readonly name: string;
  readonly load: string;
  readonly because: string;
}

/** 为何是我 · The chosen person's load beside everybody else's, and why each other was not chosen. */
export function WhyMe({ why }: { readonly why: Why }) {
  const t = useTexts(assignmentTexts);
  const name = useNameIn(assignmentTexts);
  const others: readonly PassedOver[] = [
    ...why.others.map((one) => ({
      officer: one.officer,
      name: one.name,
      load: `${loadText(one.load)} · ${one.open}`,
      because: t('moreLoad'),
    })),
    ...why.excluded.map((one) => ({ officer: one.officer, name: one.name, load: '–', because: exclusion(one.because, t) })),
  ];
  const columns: readonly Column<PassedOver>[] = [
    { key: 'name', title: t('person'), lead: true, tight: true, render: (one) => one.name },
    { key: 'load', title: `${t('load')} · ${t('openCases')}`, align: 'end', render: (one) => <span className="num">{one.load}</span> },
    { key: 'because', title: t('because'), render: (one) => <span className="soft">{one.because}</span> },
  ];
  return (
    <>
      <dl className="plain-facts">
        <PlainFact label={t('whyMe')}>{t(`by.${why.decidedBy}`, { count: why.relatedCases, names: why.drawnAmong })}</PlainFact>
        <PlainFact label={t('load')}>
          <span className="num">{loadText(why.load)}</span> <span className="soft">{name('teamKinds', why.teamKind)}</span>
        </PlainFact>
        <PlainFact label={t('openCases')}>
          <span className="num">{why.open}</span>
        </PlainFact>
        <PlainFact label={t('weight')}>
          <span className="num">{loadText(why.weight)}</span>
        </PlainFact>
      </dl>
      {others.length === 0 ? null : (
        <details>
          <summary>
            {t('passed')} <span className="num soft">{others.length}</span>
          </summary>
          <DataTable label={t('passed')} rows={others} columns={columns} rowKey={(one) => one.officer} />
        </details>
      )}
    </>
  );
}

/** Loads are whole hundredths. */
function loadText(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

function exclusion(because: Why['excluded'][number]['because'], t: Translate<typeof zh>): string {
  return t(`excluded.${because.kind}`, { ...because });
}
