import { useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { calculatorTexts } from './texts.ts';

const MOST_BYTES = 4 * 1024 * 1024;

interface Props {
  /** What the form would send; it can be saved and read again, here or on the command line. */
  readonly current: unknown;
  readonly name: string;
  readonly onCase: (value: unknown) => void;
}

/** 案件文件 · Reads a case file on this machine, and saves what was typed as one. */
export function CaseFile({ current, name, onCase }: Props) {
  const t = useTexts(calculatorTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [unreadable, setUnreadable] = useState(false);
  const take = (chosen: File | undefined) => {
    setFile(chosen);
    setUnreadable(false);
    if (chosen === undefined) return onCase(undefined);
    chosen.text().then(
      (text) => {
        try {
          onCase(JSON.parse(text));
        } catch {
          setUnreadable(true);
        }
      },
      () => setUnreadable(true),
    );
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(current, undefined, 2)}\n`], { type: 'application/json' }));
    link.download = `${name}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <details className="panel panel-body calculator-file no-print">
      <summary>{t('fileTitle')}</summary>
      <p className="soft">{t('fileLead')}</p>
      <FileDrop label={t('fileLabel')} formats={['.json']} maxBytes={MOST_BYTES} file={file} onFile={take} />
      {unreadable ? (
        <div className="field-wrong" role="alert">
          {t('notJson')}
        </div>
      ) : null}
      <button type="button" className="quiet-button" onClick={save}>
        {t('save')}
      </button>
    </details>
  );
}
