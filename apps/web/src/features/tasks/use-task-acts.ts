import { claimTask, handToPool } from '@duixian/tasks/contract';
import { useNavigate } from '@tanstack/react-router';
import type { Problem } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import type { DeskRow } from './desk-row.ts';
import { workPlace } from './work-place.ts';

/** An act that needs words first opens a window. */
export interface OpenWindow {
  readonly act: 'return' | 'complete' | 'reassign';
  readonly row: Pick<DeskRow, 'taskId' | 'kind' | 'returnCodes'> & { readonly case: { readonly caseNumber: string } | null };
}

export interface TaskActs {
  readonly run: (row: DeskRow, act: DeskRow['acts'][number]) => void;
  readonly openRow: (row: DeskRow) => void;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly retry: (() => void) | undefined;
}

/** 事项操作 · What a press on a row does; the server said which of these this person may. */
export function useTaskActs(onWindow: (open: OpenWindow) => void): TaskActs {
  const navigate = useNavigate();
  const claiming = useAct(claimTask);
  const pooling = useAct(handToPool);

  const openRow = (row: DeskRow) => void navigate(workPlace(row));
  const run = (row: DeskRow, act: DeskRow['acts'][number]) => {
    if (act === 'claim') void claiming.act({ params: { task: row.taskId } });
    else if (act === 'hand-to-pool') void pooling.act({ params: { task: row.taskId } });
    else if (act === 'open') openRow(row);
    else onWindow({ act, row });
  };
  return {
    run,
    openRow,
    pending: claiming.pending || pooling.pending,
    problem: claiming.problem ?? pooling.problem,
    retry: claiming.retry ?? pooling.retry,
  };
}
