import type { Replied } from '@duixian/contract/endpoint';
import { prefillFile, prefillText } from '@duixian/intake/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { uploadFrom } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { findText, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { AskedAct } from '../../ui/asked-act.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { JudgmentText } from './judgment-text.tsx';
import { intakeTexts } from './texts.ts';

export type Prefilled = Replied<typeof prefillText>;

const MOST_BYTES = 20 * 1024 * 1024;

interface Props {
  readonly read: Prefilled | undefined;
  readonly field: string | undefined;
  readonly onPick: (field: string) => void;
  readonly onRead: (read: Prefilled) => void;
  readonly onForget: () => void;
  /** Whether something typed would be overwritten. */
  readonly dirty: boolean;
}

/** 文书预填 · Paste or drop a judgment; its facts fill the form and its passages stay in view. */
export function PrefillPanel({ read, field, onPick, onRead, onForget, dirty }: Props) {
  const t = useTexts(intakeTexts);
  if (read === undefined) return <Ask onRead={onRead} dirty={dirty} />;
  return (
    <section className="panel prefill">
      <div className="panel-head">
        <h2>{t('text.title')}</h2>
        <button type="button" className="quiet-button" onClick={onForget}>
          {t('text.again')}
        </button>
      </div>
      <p className="prefill-note soft">{read.passages.length === 0 ? t('text.none') : t('text.marks', { count: read.passages.length })}</p>
      {read.findings.map((finding) => (
        <p key={JSON.stringify(finding)} className="prefill-note field-wrong">
          {findText(intakeTexts.namespace, `reading.${String(finding.kind)}`, finding) ?? String(finding.kind)}
        </p>
      ))}
      <JudgmentText text={read.text} marks={read.passages} field={field} onPick={onPick} />
    </section>
  );
}

function Ask({ onRead, dirty }: Pick<Props, 'onRead' | 'dirty'>) {
  const t = useTexts(intakeTexts);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | undefined>(undefined);
  const reading = useAct(prefillText, onRead);
  const opening = useAct(prefillFile, onRead);
  const start = async () => {
    if (file !== undefined) await opening.act({ body: { file: await uploadFrom(file) } });
    else await reading.act({ body: { text } });
  };
  const nothing = file === undefined && text.trim() === '';
  const pending = reading.pending || opening.pending;
  return (
    <section className="panel prefill">
      <div className="panel-head">
        <h2>{t('text.title')}</h2>
      </div>
      <div className="panel-body stack">
        <FileDrop label={t('text.file')} formats={['.docx', '.txt', '.pdf']} maxBytes={MOST_BYTES} file={file} onFile={setFile} />
        <Input.TextArea
          aria-label={t('text.paste')}
          placeholder={t('text.paste')}
          autoSize={{ minRows: 5, maxRows: 24 }}
          value={text}
          disabled={file !== undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <RefusalNote problem={reading.problem ?? opening.problem} texts={intakeTexts} onRetry={reading.retry ?? opening.retry} />
        {dirty ? (
          <AskedAct question={t('text.replace')} pending={pending} disabled={nothing} onAct={() => void start()}>
            {t('text.read')}
          </AskedAct>
        ) : (
          <ActButton primary pending={pending} disabled={nothing} onAct={() => void start()}>
            {t('text.read')}
          </ActButton>
        )}
      </div>
    </section>
  );
}
