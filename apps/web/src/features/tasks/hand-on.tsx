import { idFrom } from '@duixian/kernel/ids';
import type { TaskKind } from '@duixian/tasks/rules/task-spec';
import { useState } from 'react';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { TaskWindow } from './task-window.tsx';
import { tasksTexts } from './texts.ts';

interface Props {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly caseNumber: string | null;
}

/** 改派按钮 · Reassigns an item from wherever it is listed. */
export function HandOn({ taskId, kind, caseNumber }: Props) {
  const t = useTexts(tasksTexts);
  const may = useMay('tasks.reassign');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  const row = { taskId: idFrom<'task'>(taskId), kind, case: caseNumber === null ? null : { caseNumber }, returnCodes: [] };
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('acts.reassign')}
      </ActButton>
      <TaskWindow open={open ? { act: 'reassign', row } : undefined} onClose={() => setOpen(false)} />
    </>
  );
}
