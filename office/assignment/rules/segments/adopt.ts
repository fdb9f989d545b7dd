import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type FlowFinding, findingsOf } from './flow-findings.ts';
import { flowPreset } from './presets.ts';
import type { SegmentFlow } from './segment-flow.ts';

export type AdoptRefusal =
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'unknown-flow' }
  | { readonly kind: 'flow-in-the-past'; readonly earliest: string }
  | { readonly kind: 'flow-not-sound'; readonly findings: readonly FlowFinding[] }
  | { readonly kind: 'other-flow-that-day'; readonly from: string };

/** 可否采用 · A known flow, from a day that is not past, without a finding in a court with these kinds of team. */
export function flowToAdopt(of: {
  readonly preset: string;
  readonly from: LegalDay;
  readonly today: LegalDay;
  readonly teamKinds: ReadonlySet<string>;
}): Result<SegmentFlow, AdoptRefusal> {
  const flow = flowPreset(of.preset);
  if (flow === undefined) return refuse({ kind: 'unknown-flow' });
  if (isBefore(of.from, of.today)) return refuse({ kind: 'flow-in-the-past', earliest: of.today.toString() });
  const findings = findingsOf(flow, of.teamKinds);
  return findings.length > 0 ? refuse({ kind: 'flow-not-sound', findings }) : ok(flow);
}
