import { useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { documentsTexts } from './texts.ts';

type Comparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'computing' }
  | { readonly kind: 'compared'; readonly sha256: string }
  | { readonly kind: 'unreadable' };

const MOST_BYTES = 64 * 1024 * 1024;

/** 核对内容 · The fingerprint is computed in the browser; the file goes nowhere. */
export function CompareFile({ originals }: { readonly originals: readonly string[] }) {
  const t = useTexts(documentsTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [comparison, setComparison] = useState<Comparison>({ kind: 'none' });
  const take = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen === undefined) return setComparison({ kind: 'none' });
    setComparison({ kind: 'computing' });
    fingerprintOf(chosen).then(
      (mine) => setComparison({ kind: 'compared', sha256: mine }),
      () => setComparison({ kind: 'unreadable' }),
    );
  };
  return (
    <section className="panel panel-body" aria-label={t('verify.drop')}>
      <h2>{t('verify.drop')}</h2>
      <span className="soft">{t('verify.dropLead')}</span>
      <FileDrop label={t('verify.drop')} formats={['.pdf', '.ofd']} maxBytes={MOST_BYTES} file={file} onFile={take} />
      <div aria-live="polite">
        {comparison.kind === 'computing' ? <span className="soft">{t('verify.computing')}</span> : null}
        {comparison.kind === 'unreadable' ? <StateMark tone="failed">{t('verify.unreadable')}</StateMark> : null}
        {comparison.kind === 'compared' ? <Verdict mine={comparison.sha256} originals={originals} /> : null}
      </div>
    </section>
  );
}

function Verdict({ mine, originals }: { readonly mine: string; readonly originals: readonly string[] }) {
  const t = useTexts(documentsTexts);
  const same = originals.some((original) => mine === original.toLowerCase());
  return (
    <div className={`verify-answer ${same ? '' : 'verify-differs'}`}>
      <StateMark tone={same ? 'done' : 'failed'}>
        <strong>{same ? t('verify.match') : t('verify.differs')}</strong>
      </StateMark>
      <div className="soft">
        {t('verify.yours')} <code className="paper-hash">{mine}</code>
      </div>
    </div>
  );
}

async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
