import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { usePlaces } from './places.ts';
import { shellTexts } from './texts.ts';

interface Option {
  readonly key: string;
  readonly words: string;
  readonly hint: string;
  readonly go: () => void;
}

/** 快速前往 · One line that goes to a page or finds a case. */
export function CommandPalette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('palette.title')} footer={null} destroyOnHidden width={560} style={{ top: 90 }}>
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const options = useOptions(words.trim());
  const current = Math.min(at, options.length - 1);

  const run = (option: Option | undefined) => {
    if (option === undefined) return;
    onClose();
    option.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') run(options[current]);
    else return;
    event.preventDefault();
  };

  return (
    <div className="palette">
      <input
        // biome-ignore lint/a11y/noAutofocus: the window was opened in order to type here
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={options[current] === undefined ? undefined : `${listId}-${options[current].key}`}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={t('palette.title')}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above takes the keys
          <div
            key={option.key}
            id={`${listId}-${option.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="palette-option"
            onMouseMove={() => setAt(index)}
            onClick={() => run(option)}
          >
            <span>{option.words}</span>
            {option.hint === '' ? null : <kbd>{option.hint}</kbd>}
          </div>
        ))}
      </div>
      {options.length === 0 ? <p className="soft">{t('palette.nothing')}</p> : null}
    </div>
  );
}

function useOptions(words: string): readonly Option[] {
  const t = useTexts(shellTexts);
  const navigate = useNavigate();
  const places = usePlaces();
  const mayFile = useMay('intake.accept');
  const maySeeCases = useMay('cases.view');
  const pages: Option[] = places.map((place) => ({
    key: place.key,
    words: t(`places.${place.key}`),
    hint: `g ${place.letter}`,
    go: () => void navigate({ to: place.to }),
  }));
  if (mayFile) pages.push({ key: 'new-filing', words: t('palette.newFiling'), hint: '', go: () => void navigate({ to: '/filing/new' }) });
  const lower = words.toLowerCase();
  const named = pages.filter((page) => page.words.toLowerCase().includes(lower));
  if (words === '' || !maySeeCases) return named;
  return [
    ...named,
    { key: 'search', words: t('palette.search', { words }), hint: '', go: () => void navigate({ to: '/cases', search: { q: words } }) },
  ];
}
