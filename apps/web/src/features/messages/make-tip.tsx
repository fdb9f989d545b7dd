import type { Replied } from '@duixian/contract/endpoint';
import { DOCUMENT_KINDS } from '@duixian/documents/rules/document-kinds';
import { type caseMessages, makeTip } from '@duixian/hub/messages-contract';
import { TIP_TABS } from '@duixian/hub/rules/messages';
import type { CaseId } from '@duixian/kernel/ids';
import { Dropdown } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useDone } from '../../ui/use-done.ts';
import { paperName, placeName } from './place-name.ts';
import { messagesTexts } from './texts.ts';

interface Props {
  readonly message: Replied<typeof caseMessages>['messages'][number];
  readonly caseId: CaseId;
  readonly mayKeep: boolean;
}

/** The longest a tip may be: what it says more stays in the message. */
const TIP_LENGTH = 500;

/** 变为核对项 · Two presses: the button, then the place where everybody of the court will see it. */
export function MakeTip({ message, caseId, mayKeep }: Props) {
  const t = useTexts(messagesTexts);
  const language = useLanguage();
  const said = useDone();
  const making = useAct(makeTip);
  const make = async (place: string) => {
    const body = { place, words: message.words.slice(0, TIP_LENGTH), message: message.messageId };
    const made = await making.act({ params: { case: caseId }, body });
    if (made !== undefined) said(t('tip.done', { place: placeName(place, t, language) }));
  };
  const items = [
    {
      key: 'tabs',
      type: 'group' as const,
      label: t('tip.places'),
      children: TIP_TABS.map((tab) => ({ key: `tab:${tab}`, label: t(`tip.tabs.${tab}`) })),
    },
    {
      key: 'documents',
      type: 'group' as const,
      label: t('tip.documents'),
      children: DOCUMENT_KINDS.map((kind) => ({ key: `document:${kind}`, label: paperName(kind, language) })),
    },
  ];
  return (
    <>
      {message.tips.map((place) => (
        <StateMark key={place} tone="done">
          {t('tip.made', { place: placeName(place, t, language) })}
        </StateMark>
      ))}
      {mayKeep ? (
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void make(key), className: 'tip-places' }}>
          <span>
            <ActButton small pending={making.pending}>
              {t('tip.make')}
            </ActButton>
          </span>
        </Dropdown>
      ) : null}
      <RefusalNote problem={making.problem} texts={messagesTexts} onRetry={making.retry} />
    </>
  );
}
