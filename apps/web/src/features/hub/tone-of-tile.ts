import type { Replied } from '@duixian/contract/endpoint';
import type { showHub } from '@duixian/hub/contract';
import type { StateTone } from '../../ui/state-mark.tsx';

export type HubTile = Replied<typeof showHub>['tiles'][number];

/** What is already wrong has its shape and colour only while there is some of it; terms that passed alone are vermilion. */
export function toneOfTile(tile: HubTile): StateTone {
  if (tile.total.count === 0) return 'todo';
  if (tile.tile === 'clocks-overdue') return 'overdue';
  const tones = { wrong: 'urgent', near: 'soon', waits: 'doing', look: 'todo' } as const satisfies Record<HubTile['tone'], StateTone>;
  return tones[tile.tone];
}
