import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { caseTasks } from '@duixian/tasks/contract';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { caseTabOf } from '../../../ui/case-tab-of.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DueMark } from '../../../ui/due-mark.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { taskName } from '../../../ui/task-name.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { tasksTexts } from '../texts.ts';
import { caseTasksTexts } from './texts.ts';

type CaseTask = Replied<typeof caseTasks>['rows'][number];

const SOON_DAYS = 1;

/** 本案未办事项 · The open items of work of one case, each leading to where it is done. */
export function CaseTasks({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(caseTasksTexts);
  const language = useLanguage();
  const { today } = useSession();
  const look = useCall(caseTasks, { params: { case: caseId } });
  const columns: readonly Column<CaseTask>[] = [
    {
      key: 'task',
      title: t('columns.task'),
      lead: true,
      render: (task) => (
        <>
          <Link to="." search={{ tab: caseTabOf(task.kind) }}>
            {taskName(task.kind, language)}
          </Link>
          {task.returnCount === 0 ? null : <span className="soft"> {t('returned', { times: task.returnCount })}</span>}
        </>
      ),
    },
    {
      key: 'holder',
      title: t('columns.holder'),
      tight: true,
      render: (task) => task.claimedBy ?? <span className="soft">{t('unclaimed')}</span>,
    },
    { key: 'opened', title: t('columns.opened'), render: (task) => <LegalDayText on={task.openedOn} /> },
    {
      key: 'due',
      title: t('columns.due'),
      render: (task) => (task.dueOn === null ? '–' : <DueMark dueOn={task.dueOn} today={today} soonDays={SOON_DAYS} />),
    },
  ];
  return (
    <section className="panel" aria-label={t('title')}>
      <Looked look={look} texts={tasksTexts} lines={2}>
        {({ rows }) => {
          const open = rows.filter((task) => task.endedOn === null);
          return (
            <>
              <div className="panel-head">
                <h2>{t('title')}</h2>
                <span className="soft">{t('ended', { count: rows.length - open.length })}</span>
              </div>
              <DataTable label={t('title')} rows={open} columns={columns} rowKey={(task) => task.taskId} empty={t('empty')} />
            </>
          );
        }}
      </Looked>
    </section>
  );
}
