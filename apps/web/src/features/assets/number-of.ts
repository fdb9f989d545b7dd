import { revealAssetNumber } from '@duixian/assets/register-contract';
import { call } from '../../api/call.ts';
import type { AskNumber } from '../../ui/whole-number.tsx';
import type { Asset, PropertyCase } from './property-case.ts';

/** 完整账号 · Asks for the account of one thing, whole; the look and its purpose go on record. */
export function numberOf(file: Pick<PropertyCase, 'caseId'>, asset: Pick<Asset, 'assetId'>): AskNumber {
  return (purpose) => call(revealAssetNumber, { params: { case: file.caseId, asset: asset.assetId }, query: { purpose } });
}
