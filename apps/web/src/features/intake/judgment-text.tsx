import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { type SourceMark, stretchesOf } from './passages.ts';
import { intakeTexts } from './texts.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly SourceMark[];
  /** The field whose passage is to be seen now. */
  readonly field: string | undefined;
  readonly onPick: (field: string) => void;
}

/** 裁判文书原文 · The judgment beside the form; each passage a value came from is marked and leads to its field. */
export function JudgmentText({ text, marks, field, onPick }: Props) {
  const t = useTexts(intakeTexts);
  const box = useRef<HTMLDivElement>(null);
  const stretches = useMemo(() => stretchesOf(text.length, marks), [text, marks]);

  useEffect(() => {
    if (field === undefined) return;
    const passage = box.current?.querySelector(`[data-field~="${CSS.escape(field)}"]`);
    passage?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [field]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keyboard
    <section ref={box} className="judgment-text" tabIndex={0} aria-label={t('text.title')}>
      {stretches.map((stretch) => {
        const words = text.slice(stretch.start, stretch.end);
        const [first] = stretch.fields;
        if (first === undefined) return <span key={stretch.start}>{words}</span>;
        return (
          <a
            key={stretch.start}
            href={`#${first.replaceAll('.', '_')}`}
            className={`passage ${stretch.likely ? 'passage-likely' : ''} ${field !== undefined && stretch.fields.includes(field) ? 'passage-here' : ''}`}
            data-field={stretch.fields.join(' ')}
            title={t('text.goToField')}
            onClick={(event) => {
              event.preventDefault();
              onPick(first);
            }}
          >
            {words}
          </a>
        );
      })}
    </section>
  );
}
