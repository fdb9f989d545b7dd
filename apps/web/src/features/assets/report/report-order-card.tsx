import { revealReportedNumber } from '@duixian/assets/report-contract';
import { call } from '../../../api/call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { WholeNumber } from '../../../ui/whole-number.tsx';
import type { PropertyCase } from '../property-case.ts';
import type { ReportAct, ReportOrder } from './report.ts';
import { reportTexts } from './texts.ts';

const TONES: Readonly<Record<string, StateTone>> = {
  awaited: 'doing',
  overdue: 'overdue',
  reported: 'done',
  'reported-late': 'soon',
  judged: 'stopped',
};

interface Props {
  readonly file: PropertyCase;
  readonly order: ReportOrder;
  readonly onAct: (act: ReportAct) => void;
}

/** One order to one debtor. */
export function ReportOrderCard({ file, order, onAct }: Props) {
  const t = useTexts(reportTexts);
  const name = useNameIn(reportTexts);
  const open = file.state !== 'closed';
  const mayEnter = useMay('assets.enter-report') && open;
  const mayCheck = useMay('assets.check-report') && open && order.verdict === null;
  const reported = order.reports.length > 0;
  return (
    <article className="report-order">
      <div className="row">
        <strong>{file.parties.find((party) => party.partyId === order.party)?.name}</strong>
        <StateMark tone={TONES[order.state] ?? 'doing'}>{name('states', order.state)}</StateMark>
        <span className="soft case-number">{t('order', { number: order.orderNumber })}</span>
      </div>
      <div className="soft">
        {t('served')} <LegalDayText on={order.servedOn} /> · {t('due')} <LegalDayText on={order.dueOn} /> ·{' '}
        {t('lookBack', { from: order.lookBackFrom })}
      </div>
      {order.extensionReason === null ? null : <div className="soft">{t('extended', { reason: order.extensionReason })}</div>}
      {order.reports.map((report) => (
        <div key={report.reportId} className="report-said">
          <span className="row">
            <strong>{name('reportKinds', report.kind)}</strong>
            <span className="soft">{t('received', { on: report.receivedOn })}</span>
            {report.changedOn === null ? null : <span className="soft">{t('changed', { on: report.changedOn })}</span>}
            {report.late ? <StateMark tone="soon">{t('lateSupplement')}</StateMark> : null}
          </span>
          {report.items.length === 0 ? <div>{t('nothing')}</div> : null}
          <ul className="report-items">
            {report.items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was reported is never changed
              <li key={index}>
                {name('headings', item.heading)} · {item.description}{' '}
                <ReportedNumber file={file} report={report.reportId} index={index} masked={item.number} />{' '}
                {item.value === null ? null : <Money fen={item.value} />} <span className="soft">{item.note}</span>
              </li>
            ))}
          </ul>
          {report.statement === '' ? null : <div className="soft">{report.statement}</div>}
        </div>
      ))}
      {reported ? <Differences order={order} /> : null}
      {order.verdict === null ? null : (
        <p>
          {t('judged', {
            verdict: name('verdicts', order.verdict),
            consequence: name('consequences', order.consequence ?? 'none'),
            reason: order.verdictReason ?? '',
          })}
        </p>
      )}
      <div className="row">
        {mayEnter ? (
          <ActButton small primary={!reported} onAct={() => onAct({ act: reported ? 'supplement' : 'first', order })}>
            {reported ? t('acts.supplement') : t('acts.enter')}
          </ActButton>
        ) : null}
        {mayCheck ? (
          <>
            {reported ? null : (
              <ActButton small onAct={() => onAct({ act: 'extend', order })}>
                {t('acts.extend')}
              </ActButton>
            )}
            {order.state === 'awaited' ? null : (
              <ActButton small primary={reported} onAct={() => onAct({ act: 'judge', order })}>
                {t('acts.judge')}
              </ActButton>
            )}
          </>
        ) : null}
      </div>
    </article>
  );
}

function ReportedNumber(of: {
  readonly file: PropertyCase;
  readonly report: ReportOrder['reports'][number]['reportId'];
  readonly index: number;
  readonly masked: string;
}) {
  if (of.masked === '') return null;
  const params = { case: of.file.caseId, report: of.report };
  return (
    <WholeNumber
      right="assets.reveal-number"
      masked={of.masked}
      ask={(purpose) => call(revealReportedNumber, { params, query: { item: of.index, purpose } })}
    />
  );
}

function Differences({ order }: { readonly order: ReportOrder }) {
  const t = useTexts(reportTexts);
  return (
    <div>
      <strong>{t('differences.title')}</strong>
      {order.differences.length === 0 ? <StateMark tone="done">{t('differences.same')}</StateMark> : null}
      <ul className="report-items">
        {order.differences.map((each) => (
          <li key={`${each.kind} ${each.kind === 'not-known' ? each.number : each.asset}`}>
            <StateMark tone={each.kind === 'not-reported' ? 'urgent' : 'soon'}>{t(`differences.${each.kind}`)}</StateMark>{' '}
            {each.kind === 'not-known' ? `${each.description} ${each.number}` : each.label}{' '}
            {each.kind === 'amount-differs' ? (
              <span className="soft">
                {t('differences.reported')} <Money fen={each.reported} /> · {t('differences.found')} <Money fen={each.balance} />
              </span>
            ) : null}
            {each.kind === 'not-reported' && each.balance !== null ? <Money fen={each.balance} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
