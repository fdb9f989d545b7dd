import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly children: ReactNode;
  /** What is asked before it is done. */
  readonly question: string;
  readonly onAct: () => void;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  readonly small?: boolean;
}

/**
 * 先问再办 · An act that asks once before it is done. The button stands here itself: what opens a question hangs its own handlers on
 * the element inside, and a component in between would swallow them.
 */
export function AskedAct({ children, question, onAct, pending = false, disabled = false, small = false }: Props) {
  const c = useTexts(common);
  return (
    <Popconfirm title={question} okText={c('actions.confirm')} cancelText={c('actions.cancel')} onConfirm={onAct}>
      <Button loading={pending} disabled={disabled} size={small ? 'small' : 'medium'}>
        {children}
      </Button>
    </Popconfirm>
  );
}
