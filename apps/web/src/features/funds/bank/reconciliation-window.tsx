import type { Replied } from '@duixian/contract/endpoint';
import { reconciliationPaper, showReconciliation, signReconciliation } from '@duixian/funds/reconciliation-contract';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ExportButton } from '../../../ui/export-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { fundsTexts } from '../texts.ts';
import type { Report } from './report.ts';
import { bankTexts } from './texts.ts';

type Shown = Replied<typeof showReconciliation>;
type Difference = Shown['rows'][number];

/** 对账报告 · Each line that differs, the paper, and the two signatures. */
export function ReconciliationWindow({
  report,
  onClose,
}: {
  readonly report: Report['reconciliation'] | undefined;
  readonly onClose: () => void;
}) {
  const t = useTexts(bankTexts);
  return (
    <Modal open={report !== undefined} onCancel={onClose} title={t('reconciliations.report')} footer={null} destroyOnHidden width={1000}>
      {report === undefined ? null : <Opened report={report} />}
    </Modal>
  );
}

function Opened({ report }: { readonly report: Report['reconciliation'] }) {
  const t = useTexts(bankTexts);
  const look = useCall(showReconciliation, { params: { reconciliation: report } });
  const columns: readonly Column<Difference>[] = [
    { key: 'kind', title: t('reconciliations.differences'), tight: true, render: (row) => t(`reconciliations.kinds.${row.kind}`) },
    { key: 'on', title: t('reconciliations.lineOn'), tight: true, render: (row) => <LegalDayText on={row.on} /> },
    { key: 'reference', title: t('reconciliations.reference'), render: (row) => <span className="num bank-digest">{row.reference}</span> },
    { key: 'amount', title: t('reconciliations.difference'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    {
      key: 'words',
      title: t('reconciliations.words'),
      lead: true,
      render: (row) => (
        <>
          {row.words}
          {row.case === null ? null : (
            <div>
              <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <Looked look={look}>
      {(shown: Shown) => (
        <div className="stack">
          <div className="row">
            <LegalDayText on={shown.report.on} inWords />
            <ExportButton
              label={`${t('reconciliations.report')} PDF`}
              endpoint={reconciliationPaper}
              params={{ reconciliation: report }}
              fileName={`${t('reconciliations.report')} ${shown.report.on.toString()}.pdf`}
            />
            <span className="soft">{t('reconciliations.unmatched', { amount: shown.report.unmatched })}</span>
            <span className="soft">{t('reconciliations.inTransit', { amount: shown.report.inTransit })}</span>
          </div>
          <DataTable
            label={t('reconciliations.rows')}
            rows={shown.rows}
            columns={columns}
            rowKey={(row) => `${row.kind}/${row.reference}`}
            empty={t('reconciliations.none')}
          />
          <Signatures shown={shown} />
          <div className="soft bank-digest">{t('reconciliations.head', { head: shown.report.head })}</div>
        </div>
      )}
    </Looked>
  );
}

function Signatures({ shown }: { readonly shown: Shown }) {
  const t = useTexts(bankTexts);
  const signing = useAct(signReconciliation);
  const { reconciliation, signatures } = shown.report;
  return (
    <>
      <div className="bank-signatures">
        {(['enforcement', 'finance'] as const).map((side) => {
          const signed = signatures.find((each) => each.side === side);
          return (
            <div key={side}>
              <strong>{t(`reconciliations.sides.${side}`)}</strong>
              <div className="soft">
                {signed === undefined ? t('reconciliations.unsigned') : `${signed.by} ${signed.on.toString()} ${signed.remark}`}
              </div>
            </div>
          );
        })}
      </div>
      {signatures.length === 2 ? null : (
        <KeptForm<{ remark?: string }>
          keep={`funds.signatures.${reconciliation}`}
          acts={[signing]}
          layout="vertical"
          onFinish={({ remark = '' }) => void signing.act({ params: { reconciliation }, body: { remark } })}
        >
          <Form.Item name="remark" label={t('reconciliations.remark')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <RefusalNote problem={signing.problem} texts={fundsTexts} onRetry={signing.retry} />
          <ActButton submits pending={signing.pending}>
            {t('reconciliations.sign')}
          </ActButton>
        </KeptForm>
      )}
    </>
  );
}
