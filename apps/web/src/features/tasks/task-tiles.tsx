import { myDesk } from '@duixian/tasks/contract';
import type { TaskKind } from '@duixian/tasks/rules/task-spec';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CountTile } from '../../ui/count-tile.tsx';
import { taskName } from './task-name.ts';
import { tasksTexts } from './texts.ts';

const EVERY_MS = 60_000;

/** 事项数字牌 · Open work of the named kinds within one's reach; each tile opens its queue with the acts on the rows. */
export function TaskTiles({ kinds }: { readonly kinds: readonly TaskKind[] }) {
  return (
    <div className="count-tiles">
      {kinds.map((kind) => (
        <TaskTile key={kind} kind={kind} />
      ))}
    </div>
  );
}

function TaskTile({ kind }: { readonly kind: TaskKind }) {
  const language = useLanguage();
  const search = { tab: 'all', kind } as const;
  const look = useCall(myDesk, { query: search }, { everyMs: EVERY_MS });
  return <CountTile to="/desk" search={search} look={look} label={taskName(kind, language)} />;
}

/** Work past its own service level, of whatever kind. */
export function LateTaskTile() {
  const t = useTexts(tasksTexts);
  const search = { tab: 'all', overdue: 'yes' } as const;
  const look = useCall(myDesk, { query: search }, { everyMs: EVERY_MS });
  return <CountTile to="/desk" search={search} look={look} label={t('late')} />;
}
