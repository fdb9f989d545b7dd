import { beginEntry, signInWays } from '@duixian/courts/provider-contract';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { keepEntry } from './entry-kept.ts';
import { accessTexts } from './texts.ts';

interface Props {
  readonly to: string;
  readonly beside?: boolean;
}

/** 统一身份登录 · Shown only where a provider is set. Leaves the page for the provider and comes back to another one. */
export function ProviderEntry({ to, beside = false }: Props) {
  const t = useTexts(accessTexts);
  const zh = useLanguage() === 'zh';
  const ways = useCall(signInWays, {});
  const beginning = useAct(beginEntry, ({ secret, address }) => {
    keepEntry({ secret, to, beside });
    window.location.assign(address);
  });
  const provider = ways.data?.provider;
  if (!provider) return null;
  return (
    <div className="stack sign-in-provider">
      <p className="sign-in-or soft">{t('provider.or')}</p>
      <RefusalNote problem={beginning.problem} texts={accessTexts} onRetry={beginning.retry} />
      <ActButton pending={beginning.pending} onAct={() => void beginning.act({})}>
        {zh ? provider.labelZh : provider.labelEn}
      </ActButton>
    </div>
  );
}

/** Over work whose sign-in has ended: in a window of its own, so that nothing typed here is left. */
export function ProviderEntryBeside() {
  const t = useTexts(accessTexts);
  const zh = useLanguage() === 'zh';
  const provider = useCall(signInWays, {}).data?.provider;
  if (!provider) return null;
  const label = zh ? provider.labelZh : provider.labelEn;
  return (
    <p className="sign-in-or soft">
      <a href="/sign-in?beside=true" target="_blank" rel="noopener opener">
        {t('provider.inWindow', { label })}
      </a>
    </p>
  );
}
