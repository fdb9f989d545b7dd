import type { Replied } from '@duixian/contract/endpoint';
import type { showClaim } from '@duixian/funds/contract';
import type { Fraction } from '@duixian/kernel/money';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { articleText, CitationText } from '../../ui/citation-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { fundsTexts } from './texts.ts';
import './funds.css';

export type Sheet = Replied<typeof showClaim>;
type Line = Sheet['lines'][number];

/** Names of the items of the title by their id, as the case has them. */
export type ItemNames = ReadonlyMap<string, string>;

const BUCKETS = ['cost', 'interest', 'penalty', 'principal', 'doubled'] as const;

/** 计算书 · What is owed on a day: by part, and each line with base, rate, days and article. */
export function ClaimSheet({ sheet, items }: { readonly sheet: Sheet; readonly items: ItemNames }) {
  const t = useTexts(fundsTexts);
  return (
    <div className="stack">
      <div className="claim-parts">
        {BUCKETS.filter((bucket) => sheet.owed[bucket] !== 0n || bucket === 'principal').map((bucket) => (
          <div key={bucket}>
            <div className="soft">{t(`sheet.parts.${bucket}`)}</div>
            <Money fen={sheet.owed[bucket]} />
          </div>
        ))}
        <div>
          <div className="soft">{t('sheet.owedTotal')}</div>
          <Money fen={sheet.owedTotal} strong />
        </div>
      </div>
      {sheet.lines.length === 0 ? <p className="soft">{t('sheet.noLines')}</p> : <Lines lines={sheet.lines} items={items} />}
      {sheet.payments.length === 0 ? null : <Payments sheet={sheet} />}
      <p className="soft">
        {t('sheet.order', {
          buckets: sheet.order.buckets.map((bucket) => t(`sheet.parts.${bucket}`)).join(' → '),
          by: t(`sheet.by.${sheet.order.chosenBy}`),
        })}
      </p>
    </div>
  );
}

function Lines({ lines, items }: { readonly lines: readonly Line[]; readonly items: ItemNames }) {
  const t = useTexts(fundsTexts);
  const columns: readonly Column<Line & { readonly nth: number }>[] = [
    {
      key: 'of',
      title: t('sheet.of'),
      lead: true,
      render: (line) => (
        <>
          {t(`sheet.parts.${line.part}`)}
          {itemName(items, line.of) === undefined ? null : <span className="soft"> · {itemName(items, line.of)}</span>}
        </>
      ),
    },
    { key: 'base', title: t('sheet.base'), align: 'end', render: (line) => <Money fen={line.base} /> },
    { key: 'rate', title: t('sheet.rate'), render: (line) => <RateText line={line} /> },
    {
      key: 'days',
      title: t('sheet.days'),
      render: (line) => (
        <>
          <LegalDayText on={line.firstDay} /> – <LegalDayText on={line.lastDay} />
          <div className="soft num">
            {t('sheet.dayCount', { days: line.countedDays })}
            {line.dayBasis === 1 ? '' : ` / ${line.dayBasis}`}
          </div>
        </>
      ),
    },
    { key: 'amount', title: t('sheet.amount'), align: 'end', render: (line) => <Money fen={line.amount} /> },
    {
      key: 'basis',
      title: t('sheet.basis'),
      render: (line) => <Basis basis={line.basis} />,
    },
  ];
  return (
    <DataTable
      label={t('sheet.lines')}
      rows={lines.map((line, nth) => ({ ...line, nth }))}
      columns={columns}
      rowKey={(line) => String(line.nth)}
    />
  );
}

/** 依据 · The texts of a line, one under the other, each named once with all its articles. */
export function Basis({ basis }: { readonly basis: Line['basis'] }) {
  const zh = useLanguage() === 'zh';
  const texts = Map.groupBy(basis, (place) => `${place.nameZh} ${place.edition ?? ''}`);
  return (
    <span className="basis">
      {[...texts].map(([key, [first, ...others]]) =>
        first === undefined ? null : (
          <CitationText
            key={key}
            citation={{
              document: zh ? first.nameZh : first.nameEn,
              article: [first, ...others].map(({ article }) => articleText(article)).join(zh ? '、' : ', '),
              number: first.edition,
            }}
          />
        ),
      )}
    </span>
  );
}

function RateText({ line }: { readonly line: Line }) {
  const t = useTexts(fundsTexts);
  const { rate } = line;
  const { source } = rate;
  return (
    <>
      <span className="num">{t(`sheet.per.${rate.per}`, { rate: percent(rate.value) })}</span>
      <div className="soft">
        {source.kind === 'title' ? (
          t(line.part === 'doubled' ? 'sheet.byLaw' : 'sheet.byTitle')
        ) : (
          <>
            {t(source.kind === 'lpr' ? 'sheet.lpr' : 'sheet.benchmark', { on: source.publishedOn, quoted: percent(source.quoted) })}
            {source.multiple.numerator === source.multiple.denominator
              ? ''
              : ` ${t('sheet.multiple', { multiple: decimal(source.multiple, 4) })}`}
          </>
        )}
        {rate.capped ? ` · ${t('sheet.capped')}` : ''}
      </div>
    </>
  );
}

/** A line may name one order of an item: `<item>.1`. */
function itemName(items: ItemNames, of: string): string | undefined {
  return items.get(of) ?? items.get(of.split('.')[0] ?? of);
}

function Payments({ sheet }: { readonly sheet: Sheet }) {
  const t = useTexts(fundsTexts);
  return (
    <section>
      <h3>{t('sheet.payments')}</h3>
      <ul className="claim-payments">
        {sheet.payments.map((payment) => (
          <li key={payment.payment}>
            <LegalDayText on={payment.on} /> <Money fen={payment.amount} strong />{' '}
            <span className="soft">
              {payment.parts.map((part) => (
                <span key={`${part.bucket} ${part.of}`} className="claim-part">
                  {t(`sheet.parts.${part.bucket}`)} <Money fen={part.amount} />
                </span>
              ))}
              {payment.surplus > 0n ? t('sheet.surplus', { amount: payment.surplus }) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "3.45%" and "0.0175%": as many decimals as the rate has, at most six. */
function percent({ numerator, denominator }: Fraction): string {
  return `${decimal({ numerator: numerator * 100n, denominator }, 6)}%`;
}

function decimal({ numerator, denominator }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const scaled = (numerator * scale) / denominator;
  const fraction = (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return fraction === '' ? String(scaled / scale) : `${scaled / scale}.${fraction}`;
}
