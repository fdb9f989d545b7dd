import { answerPetition, casePetitions } from '@duixian/hub/petitions-contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { Former, type PetitionShown, PetitionTable } from './petition-table.tsx';
import { RecordPetition } from './record-petition.tsx';
import { petitionsTexts } from './texts.ts';

/** 本案信访 · The petitions about one case, what was answered, and a form for the next. */
export function PetitionsTab({ file }: { readonly file: { readonly caseId: CaseId } }) {
  const t = useTexts(petitionsTexts);
  const [mayRecord, mayAnswer] = [useMay('petitions.record'), useMay('petitions.answer')];
  const look = useCall(casePetitions, { params: { case: file.caseId } });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="soft">{t('sub')}</span>
      </div>
      <Looked look={look} texts={petitionsTexts}>
        {({ petitions, parties }) => (
          <>
            <PetitionTable rows={petitions} {...(mayAnswer ? { actOf: (row) => <Answer caseId={file.caseId} row={row} /> } : {})} />
            {mayRecord ? <RecordPetition caseId={file.caseId} parties={parties} petitions={petitions} /> : null}
          </>
        )}
      </Looked>
    </section>
  );
}

function Answer({ caseId, row }: { readonly caseId: CaseId; readonly row: Pick<PetitionShown, 'petitionId' | 'former'> }) {
  const t = useTexts(petitionsTexts);
  const done = useDone();
  const [open, setOpen] = useState(false);
  const waiting = row.former.filter((one) => one.answeredOn === null).length;
  const answering = useAct(answerPetition, ({ answered }) => {
    done(t('answering.done', { answered }));
    setOpen(false);
  });
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('answering.open')}
      </ActButton>
      <Modal open={open} onCancel={() => setOpen(false)} title={t('answering.open')} footer={null} destroyOnHidden>
        <Former former={row.former} />
        <KeptForm<{ readonly words: string; readonly formerToo?: boolean }>
          keep={`petitions.answer.${row.petitionId}`}
          acts={[answering]}
          layout="vertical"
          initialValues={{ formerToo: waiting > 0 }}
          onFinish={({ words, formerToo = false }) =>
            void answering.act({ params: { case: caseId, petition: idFrom<'petition'>(row.petitionId) }, body: { words, formerToo } })
          }
        >
          <Form.Item name="words" label={t('answering.words')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
            <Input.TextArea rows={4} maxLength={4000} showCount />
          </Form.Item>
          {waiting === 0 ? null : (
            <Form.Item name="formerToo" valuePropName="checked">
              <Checkbox>{t('answering.formerToo', { waiting })}</Checkbox>
            </Form.Item>
          )}
          <RefusalNote problem={answering.problem} texts={petitionsTexts} onRetry={answering.retry} />
          <ActButton primary submits pending={answering.pending} hotkey="ctrl+enter">
            {t('answering.submit')}
          </ActButton>
        </KeptForm>
      </Modal>
    </>
  );
}
