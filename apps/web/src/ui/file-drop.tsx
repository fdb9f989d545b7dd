import { type DragEvent, useId, useState } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly label: string;
  /** Endings with their dot: `.xlsx`. */
  readonly formats: readonly string[];
  readonly maxBytes: number;
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** 文件投放 · One file by dropping or choosing. What cannot be used is said at once, before anything is sent. */
export function FileDrop({ label, formats, maxBytes, file, onFile }: Props) {
  const t = useTexts(common);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const wrongId = useId();

  const take = (chosen: File | undefined) => {
    setOver(false);
    if (chosen === undefined) return;
    const name = chosen.name;
    const usable = formats.some((ending) => name.toLowerCase().endsWith(ending));
    if (!usable) setWrong(t('file.wrongFormat', { name }));
    else if (chosen.size === 0) setWrong(t('file.empty', { name }));
    else if (chosen.size > maxBytes) setWrong(t('file.tooLarge', { name, size: sizeText(chosen.size) }));
    else {
      setWrong(undefined);
      onFile(chosen);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className="file-drop-frame">
      <label
        className={`file-drop ${over ? 'file-drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          type="file"
          className="visually-hidden"
          accept={formats.join(',')}
          aria-label={label}
          aria-describedby={wrong === undefined ? undefined : wrongId}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <strong>{file === undefined ? label : file.name}</strong>
        <span className="soft">{file === undefined ? t('file.drop') : sizeText(file.size)}</span>
        <span className="soft">{t('file.limits', { formats: formats.join(' '), size: sizeText(maxBytes) })}</span>
      </label>
      {file === undefined ? null : (
        <button type="button" className="quiet-button" onClick={() => onFile(undefined)}>
          {t('file.remove', { name: file.name })}
        </button>
      )}
      {wrong === undefined ? null : (
        <div id={wrongId} className="field-wrong" role="alert">
          {wrong}
        </div>
      )}
    </div>
  );
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
