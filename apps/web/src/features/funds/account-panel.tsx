import type { Replied } from '@duixian/contract/endpoint';
import type { showAccount } from '@duixian/funds/contract';
import { addFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { AccountActs } from './account-acts.tsx';
import { type FundsCase, namesOf } from './funds-case.ts';
import { fundsTexts } from './texts.ts';

type Account = Replied<typeof showAccount>;
type Movement = Account['movements'][number];

const SHOWN = ['bank', 'held', 'payable', 'in-transit', 'fee', 'cost', 'surplus', 'disputed', 'deposited', 'transfer-due'] as const;

/** 案款账户 · Balances by kind and the statement with its running balance. */
export function AccountPanel({ account, file }: { readonly account: Account; readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const sumOf = (kind: string) => addFen(...account.balances.filter((one) => one.kind === kind).map((one) => one.balance));
  const kinds = SHOWN.filter((kind) => kind === 'bank' || kind === 'held' || sumOf(kind) !== 0n);
  return (
    <section className="panel" aria-label={t('account.title')}>
      <div className="panel-head">
        <h2>
          {t('account.title')} <span className="num">{account.number}</span>
        </h2>
        <StateMark tone={account.state === 'open' ? 'doing' : 'stopped'}>
          {account.state === 'open' ? t('account.states.open') : t('account.states.closed')}
        </StateMark>
      </div>
      <AccountActs open={account.state === 'open'} file={file} />
      <div className="panel-body claim-parts">
        {kinds.map((kind) => (
          <div key={kind}>
            <div className="soft">
              {kind === 'disputed' || kind === 'deposited' || kind === 'transfer-due' ? t(`kinds.${kind}`) : t(`account.${kind}`)}
            </div>
            <Money fen={sumOf(kind)} strong={kind === 'bank'} />
          </div>
        ))}
      </div>
      <Statement account={account} file={file} />
    </section>
  );
}

/** 明细 · What came into and went out of the account; every entry with its other side is one press away. */
function Statement({ account, file }: { readonly account: Account; readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const columns = useStatementColumns(file);
  const rows = account.movements.map((move, nth) => ({ ...move, nth }));
  const inBank = rows.filter((move) => move.account === 'bank');
  return (
    <>
      <DataTable
        label={t('statement.title')}
        rows={inBank}
        columns={columns.filter((column) => column.key !== 'account')}
        rowKey={(move) => String(move.nth)}
        empty={t('statement.empty')}
      />
      {rows.length === 0 ? null : (
        <details className="all-entries">
          <summary className="soft">
            {t('statement.all')} · {t('statement.chain', { length: account.chain.length, head: account.chain.head.slice(0, 12) })}
          </summary>
          <DataTable label={t('statement.all')} rows={rows} columns={columns} rowKey={(move) => String(move.nth)} />
        </details>
      )}
    </>
  );
}

function useStatementColumns(file: FundsCase): readonly Column<Movement & { readonly nth: number }>[] {
  const t = useTexts(fundsTexts);
  const name = useNameIn(fundsTexts);
  const names = namesOf(file);
  return [
    { key: 'on', title: t('statement.on'), tight: true, render: (move) => <LegalDayText on={move.valueOn} /> },
    { key: 'entry', title: t('statement.entry'), lead: true, tight: true, render: (move) => name('entries', move.kind) },
    {
      key: 'account',
      title: t('statement.account'),
      render: (move) => (
        <>
          {t(`kinds.${move.account}`)}
          {move.holder === '' ? null : <span className="soft"> · {names.get(move.holder) ?? ''}</span>}
        </>
      ),
    },
    { key: 'in', title: t('statement.in'), align: 'end', render: (move) => (move.amount > 0n ? <Money fen={move.amount} /> : null) },
    {
      key: 'out',
      title: t('statement.out'),
      align: 'end',
      render: (move) => (move.amount < 0n ? <Money fen={subtractFen(ZERO_FEN, move.amount)} /> : null),
    },
    { key: 'after', title: t('statement.after'), align: 'end', render: (move) => <Money fen={move.after} strong /> },
  ];
}
