import { roleSpec } from '@duixian/courts/rules/roles';
import { idFrom } from '@duixian/kernel/ids';
import { completeTask, reassignTask, returnTask, taskTakers } from '@duixian/tasks/contract';
import { Form, Input, Modal, Select } from 'antd';
import { useRef } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { taskName } from '../../ui/task-name.ts';
import type { DeskRow } from './desk-row.ts';
import { tasksTexts } from './texts.ts';
import type { OpenWindow } from './use-task-acts.ts';

interface Props {
  readonly open: OpenWindow | undefined;
  readonly onClose: () => void;
  /** The window is off the screen: whoever works by keyboard goes back to where they were. */
  readonly onGone?: () => void;
}

interface PartProps {
  readonly row: OpenWindow['row'];
  readonly onDone: () => void;
}

/** 事项窗口 · The acts that need words: return, done, reassign. */
export function TaskWindow({ open, onClose, onGone }: Props) {
  const t = useTexts(tasksTexts);
  const language = useLanguage();
  const content = useRef<HTMLDivElement>(null);
  // At once and with the first field ready: the next key is meant for it.
  const begin = (shown: boolean) => {
    if (shown) content.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    else onGone?.();
  };
  const titles = { return: t('returning.title'), complete: t('completing.title'), reassign: t('reassigning.title') };
  return (
    <Modal
      open={open !== undefined}
      onCancel={onClose}
      title={open === undefined ? '' : titles[open.act]}
      footer={null}
      destroyOnHidden
      width={460}
      transitionName=""
      maskTransitionName=""
      afterOpenChange={begin}
    >
      {open === undefined ? null : (
        <div ref={content}>
          <p className="soft">
            {taskName(open.row.kind, language)} {open.row.case?.caseNumber ?? ''}
          </p>
          {open.act === 'return' ? <Returning row={open.row} onDone={onClose} /> : null}
          {open.act === 'complete' ? <Completing row={open.row} onDone={onClose} /> : null}
          {open.act === 'reassign' ? <Reassigning row={open.row} onDone={onClose} /> : null}
        </div>
      )}
    </Modal>
  );
}

function Returning({ row, onDone }: PartProps) {
  const t = useTexts(tasksTexts);
  const returning = useAct(returnTask, onDone);
  return (
    <KeptForm<{ code: DeskRow['returnCodes'][number]; words: string }>
      keep={`tasks.returning.${row.taskId}`}
      acts={[returning]}
      layout="vertical"
      onFinish={(values) => void returning.act({ params: { task: row.taskId }, body: values })}
    >
      <Form.Item name="code" label={t('returning.code')} rules={[{ required: true, message: t('returning.code') }]}>
        <Select options={row.returnCodes.map((code) => ({ value: code, label: t(`codes.${code}`) }))} />
      </Form.Item>
      <Words label={t('returning.words')} need={t('returning.need')} />
      <RefusalNote problem={returning.problem} texts={tasksTexts} onRetry={returning.retry} />
      <ActButton primary submits pending={returning.pending} hotkey="ctrl+enter">
        {t('acts.return')}
      </ActButton>
    </KeptForm>
  );
}

function Completing({ row, onDone }: PartProps) {
  const t = useTexts(tasksTexts);
  const completing = useAct(completeTask, onDone);
  return (
    <KeptForm<{ words: string }>
      keep={`tasks.completing.${row.taskId}`}
      acts={[completing]}
      layout="vertical"
      onFinish={(values) => void completing.act({ params: { task: row.taskId }, body: values })}
    >
      <Words label={t('completing.words')} need={t('completing.need')} />
      <RefusalNote problem={completing.problem} texts={tasksTexts} onRetry={completing.retry} />
      <ActButton primary submits pending={completing.pending} hotkey="ctrl+enter">
        {t('acts.complete')}
      </ActButton>
    </KeptForm>
  );
}

function Reassigning({ row, onDone }: PartProps) {
  const t = useTexts(tasksTexts);
  const zh = useLanguage() === 'zh';
  const takers = useCall(taskTakers, { params: { task: row.taskId } });
  const moving = useAct(reassignTask, onDone);
  const nameOfRole = (role: string) => (zh ? roleSpec(role)?.nameZh : roleSpec(role)?.nameEn) ?? role;
  return (
    <KeptForm<{ to: string; words: string }>
      keep={`tasks.reassigning.${row.taskId}`}
      acts={[moving]}
      layout="vertical"
      onFinish={({ to, words }) => void moving.act({ params: { task: row.taskId }, body: { to: idFrom<'person'>(to), reason: words } })}
    >
      <Form.Item name="to" label={t('reassigning.to')} rules={[{ required: true, message: t('reassigning.needPerson') }]}>
        <Select
          showSearch
          optionFilterProp="label"
          loading={takers.isPending}
          options={(takers.data?.rows ?? []).map((one) => ({
            value: one.personId,
            label: t('reassigning.load', { name: one.name, role: nameOfRole(one.role), open: one.open }),
          }))}
        />
      </Form.Item>
      <Words label={t('reassigning.reason')} need={t('reassigning.need')} />
      <RefusalNote problem={moving.problem ?? takers.error} texts={tasksTexts} onRetry={moving.retry} />
      <ActButton primary submits pending={moving.pending} hotkey="ctrl+enter">
        {t('acts.reassign')}
      </ActButton>
    </KeptForm>
  );
}

function Words({ label, need }: { readonly label: string; readonly need: string }) {
  return (
    <Form.Item name="words" label={label} rules={[{ required: true, whitespace: true, message: need }]}>
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  );
}
