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

/** Three columns of stacked lines, so that the parties stand beside the text of the title without scrolling sideways. */
function usePartyColumns(): readonly Column<FormParty>[] {
  const t = useTexts(intakeTexts);
  const word = useWord();
  return [
    {
      key: 'name',
      title: t('form.party.name'),
      lead: true,
      render: (party) => <Lines of={[party.name, `${word('partyRole', party.role)} ${party.identityNumber}`.trim()]} />,
    },
    {
      key: 'service',
      title: t('form.service.address'),
      render: (party) => (
        <Lines
          of={[party.phone, party.service === null ? party.address : `${word('channel', party.service.channel)} ${party.service.address}`]}
        />
      ),
    },
    {
      key: 'payee',
      title: t('form.payee.account'),
      render: ({ payee }) => <Lines of={payee === null ? [] : [`${payee.name} ${payee.bank}`, payee.account]} />,
    },
  ];
}

function Lines({ of }: { readonly of: readonly string[] }) {
  const said = of.filter((line) => line !== '');
  if (said.length === 0) return '–';
  return said.map((line, at) => (
    <div key={line} className={at === 0 ? 'said-line' : 'said-line soft num'}>
      {line}
    </div>
  ));
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
