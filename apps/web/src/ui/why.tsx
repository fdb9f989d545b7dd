import { createContext, type ReactNode, useContext } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

/** The shell provides what opens the proof of a clock; `ui` only asks for it. */
const WhyContext = createContext<((clockId: string) => void) | undefined>(undefined);

export function WhyProvider({ open, children }: { readonly open: (clockId: string) => void; readonly children: ReactNode }) {
  return <WhyContext value={open}>{children}</WhyContext>;
}

/** 依据 · Opens the proof of a due day: trigger, articles, skipped days, suspensions. */
export function WhyLink({ clockId }: { readonly clockId: string }) {
  const t = useTexts(common);
  const open = useContext(WhyContext);
  if (open === undefined) return null;
  return (
    <button type="button" className="quiet-button why-link no-print" title={t('actions.whyTitle')} onClick={() => open(clockId)}>
      {t('actions.why')}
    </button>
  );
}
