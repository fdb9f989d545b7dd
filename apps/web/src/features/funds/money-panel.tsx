import { moneyPanel } from '@duixian/funds/contract';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Money } from '../../ui/money.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { fundsTexts } from './texts.ts';
import './funds.css';

/** Each figure with the part of the screen that holds exactly its rows. */
const FIGURES = [
  { key: 'arrived', to: '/finance', hash: 'receipts', receipts: 'arrived', orders: undefined },
  { key: 'unmatched', to: '/finance', hash: 'unmatched', receipts: undefined, orders: undefined },
  { key: 'open', to: '/finance', hash: 'receipts', receipts: 'open', orders: undefined },
  { key: 'due', to: '/finance', hash: 'receipts', receipts: 'due', orders: undefined },
  { key: 'overdue', to: '/finance', hash: 'receipts', receipts: 'overdue', orders: undefined },
  { key: 'deferred', to: '/finance', hash: 'receipts', receipts: 'deferred', orders: undefined },
  { key: 'toApprove', to: '/approvals', hash: 'payouts', receipts: undefined, orders: undefined },
  { key: 'toPay', to: '/finance', hash: 'orders', receipts: undefined, orders: 'waiting' },
  { key: 'bounced', to: '/finance', hash: 'orders', receipts: undefined, orders: 'bounced' },
] as const;

/** 案款概况 · Numbers of the court's case money; each opens its rows. */
export function MoneyPanelSection() {
  const t = useTexts(fundsTexts);
  const look = useCall(moneyPanel, {}, { everyMs: 30_000 });
  return (
    <Looked look={look} texts={fundsTexts} lines={1}>
      {(panel) => (
        <nav className="money-panel" aria-label={t('panel.title')}>
          {FIGURES.map(({ key, to, hash, receipts, orders }) => (
            <div key={key}>
              {to === '/approvals' ? (
                <Link to="/approvals" hash={hash}>
                  {t('panel.toApprove')}
                </Link>
              ) : (
                <Link to="/finance" search={{ receipts, orders }} hash={hash}>
                  {t(`panel.${key}`)}
                </Link>
              )}
              <div>
                <b className="num">{t('panel.count', { count: panel[key].count })}</b>{' '}
                <span className="soft">
                  <Money fen={panel[key].amount} />
                </span>
              </div>
            </div>
          ))}
        </nav>
      )}
    </Looked>
  );
}
