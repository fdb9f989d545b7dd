import type { Replied } from '@duixian/contract/endpoint';
import { factsAhead } from '@duixian/documents/facts-contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { useCall } from '../../api/use-call.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { MendLinks } from './batches/mend-links.tsx';
import type { DraftKind } from './entry-field.tsx';
import { documentsTexts } from './texts.ts';

interface Props {
  readonly caseId: CaseId;
  readonly kind: DraftKind['kind'];
  readonly party: string | undefined;
}

type Row = Replied<typeof factsAhead>['rows'][number];

/** 起草前的事实 · What the paper will say and from where, before it is drafted; what stands in its way comes first, with the way to mend it. */
export function FactsAhead({ caseId, kind, party }: Props) {
  const query = party === undefined ? { kind } : { kind, party: idFrom<'party'>(party) };
  const look = useCall(factsAhead, { params: { case: caseId }, query });
  return (
    <section className="facts-ahead">
      <Looked look={look} texts={documentsTexts}>
        {({ rows }) => <Facts caseId={caseId} rows={rows} />}
      </Looked>
    </section>
  );
}

function Facts({ caseId, rows }: { readonly caseId: CaseId; readonly rows: readonly Row[] }) {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  const of = (state: Row['state']) => rows.filter((row) => row.state === state);
  const names = (some: readonly Row[]) => some.map((row) => (zh ? row.nameZh : row.nameEn)).join(zh ? '、' : ', ');
  const missing = of('missing');
  const guessed = of('guessed');
  const blocked = [...missing, ...guessed];
  const counts = { ready: of('ready').length, asked: of('asked').length, blocked: blocked.length };
  const parts = (['ready', 'asked', 'blocked'] as const).flatMap((part) =>
    counts[part] === 0 ? [] : [t(`ahead.${part}`, { n: counts[part] })],
  );
  return (
    <>
      {blocked.length === 0 ? null : (
        <div className="facts-blocked" role="alert">
          {missing.length === 0 ? null : <StateMark tone="failed">{t('ahead.missing', { names: names(missing) })}</StateMark>}
          {guessed.length === 0 ? null : <StateMark tone="failed">{t('ahead.guessed', { names: names(guessed) })}</StateMark>}
          <MendLinks caseId={caseId} facts={{ missing: missing.map((row) => row.fact), guessed: guessed.map((row) => row.fact) }} />
        </div>
      )}
      <details open={blocked.length > 0}>
        <summary>
          {t('ahead.all', { n: rows.length })}
          {zh ? '：' : ': '}
          {parts.join(zh ? '，' : ', ')}
        </summary>
        <FactTable rows={[...blocked, ...of('ready'), ...of('asked')]} />
      </details>
    </>
  );
}

function FactTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  const zh = useLanguage() === 'zh';
  return (
    <table className="paper-sources">
      <tbody>
        {rows.map((row) => (
          <tr key={row.fact}>
            <th scope="row">{zh ? row.nameZh : row.nameEn}</th>
            <td className={row.text === null ? 'soft' : undefined}>{row.text ?? t(`ahead.states.${row.state}`)}</td>
            <td className="soft">
              {row.state === 'guessed' ? t('ahead.states.guessed') : name('sources', row.state === 'asked' ? 'drafting' : row.source)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
