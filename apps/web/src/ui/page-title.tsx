import { type ReactNode, useEffect, useRef } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly acts?: ReactNode;
}

/** 页题 · Names the page for the eye, the window and the screen reader; a new page is announced by moving the focus here. */
export function PageTitle({ title, sub, acts }: Props) {
  const t = useTexts(common);
  const heading = useRef<HTMLHeadingElement>(null);
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    const nothingFocused = document.activeElement === null || document.activeElement === document.body;
    if (nothingFocused) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-title">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sub === undefined ? null : <div className="page-sub">{sub}</div>}
      </div>
      {acts === undefined ? null : <div className="page-acts no-print">{acts}</div>}
    </div>
  );
}
