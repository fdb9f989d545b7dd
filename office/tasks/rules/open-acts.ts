import { TASKS } from './catalogue.ts';
import type { Viewer } from './placing.ts';
import { type HeldTask, mayClaim, mayComplete, mayHandToPool } from './work.ts';

/** What a person may do with an item now; `open` leads to the act that ends it. */
export type TaskAct = 'claim' | 'complete' | 'return' | 'hand-to-pool' | 'reassign' | 'open';

/** 可为之事 · The acts open to this person on this item, by the same rules the acts themselves ask. */
export function openActs(task: HeldTask, viewer: Viewer): readonly TaskAct[] {
  if (task.state !== 'open') return [];
  const acts: TaskAct[] = [];
  const mine = task.claimedBy === viewer.personId;
  const mayAct = viewer.permissions.has(TASKS[task.kind].permission);
  // Taking and returning is a right of its own; a post without it still does the act behind the item.
  const works = viewer.permissions.has('tasks.work');
  const claim = mayClaim(task, viewer, '');
  if (works && claim.ok && claim.value === 'take') acts.push('claim');
  if (mayAct && (mine || claim.ok)) acts.push('open');
  if (works && mayComplete(task, viewer).ok) acts.push('complete');
  if (works && mine) acts.push('return');
  if (works && task.place.kind === 'officer' && mayHandToPool(task, viewer).ok) acts.push('hand-to-pool');
  if (viewer.permissions.has('tasks.reassign')) acts.push('reassign');
  return acts;
}
