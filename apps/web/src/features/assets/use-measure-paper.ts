import { useState } from 'react';
import type { Problem } from '../../api/refused.ts';
import { numberOf } from './number-of.ts';
import type { Asset, MeasurePaper, PropertyCase } from './property-case.ts';

/** Stated with each look, in the language of the record. */
const PURPOSE = '制作本案控制措施文书';

/** 文书写完整账号 · Starts a paper about one thing. The register shows an account masked; what goes to a bank names it whole, and that look is on record too. */
export function useMeasurePaper(of: {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly onDraft: ((paper: MeasurePaper) => void) | undefined;
}) {
  const [problem, setProblem] = useState<Problem>();
  const draft = async (paperFor: (asset: Asset) => MeasurePaper): Promise<void> => {
    setProblem(undefined);
    if (typeof of.asset.facts.accountNumber !== 'string') return of.onDraft?.(paperFor(of.asset));
    const answer = await numberOf(of.file, of.asset)(PURPOSE);
    if (!answer.ok) return setProblem(answer.refusal);
    of.onDraft?.(paperFor({ ...of.asset, facts: { ...of.asset.facts, accountNumber: answer.value.number } }));
  };
  return { draft, problem };
}
