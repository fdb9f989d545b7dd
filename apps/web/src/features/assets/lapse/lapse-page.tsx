import { endingMeasures } from '@duixian/assets/renewal-contract';
import { ASSET_KINDS, type AssetKind } from '@duixian/assets/rules/asset-kind';
import { Checkbox, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { HoldTable } from './hold-table.tsx';
import { LapseGauge } from './lapse-gauge.tsx';
import { RenewalBar } from './renewal-bar.tsx';
import { lapseTexts } from './texts.ts';

const SPANS = [7, 30, 90] as const;

/** 到期看板 · Every hold that ends soon, the nearest first; papers for many are prepared at once; the count that must be zero opens its rows. */
export function LapsePage({ acts }: { readonly acts?: ReactNode }) {
  const t = useTexts(lapseTexts);
  const mayControl = useMay('assets.control');
  const [within, setWithin] = useState<number>(90);
  const [undecided, setUndecided] = useState(false);
  const [group, setGroup] = useState<Group | undefined>(undefined);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const look = useCall(endingMeasures, { query: { within, ...(group ?? {}) } }, { everyMs: 60_000 });
  const groups = useGroupWords(look.data?.groups ?? []);
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} acts={acts} />
      <section className="panel" aria-label={t('title')}>
        <div className="panel-head">
          <Segmented
            options={SPANS.map((days) => ({ value: days, label: t('within', { days }) }))}
            value={within}
            onChange={(days) => setWithin(Number(days))}
          />
          <Select
            allowClear
            aria-label={t('groups')}
            placeholder={t('groups')}
            style={{ minWidth: 240 }}
            options={groups.map(({ value, label }) => ({ value, label }))}
            value={group === undefined ? null : `${group.kind} ${group.agency}`}
            onChange={(value) => setGroup(groups.find((one) => one.value === value)?.group)}
          />
          <Checkbox checked={undecided} onChange={(event) => setUndecided(event.target.checked)}>
            {t('undecided')}
          </Checkbox>
        </div>
        <Looked look={look} texts={lapseTexts} lines={8}>
          {({ rows, lapsedWithoutDecision }) => (
            <>
              <LapseGauge count={lapsedWithoutDecision} />
              {mayControl ? <RenewalBar rows={rows} selected={selected} onDone={() => setSelected(new Set())} /> : null}
              <HoldTable
                label={t('title')}
                rows={undecided ? rows.filter((row) => row.decision === null) : rows}
                {...(mayControl ? { selected, onSelect: setSelected } : {})}
              />
            </>
          )}
        </Looked>
      </section>
    </>
  );
}

type Groups = NonNullable<ReturnType<typeof useCall<typeof endingMeasures>>['data']>['groups'];
type Group = { readonly kind: Groups[number]['kind'] & AssetKind; readonly agency: string };

function useGroupWords(groups: Groups) {
  const t = useTexts(lapseTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  return groups.flatMap(({ kind, agency, agencyZh, agencyEn, holds, undecided }) => {
    const known = ASSET_KINDS.find((one) => one === kind);
    if (known === undefined) return [];
    const label = t('group', { kind: word('assetKind', kind), agency: zh ? agencyZh : agencyEn, holds, undecided });
    return [{ value: `${kind} ${agency}`, label, group: { kind: known, agency } satisfies Group }];
  });
}
