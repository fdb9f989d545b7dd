import { listApplications } from '@duixian/intake/contract';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CountTile } from '../../ui/count-tile.tsx';
import { intakeTexts } from './texts.ts';

const STATES = ['received', 'filed', 'returned'] as const;

/** 立案数字牌 · Applications that wait for somebody; each tile opens its list. */
export function FilingTiles() {
  return (
    <div className="count-tiles">
      {STATES.map((state) => (
        <FilingTile key={state} state={state} />
      ))}
    </div>
  );
}

function FilingTile({ state }: { readonly state: (typeof STATES)[number] }) {
  const t = useTexts(intakeTexts);
  const look = useCall(listApplications, { query: { state } }, { everyMs: 60_000 });
  return <CountTile to="/filing" search={{ state }} look={look} label={t(`list.states.${state}`)} />;
}
