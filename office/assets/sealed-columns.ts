import { plainNumber } from '@duixian/agencies/rules/plain-number';
import type { SealedColumn } from '@duixian/postgres/reseal';
import { type AssetColumn, sealedPlace } from './rules/sealed-place.ts';

function sealed(of: AssetColumn, id: string, as: SealedColumn['as']): SealedColumn {
  const [table = '', column = ''] = of.split('.');
  return {
    table: `assets.${table}`,
    keys: [
      { name: 'region_id', type: 'int' },
      { name: id, type: 'uuid' },
    ],
    column,
    as,
    place: ([, row = '']) => sealedPlace(of, row),
  };
}

/** 密存字段 · The numbers of things, what replies and debtors said of them, and the request as it goes to the agency. */
export const ASSETS_SEALED: readonly SealedColumn[] = [
  { ...sealed('asset.agency_asset_id', 'asset_id', 'text'), finder: 'thing_finder', findable: plainNumber },
  sealed('asset.facts', 'asset_id', 'json'),
  sealed('sighting.facts', 'sighting_id', 'json'),
  sealed('report.items', 'report_id', 'json'),
  sealed('instruction.request', 'instruction_id', 'json'),
];
