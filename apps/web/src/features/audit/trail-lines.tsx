import { useLanguage } from '../../texts/use-texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { actDetail, actTone, actWords, personWords, type TrailEntry } from './act-words.ts';

/** 办理记录 · Acts of the record as a line of time in plain words, in the order they are given. */
export function TrailLines({ entries, label }: { readonly entries: readonly TrailEntry[]; readonly label: string }) {
  const language = useLanguage();
  return (
    <Timeline
      label={label}
      entries={entries.map((entry) => ({
        key: entry.entryId,
        at: <InstantText at={entry.recordedAt} />,
        tone: actTone(entry.type),
        title: actWords(entry, language),
        detail: [personWords(entry, language), actDetail(entry)].filter((part) => part !== undefined).join(' · '),
      }))}
    />
  );
}
