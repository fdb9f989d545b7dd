import { fen } from '@duixian/kernel/money';
import { RETURN_CODES } from '@duixian/tasks/rules/task-spec';
import { Link } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { taskName } from '../../ui/task-name.ts';
import type { DeskRow } from './desk-row.ts';
import { tasksTexts } from './texts.ts';
import type { TaskActs } from './use-task-acts.ts';
import { WhyNow } from './why-now.tsx';
import { workPlace } from './work-place.ts';

export function useDeskColumns(acts: TaskActs): readonly Column<DeskRow>[] {
  const t = useTexts(tasksTexts);
  return [
    { key: 'task', title: t('columns.task'), lead: true, render: (row) => <TaskCell row={row} /> },
    { key: 'why', title: t('columns.why'), render: (row) => <WhyNow why={row.why} /> },
    {
      key: 'case',
      title: t('columns.case'),
      render: (row) =>
        row.case === null ? (
          '–'
        ) : (
          <div className="desk-case">
            <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />
            <span className="soft">{row.case.summary}</span>
          </div>
        ),
    },
    { key: 'due', title: t('columns.due'), render: (row) => <LegalDayText on={row.dueOn} /> },
    {
      key: 'holder',
      title: t('columns.holder'),
      tight: true,
      render: (row) => row.claimedBy ?? <span className="soft">{t('unclaimed')}</span>,
    },
    { key: 'acts', title: t('columns.acts'), render: (row) => <RowActs row={row} acts={acts} /> },
  ];
}

/** The name of the work leads to where it is done, as Enter does on the row. */
function TaskCell({ row }: { readonly row: DeskRow }) {
  const t = useTexts(tasksTexts);
  const language = useLanguage();
  const { returned } = row;
  return (
    <>
      <Link {...workPlace(row)} className="desk-task">
        {taskName(row.kind, language)}
      </Link>
      <StatedBalance row={row} />
      {row.kind === 'sign-month' && typeof row.facts.month === 'string' ? <div className="soft">{row.facts.month}</div> : null}
      <StatedGap row={row} />
      {returned === null ? null : (
        <div className="desk-returned">
          {t('returned', { times: returned.times, code: codeName(returned.code, t), words: returned.words })}
        </div>
      )}
    </>
  );
}

/** 清单所载余额 · What the list of old stock said lies in the account: the sum finance looks for in the bank's statement. */
function StatedBalance({ row }: { readonly row: DeskRow }) {
  const t = useTexts(tasksTexts);
  const { balance } = row.facts;
  if (row.kind !== 'post-old-balance' || typeof balance !== 'string' || !/^\d{1,15}$/.test(balance)) return null;
  return (
    <div className="soft">
      {t('statedBalance')} <Money fen={fen(BigInt(balance))} />
    </div>
  );
}

/** 通知缺口 · Which day's notices did not arrive, by which channel, and how many. */
function StatedGap({ row }: { readonly row: DeskRow }) {
  const t = useTexts(tasksTexts);
  const { on, channel, missing } = row.facts;
  if (row.kind !== 'notice-gap' || typeof on !== 'string' || typeof missing !== 'number') return null;
  if (channel !== 'in-app' && channel !== 'mail' && channel !== 'sms') return null;
  return <div className="soft">{t('statedGap', { on, channel: t(`channels.${channel}`), missing })}</div>;
}

function codeName(code: string, t: ReturnType<typeof useTexts<typeof tasksTexts.zh>>): string {
  const known = RETURN_CODES.find((one) => one === code);
  return known === undefined ? code : t(`codes.${known}`);
}

/** One primary act a row; the rest wait behind it. */
function RowActs({ row, acts }: { readonly row: DeskRow; readonly acts: TaskActs }) {
  const t = useTexts(tasksTexts);
  const [primary, ...rest] = row.acts;
  if (primary === undefined) return <span className="soft">–</span>;
  return (
    <span className="row-acts">
      <ActButton small pending={acts.pending} onAct={() => acts.run(row, primary)}>
        {t(`acts.${primary}`)}
      </ActButton>
      {rest.length === 0 ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((act) => ({ key: act, label: t(`acts.${act}`) })),
            onClick: ({ key }) => {
              const act = rest.find((one) => one === key);
              if (act !== undefined) acts.run(row, act);
            },
          }}
        >
          <button type="button" className="more-acts" aria-label={t('acts.more')} aria-haspopup="menu">
            ⋯
          </button>
        </Dropdown>
      )}
    </span>
  );
}
