import type { Replied } from '@duixian/contract/endpoint';
import { moneySettings } from '@duixian/funds/settings-contract';
import { fen } from '@duixian/kernel/money';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { ChangeSetting } from './change-setting.tsx';
import type { HeldSetting } from './held-setting.ts';
import { rulesTexts } from './texts.ts';

type Shown = Replied<typeof moneySettings>;
type Change = Shown['changes'][number];

/** 案款设置 · What holds in this court, what would hold without it, and who set it when and why. */
export function MoneySettingsSection() {
  const t = useTexts(rulesTexts);
  const may = useMay('funds.set-rules');
  const look = useCall(moneySettings, {});
  const [changing, setChanging] = useState<HeldSetting | undefined>(undefined);
  const said = useSettingWords();
  const columns: readonly Column<HeldSetting>[] = [
    { key: 'key', title: t('settings.key'), lead: true, render: (row) => t(`keys.${row.key}`) },
    { key: 'held', title: t('settings.held'), render: (row) => <strong>{said(row.key, row.value)}</strong> },
    { key: 'law', title: t('settings.law'), render: (row) => <span className="soft">{said(row.key, row.law)}</span> },
    ...(may
      ? [
          {
            key: 'change',
            title: '',
            render: (row: HeldSetting) => (
              <ActButton small onAct={() => setChanging(row)}>
                {t('settings.change')}
              </ActButton>
            ),
          },
        ]
      : []),
  ];
  const history: readonly Column<Change>[] = [
    { key: 'key', title: t('settings.key'), lead: true, render: (row) => t(`keys.${row.key}`) },
    { key: 'value', title: t('settings.value'), render: (row) => said(row.key, row.value) },
    { key: 'from', title: t('settings.from'), tight: true, render: (row) => <LegalDayText on={row.from} /> },
    { key: 'reason', title: t('settings.reason'), render: (row) => row.reason },
    {
      key: 'by',
      title: t('settings.by'),
      tight: true,
      render: (row) => (
        <>
          {row.setBy} <LegalDayText on={row.setOn} />
        </>
      ),
    },
  ];
  return (
    <section className="panel" id="settings" aria-label={t('settings.title')}>
      <div className="panel-head">
        <h2>{t('settings.title')}</h2>
      </div>
      <div className="panel-body">
        <span className="soft">{t('settings.lead')}</span>
      </div>
      <Looked look={look} texts={rulesTexts}>
        {(shown: Shown) => (
          <>
            <DataTable label={t('settings.title')} rows={shown.held} columns={columns} rowKey={(row) => row.key} empty="" />
            {shown.changes.length === 0 ? null : (
              <>
                <div className="panel-body">
                  <strong>{t('settings.changes')}</strong>
                </div>
                <DataTable
                  label={t('settings.changes')}
                  rows={shown.changes}
                  columns={history}
                  rowKey={(row) => `${row.key}/${row.from.toString()}/${row.value}/${row.reason}`}
                  empty={t('settings.none')}
                />
              </>
            )}
          </>
        )}
      </Looked>
      <ChangeSetting setting={changing} onClose={() => setChanging(undefined)} />
    </section>
  );
}

/** A value as it is said: a word of the list, or an amount. */
function useSettingWords() {
  const t = useTexts(rulesTexts);
  return (key: HeldSetting['key'], value: string): string => {
    if (key === 'leader-signs-payout-from')
      return value === 'never' ? t('settings.never') : t('settings.from_amount', { amount: fen(BigInt(value)) });
    if (key === 'month-sign-day') return t('settings.by_day', { day: value });
    switch (value) {
      case 'after-creditors':
      case 'from-first-receipt':
      case 'after-principal':
      case 'with-interest':
      case 'no':
      case 'yes':
        return t(`values.${value}`);
      default:
        return value;
    }
  };
}
