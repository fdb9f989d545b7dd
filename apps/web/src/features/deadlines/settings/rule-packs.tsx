import type { Replied } from '@duixian/contract/endpoint';
import type { listCourtRules } from '@duixian/deadlines/rules-contract';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DurationText } from '../duration-text.tsx';
import { RuleTrial } from './rule-trial.tsx';
import { termSettingsTexts } from './texts.ts';

type Pack = Replied<typeof listCourtRules>['packs'][number];

/** 规则包 · Choose one, see what it would move, then set it. */
export function RulePacks({ packs }: { readonly packs: readonly Pack[] }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const [pack, setPack] = useState<Pack | undefined>(undefined);
  const columns: readonly Column<Pack>[] = [
    {
      key: 'pack',
      title: t('columns.pack'),
      lead: true,
      render: (row) => (
        <>
          {zh ? row.name.zh : row.name.en}
          {row.verified ? null : <div className="soft">{t('unverified')}</div>}
        </>
      ),
    },
    { key: 'numbers', title: t('columns.numbers'), render: (row) => row.rules.map((rule) => <PackRule key={rule.term} rule={rule} />) },
    {
      key: 'source',
      title: t('columns.source'),
      render: (row) => <span className="soft">{zh ? row.rules[0]?.source.zh : row.rules[0]?.source.en}</span>,
    },
    {
      key: 'choose',
      title: t('columns.choose'),
      render: (row) => (
        <ActButton small onAct={() => setPack(row)}>
          {t('choose')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('packs')}>
      <div className="panel-head">
        <h2>{t('packs')}</h2>
      </div>
      <DataTable label={t('packs')} rows={packs} columns={columns} rowKey={(row) => row.id} />
      {pack === undefined ? null : (
        <div className="panel-body stack">
          <p>{t('chosen', { name: zh ? pack.name.zh : pack.name.en })}</p>
          <RuleTrial key={pack.id} wanted={{ pack: pack.id, rules: [] }} onSet={() => setPack(undefined)} />
        </div>
      )}
    </section>
  );
}

function PackRule({ rule }: { readonly rule: Pack['rules'][number] }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  return (
    <div>
      {zh ? rule.name.zh : rule.name.en}{' '}
      {rule.duration === null ? null : (
        <>
          <b>
            <DurationText {...rule.duration} />
          </b>{' '}
          <span className="soft">
            {t('columns.law')} <DurationText {...rule.law} />
          </span>{' '}
        </>
      )}
      <span className="soft">
        {t('columns.warnings')} {rule.rungs?.map((rung) => rung.daysBefore).join(' / ') ?? t('asLaw')}
      </span>
    </div>
  );
}
