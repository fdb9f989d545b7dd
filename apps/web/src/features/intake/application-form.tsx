import type { FormObligation, ApplicationForm as FormOfOffice, FormParty } from '@duixian/intake/rules/application';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { intakeTexts } from './texts.ts';

/** 申请内容 · The application to read, not to type in. */
export function ApplicationForm({ form }: { readonly form: FormOfOffice }) {
  const t = useTexts(intakeTexts);
  const word = useWord();
  return (
    <>
      <section className="panel panel-body" aria-label={t('form.sections.title')}>
        <h2>{t('form.sections.title')}</h2>
        <dl className="plain-facts">
          <PlainFact label={t('form.titleNumber')}>{`${form.title.number} ${word('titleKind', form.title.kind)}`}</PlainFact>
          <PlainFact label={t('form.titleCourt')}>{form.title.court}</PlainFact>
          <PlainFact label={t('form.effectiveOn')}>
            <LegalDayText on={form.title.effectiveOn} />
          </PlainFact>
          <PlainFact label={t('form.performanceEndsOn')}>
            <LegalDayText on={form.title.performanceEndsOn} />
          </PlainFact>
          {form.acts === '' ? null : <PlainFact label={t('form.acts')}>{form.acts}</PlainFact>}
          {form.leads === '' ? null : <PlainFact label={t('form.leads')}>{form.leads}</PlainFact>}
        </dl>
      </section>
      <div className="panel">
        <div className="panel-head">
          <h2>{t('form.sections.parties')}</h2>
        </div>
        <DataTable
          label={t('form.sections.parties')}
          rows={form.parties}
          columns={usePartyColumns()}
          rowKey={(party) => `${party.role} ${party.name} ${party.identityNumber}`}
        />
      </div>
      <div className="panel">
        <div className="panel-head">
          <h2>{t('form.sections.sums')}</h2>
        </div>
        <DataTable
          label={t('form.sections.sums')}
          rows={form.obligations}
          columns={useSumColumns()}
          rowKey={(sum) => `${sum.label} ${String(sum.amount)} ${sum.passage ?? ''}`}
        />
      </div>
    </>
  );
}

function usePartyColumns(): readonly Column<FormParty>[] {
  const t = useTexts(intakeTexts);
  const word = useWord();
  return [
    { key: 'name', title: t('form.party.name'), lead: true, render: (party) => party.name },
    { key: 'role', title: t('form.party.role'), tight: true, render: (party) => word('partyRole', party.role) },
    {
      key: 'identity',
      title: t('form.party.identityNumber'),
      render: (party) => <span className="num">{party.identityNumber || '–'}</span>,
    },
    { key: 'phone', title: t('form.party.phone'), render: (party) => party.phone || '–' },
    {
      key: 'service',
      title: t('form.service.address'),
      render: (party) =>
        party.service === null ? party.address || '–' : `${word('channel', party.service.channel)} ${party.service.address}`,
    },
    {
      key: 'payee',
      title: t('form.payee.account'),
      render: (party) => (party.payee === null ? '–' : `${party.payee.name} ${party.payee.bank} ${party.payee.account}`),
    },
  ];
}

function useSumColumns(): readonly Column<FormObligation>[] {
  const t = useTexts(intakeTexts);
  const word = useWord();
  return [
    { key: 'label', title: t('form.sum.label'), lead: true, render: (sum) => sum.label },
    { key: 'kind', title: t('form.sum.kind'), tight: true, render: (sum) => word('sum', sum.kind) },
    { key: 'amount', title: t('form.sum.amount'), align: 'end', render: (sum) => <Money fen={sum.amount} /> },
    { key: 'interest', title: t('form.sum.interest'), render: (sum) => sum.interest?.words ?? '–' },
    { key: 'doubled', title: t('application.doubled'), tight: true, render: (sum) => (sum.earnsDoubled ? '✓' : '–') },
  ];
}
