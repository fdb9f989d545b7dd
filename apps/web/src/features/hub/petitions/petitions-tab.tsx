import { answerPetition, casePetitions } from '@duixian/hub/petitions-contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { Form, Input, Modal } from 'antd';
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
import { PetitionTable } from './petition-table.tsx';
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
            <PetitionTable
              rows={petitions}
              {...(mayAnswer ? { actOf: (row) => <Answer caseId={file.caseId} petition={row.petitionId} /> } : {})}
            />
            {mayRecord ? <RecordPetition caseId={file.caseId} parties={parties} /> : null}
          </>
        )}
      </Looked>
    </section>
  );
}

function Answer({ caseId, petition }: { readonly caseId: CaseId; readonly petition: string }) {
  const t = useTexts(petitionsTexts);
  const done = useDone();
  const [open, setOpen] = useState(false);
  const answering = useAct(answerPetition, () => {
    done(t('answering.done'));
    setOpen(false);
  });
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('answering.open')}
      </ActButton>
      <Modal open={open} onCancel={() => setOpen(false)} title={t('answering.open')} footer={null} destroyOnHidden>
        <KeptForm<{ readonly words: string }>
          keep={`petitions.answer.${petition}`}
          acts={[answering]}
          layout="vertical"
          onFinish={(body) => void answering.act({ params: { case: caseId, petition: idFrom<'petition'>(petition) }, body })}
        >
          <Form.Item name="words" label={t('answering.words')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
            <Input.TextArea rows={4} maxLength={4000} showCount />
          </Form.Item>
          <RefusalNote problem={answering.problem} texts={petitionsTexts} onRetry={answering.retry} />
          <ActButton primary submits pending={answering.pending} hotkey="ctrl+enter">
            {t('answering.submit')}
          </ActButton>
        </KeptForm>
      </Modal>
    </>
  );
}
