import type { ReactNode } from 'react';

/** One named fact inside `<dl className="plain-facts">`. */
export function PlainFact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
