import { App } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface Question {
  readonly title: string;
  /** What would be sent, to be read before it is. */
  readonly shown: ReactNode;
  readonly yes: string;
  readonly onYes: () => void;
}

/** 付前核对 · Money leaves after one question that shows whom it goes to; Enter says yes, Escape says no. */
export function useAskOnce(): (question: Question) => void {
  const c = useTexts(common);
  const { modal } = App.useApp();
  return ({ title, shown, yes, onYes }) =>
    void modal.confirm({
      title,
      icon: null,
      content: shown,
      okText: yes,
      cancelText: c('actions.cancel'),
      autoFocusButton: 'ok',
      onOk: () => onYes(),
    });
}
