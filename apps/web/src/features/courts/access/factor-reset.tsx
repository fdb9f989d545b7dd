import { resetSecondFactor } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { Popconfirm } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { accessTexts } from './texts.ts';

/** 重置动态码 · For whoever lost the telephone and the recovery codes. */
export function FactorReset({ person }: { readonly person: PersonId }) {
  const t = useTexts(accessTexts);
  const c = useTexts(common);
  const resetting = useAct(resetSecondFactor);
  return (
    <div className="stack">
      <RefusalNote problem={resetting.problem} texts={accessTexts} onRetry={resetting.retry} />
      <Popconfirm
        title={t('person.resetFactorAsk')}
        okText={c('actions.confirm')}
        cancelText={c('actions.cancel')}
        onConfirm={() => void resetting.act({ params: { person } })}
      >
        <ActButton pending={resetting.pending}>{t('person.resetFactor')}</ActButton>
      </Popconfirm>
    </div>
  );
}
