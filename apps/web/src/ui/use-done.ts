import { App } from 'antd';
import { useCallback } from 'react';

/** 办成提示 · A short word that an act was done; it goes by itself and takes no focus. */
export function useDone(): (words: string) => void {
  const { message } = App.useApp();
  return useCallback((words) => void message.success(words), [message]);
}
