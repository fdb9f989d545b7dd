import { useEffect, useState } from 'react';

/** 限时显示 · Something that leaves the screen by itself after some minutes. */
export function useForMinutes<T>(minutes: number): readonly [T | undefined, (shown: T) => void] {
  const [shown, setShown] = useState<T>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), minutes * 60_000);
    return () => clearTimeout(timer);
  }, [shown, minutes]);
  return [shown, setShown];
}
