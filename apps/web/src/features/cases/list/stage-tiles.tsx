import { listCases } from '@duixian/cases/contract';
import { STAGES } from '@duixian/cases/rules/stage';
import { useCall } from '../../../api/use-call.ts';
import { useWord } from '../../../texts/words.ts';
import { CountTile } from '../../../ui/count-tile.tsx';

const OPEN_STAGES = STAGES.filter((stage) => stage !== 'closed');

/** 环节数字牌 · Open cases at each stage; each tile opens its list. */
export function StageTiles() {
  return (
    <div className="count-tiles">
      {OPEN_STAGES.map((stage) => (
        <StageTile key={stage} stage={stage} />
      ))}
    </div>
  );
}

function StageTile({ stage }: { readonly stage: (typeof OPEN_STAGES)[number] }) {
  const word = useWord();
  const search = { state: 'open', stage } as const;
  const look = useCall(listCases, { query: search }, { everyMs: 60_000 });
  return <CountTile to="/cases" search={search} look={look} label={word('stage', stage)} />;
}
