import type { Replied } from '@duixian/contract/endpoint';
import { type listCourtRules, previewCourtRules, setCourtRules } from '@duixian/deadlines/rules-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { DurationText } from '../duration-text.tsx';
import { deadlinesTexts } from '../texts.ts';
import { ChangeList, type Preview } from './change-list.tsx';
import { termSettingsTexts } from './texts.ts';

type Pack = Replied<typeof listCourtRules>['packs'][number];

/** 规则包 · Choose one, see what it would move, then set it. A change of choice or day asks for a new look. */
export function RulePacks({ packs }: { readonly packs: readonly Pack[] }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const done = useDone();
  const [pack, setPack] = useState<Pack | undefined>(undefined);
  const [from, setFrom] = useState('');
  const [seen, setSeen] = useState<Preview | undefined>(undefined);
  const looking = useAct(previewCourtRules, setSeen);
  const setting = useAct(setCourtRules, () => {
    done(t('set'));
    setPack(undefined);
    setSeen(undefined);
  });
  const fromOn = dayFromText(from);
  const choose = (next: Pack) => {
    setPack(next);
    setSeen(undefined);
    looking.clear();
    setting.clear();
  };
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
        <ActButton small onAct={() => choose(row)}>
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
          <div className="row">
            <span>{t('from')}</span>
            <DayField
              aria-label={t('from')}
              value={from}
              onChange={(text) => {
                setFrom(text);
                setSeen(undefined);
              }}
            />
            <ActButton
              disabled={fromOn === undefined}
              pending={looking.pending}
              onAct={() => fromOn && void looking.act({ body: { fromOn, pack: pack.id, rules: [] } })}
            >
              {t('preview')}
            </ActButton>
          </div>
          {seen === undefined ? null : <ChangeList preview={seen} />}
          <RefusalNote problem={looking.problem ?? setting.problem} texts={deadlinesTexts} onRetry={looking.retry ?? setting.retry} />
          {seen === undefined || fromOn === undefined ? null : (
            <ActButton primary pending={setting.pending} onAct={() => void setting.act({ body: { fromOn, pack: pack.id, rules: [] } })}>
              {t('apply')}
            </ActButton>
          )}
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
