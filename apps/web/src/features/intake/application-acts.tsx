import type { Replied } from '@duixian/contract/endpoint';
import { checkFiling, fileApplication, type showApplication } from '@duixian/intake/contract';
import { receptionRecord } from '@duixian/intake/reception-contract';
import { FILING_RETURN_CODES, type FilingReturnCode } from '@duixian/intake/rules/application';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/address.ts';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { intakeTexts } from './texts.ts';

type Application = Replied<typeof showApplication>;

/** 可办操作 · File, pass, return, amend: exactly what the server says this person may do now. */
export function ApplicationActs({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  const navigate = useNavigate();
  const done = useDone();
  const [returning, setReturning] = useState(false);
  const params = { application: of.application };
  const filing = useAct(fileApplication, (filed) => done(t('application.filed', { number: filed.caseNumber })));
  const checking = useAct(checkFiling, (checked) => {
    setReturning(false);
    done(t(`application.${checked.state}`));
  });
  const may = (act: Application['acts'][number]) => of.acts.includes(act);
  return (
    <div className="panel panel-body stack no-print">
      {of.acts.length === 0 ? <span className="soft">{t('application.none')}</span> : null}
      <div className="row">
        {may('file') ? (
          <ActButton primary pending={filing.pending} onAct={() => void filing.act({ params })} hotkey="ctrl+enter">
            {t('application.file')}
          </ActButton>
        ) : null}
        {may('check') ? (
          <>
            <ActButton
              primary
              pending={checking.pending}
              onAct={() => void checking.act({ params, body: { verdict: { kind: 'pass' } } })}
              hotkey="ctrl+enter"
            >
              {t('application.pass')}
            </ActButton>
            <ActButton onAct={() => setReturning(true)}>{t('application.return')}</ActButton>
          </>
        ) : null}
        {may('amend') ? (
          <ActButton primary={!may('file') && !may('check')} onAct={() => void navigate({ to: '/filing/$application/amend', params })}>
            {t('application.amend')}
          </ActButton>
        ) : null}
      </div>
      <a href={addressOf(receptionRecord, params)} target="_blank" rel="noreferrer">
        {t('interview.print')}
      </a>
      <RefusalNote
        problem={filing.problem ?? (returning ? undefined : checking.problem)}
        texts={intakeTexts}
        onRetry={filing.retry ?? checking.retry}
      />
      <Modal
        open={returning}
        onCancel={() => setReturning(false)}
        title={t('application.returnTitle')}
        footer={null}
        destroyOnHidden
        width={460}
      >
        <KeptForm<{ code: FilingReturnCode; words: string }>
          keep={`intake.return.${of.application}`}
          acts={[filing, checking]}
          layout="vertical"
          onFinish={({ code, words }) => void checking.act({ params, body: { verdict: { kind: 'return', code, words } } })}
        >
          <Form.Item name="code" label={t('application.code')} rules={[{ required: true, message: t('application.code') }]}>
            <Select options={FILING_RETURN_CODES.map((code) => ({ value: code, label: t(`codes.${code}`) }))} />
          </Form.Item>
          <Form.Item
            name="words"
            label={t('application.words')}
            rules={[{ required: true, whitespace: true, message: t('application.needWords') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <div className="stack">
            <RefusalNote problem={checking.problem} texts={intakeTexts} onRetry={checking.retry} />
            <ActButton primary submits pending={checking.pending}>
              {t('application.return')}
            </ActButton>
          </div>
        </KeptForm>
      </Modal>
    </div>
  );
}
