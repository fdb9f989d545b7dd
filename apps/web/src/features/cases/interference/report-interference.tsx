import { reportInterference } from '@duixian/cases/interference-contract';
import {
  INTERFERENCE_KINDS,
  INTERFERENCE_MANNERS,
  type InterferenceKind,
  type InterferenceManner,
} from '@duixian/cases/rules/interference';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { interferenceTexts } from './texts.ts';

interface Values {
  readonly kind: InterferenceKind;
  readonly who: string;
  readonly whoPost: string;
  readonly manner: InterferenceManner;
  readonly happenedOn: LegalDay;
  readonly words: string;
}

/** 干预登记 · Two clicks from any case: opened here, written once, read by the discipline inspector alone. */
export function ReportInterference({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(interferenceTexts);
  const name = useNameIn(interferenceTexts);
  const done = useDone();
  const may = useMay('cases.report-interference');
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const reporting = useAct(reportInterference, () => {
    done(t('done'));
    form.resetFields();
    setOpen(false);
  });
  if (!may) return null;
  const need = [{ required: true, message: t('need') }];
  return (
    <>
      <ActButton onAct={() => setOpen(true)}>{t('report')}</ActButton>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('report')} size={440}>
        <p className="soft">{t('note')}</p>
        <KeptForm<Values>
          keep={`cases.report-interference.${caseId}`}
          acts={[reporting]}
          form={form}
          layout="vertical"
          initialValues={{ happenedOn: today }}
          onFinish={(body) => void reporting.act({ params: { case: caseId }, body })}
        >
          <Form.Item name="kind" label={t('kind')} rules={need}>
            <Select options={INTERFERENCE_KINDS.map((value) => ({ value, label: name('kinds', value) }))} />
          </Form.Item>
          <Form.Item name="who" label={t('who')} rules={need}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="whoPost" label={t('whoPost')} rules={need}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="manner" label={t('manner')} rules={need}>
            <Select options={INTERFERENCE_MANNERS.map((value) => ({ value, label: name('manners', value) }))} />
          </Form.Item>
          <Form.Item name="happenedOn" label={t('happenedOn')} rules={need}>
            <DayField />
          </Form.Item>
          <Form.Item name="words" label={t('words')} rules={need}>
            <Input.TextArea rows={5} maxLength={2000} />
          </Form.Item>
          <div className="stack">
            <RefusalNote problem={reporting.problem} texts={interferenceTexts} onRetry={reporting.retry} />
            <ActButton primary submits pending={reporting.pending} hotkey="ctrl+enter">
              {t('write')}
            </ActButton>
          </div>
        </KeptForm>
      </Drawer>
    </>
  );
}
