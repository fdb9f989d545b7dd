import { useTexts } from '../../texts/use-texts.ts';
import type { SourceMark } from './passages.ts';
import { intakeTexts } from './texts.ts';

/** Which fields were read from the judgment, and how to show where. */
export interface Sources {
  readonly marks: readonly SourceMark[];
  readonly show: (field: string) => void;
}

/** 出处 · Beside a field that came from the judgment: shows the passage in the text. */
export function SourceLink({ field, sources }: { readonly field: string; readonly sources: Sources }) {
  const t = useTexts(intakeTexts);
  const mark = sources.marks.find((one) => one.field === field);
  if (mark === undefined) return null;
  return (
    <button
      type="button"
      className={`quiet-button source-link ${mark.confidence === 'likely' ? 'source-likely' : ''}`}
      onClick={() => sources.show(field)}
    >
      {t('form.sourceOf')}
    </button>
  );
}
