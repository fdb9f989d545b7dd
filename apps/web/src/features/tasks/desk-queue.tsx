import { myDesk } from '@duixian/tasks/contract';
import { TASK_KINDS } from '@duixian/tasks/rules/task-spec';
import { Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { taskName } from '../../ui/task-name.ts';
import { LookedPages } from '../../ui/wait-states.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { type DeskFilter, deskQuestion } from './desk-filter.ts';
import type { DeskPage, DeskRow } from './desk-row.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { KeyHints } from './key-hints.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { TaskWindow } from './task-window.tsx';
import { tasksTexts } from './texts.ts';
import { useDeskColumns } from './use-desk-columns.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { type OpenWindow, useTaskActs } from './use-task-acts.ts';
import { toneOfRow } from './why-now.tsx';
import './desk.css';

interface Props {
  readonly filter: DeskFilter;
  readonly onFilter: (next: DeskFilter) => void;
}

/** 办案台队列 · Work in the order of the legal risk of waiting; the order is the server's, the reasons are on each row. */
export function DeskQueue({ filter: chosen, onFilter }: Props) {
  const t = useTexts(tasksTexts);
  const language = useLanguage();
  // With nothing of one's own, the desk begins with what one may take. The address stays: changing it here would overtake a click made meanwhile.
  const [beginsWith, setBeginsWith] = useState<DeskFilter['tab']>(undefined);
  const filter: DeskFilter = { ...chosen, tab: chosen.tab ?? beginsWith };
  const pages: Pages<DeskPage> = usePages(myDesk, (after) => ({ query: deskQuestion(filter, after) }));
  const [open, setOpen] = useState<OpenWindow | undefined>(undefined);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const works = useMay('tasks.work');
  const acts = useTaskActs(setOpen);
  const columns = useDeskColumns(acts);
  const keys = useDeskKeys({ run: acts.run, onTab: (tab) => onFilter({ ...filter, tab }) });
  const shown = pages.pages?.flatMap((page) => page.rows) ?? [];
  const first = pages.pages?.[0];
  const turnToAvailable = filter.tab === undefined && first !== undefined && first.tabs.mine.count === 0 && first.tabs.available.count > 0;
  useEffect(() => {
    if (turnToAvailable) setBeginsWith('available');
  }, [turnToAvailable]);
  return (
    <section className="stack" aria-label={t('title')}>
      <DeskTabs current={filter.tab ?? 'mine'} counts={first?.tabs} onChoose={(tab) => onFilter({ ...filter, tab })} />
      <SavedFilters filter={filter} />
      <div className="row">
        <Select
          allowClear
          className="desk-kind"
          aria-label={t('filters.kind')}
          placeholder={t('filters.kind')}
          value={filter.kind}
          onChange={(kind) => onFilter({ ...filter, kind })}
          options={TASK_KINDS.map((kind) => ({ value: kind, label: taskName(kind, language) }))}
        />
        <Checkbox
          checked={filter.overdue === 'yes'}
          onChange={(event) => onFilter({ ...filter, overdue: event.target.checked ? 'yes' : undefined })}
        >
          {t('filters.overdue')}
        </Checkbox>
        {first === undefined ? null : (
          <span className="soft">{t('total', { count: countText(first.total.count, first.total.capped) })}</span>
        )}
      </div>
      <RefusalNote problem={acts.problem} texts={tasksTexts} onRetry={acts.retry} />
      <BulkBar rows={shown} selected={selected} onDone={() => setSelected(new Set())} />
      <div className="panel">
        <LookedPages pages={pages} texts={tasksTexts}>
          {(rows: readonly DeskRow[], footer) => (
            <DataTable
              label={t('title')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.taskId}
              {...(works ? { selected, onSelect: setSelected } : {})}
              toneOf={toneOfRow}
              onOpen={acts.openRow}
              onKey={keys.onKey}
              focus={keys.focus}
              empty={t('empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </div>
      {works && shown.length > 0 ? <KeyHints acts={new Set(shown.flatMap((row) => row.acts))} /> : null}
      <TaskWindow open={open} onClose={() => setOpen(undefined)} onGone={keys.back} />
    </section>
  );
}
