import { loadDistricts } from '@duixian/hub/found-contract';
import { type District, type LayoutFault, MOST_DISTRICTS, readLayoutFile } from '@duixian/hub/rules/districts';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { foundTexts } from './texts.ts';

const MAX_BYTES = 200_000;
const MOST_SHOWN = 50;
type Fault = Omit<LayoutFault, 'fault'> & { readonly fault: LayoutFault['fault'] | 'empty' | 'many' };

/** 载入区划图 · The file is read here, every line that cannot be used is named, and only a whole one is sent. */
export function LoadDistricts({ mapped }: { readonly mapped: boolean }) {
  const t = useTexts(foundTexts);
  const done = useDone();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [districts, setDistricts] = useState<readonly District[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const loading = useAct(loadDistricts, ({ changed }) => {
    done(t(changed ? 'load.done' : 'load.same'));
    setFile(undefined);
    setDistricts([]);
  });
  const take = async (chosen: File | undefined) => {
    setFile(chosen);
    setDistricts([]);
    setFaults([]);
    loading.clear();
    if (chosen === undefined) return;
    const read = readLayoutFile(await chosen.text());
    const wrong = faultsIn(read);
    if (wrong.length > 0) setFaults(wrong);
    else setDistricts(read.districts);
  };
  return (
    <section className="panel no-print" aria-label={t('load.title')}>
      <details open={!mapped}>
        <summary className="panel-head">
          <h2>{t('load.title')}</h2>
        </summary>
        <div className="panel-body stack">
          <p className="soft">{t('load.sub')}</p>
          <FileDrop
            label={t('load.file')}
            formats={['.csv', '.txt']}
            maxBytes={MAX_BYTES}
            file={file}
            onFile={(chosen) => void take(chosen)}
          />
          {faults.length === 0 ? null : (
            <div role="alert" className="field-wrong">
              <strong>{t('load.faults', { count: faults.length })}</strong>
              <ul>
                {faults.slice(0, MOST_SHOWN).map((one) => (
                  <li key={`${one.line} ${one.fault} ${one.text}`}>{t(`faults.${one.fault}`, { line: one.line, text: one.text })}</li>
                ))}
              </ul>
            </div>
          )}
          <RefusalNote problem={loading.problem} texts={foundTexts} onRetry={loading.retry} />
          {districts.length === 0 ? null : (
            <div className="row">
              <span>{t('load.count', { count: districts.length })}</span>
              <ActButton primary pending={loading.pending} onAct={() => void loading.act({ body: { districts: bodyOf(districts) } })}>
                {t('load.act')}
              </ActButton>
            </div>
          )}
        </div>
      </details>
    </section>
  );
}

function faultsIn({ districts, faults }: ReturnType<typeof readLayoutFile>): readonly Fault[] {
  if (faults.length > 0) return faults;
  if (districts.length === 0) return [{ line: 0, fault: 'empty', text: '' }];
  return districts.length > MOST_DISTRICTS ? [{ line: 0, fault: 'many', text: '' }] : [];
}

function bodyOf(districts: readonly District[]) {
  return districts.map((one) => ({ ...one, words: [...one.words] }));
}
