import { Suspense } from 'react';
import { useSession } from '../session/session.tsx';
import { Empty, Loading } from '../ui/wait-states.tsx';
import type { Section } from './section.ts';

/** The parts one may see, one under the other, each loading by itself. */
export function Sections({ of, empty }: { readonly of: readonly Section[]; readonly empty: string }) {
  const { permissions } = useSession();
  const seen = of.filter((section) => permissions.includes(section.permission));
  if (seen.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="stack">
      {seen.map(({ key, Part }) => (
        <Suspense key={key} fallback={<Loading />}>
          <Part />
        </Suspense>
      ))}
    </div>
  );
}
