/** 密存位置 · What each sealed value of the register is bound to: its column and the row it stands in. */
export type AssetColumn = 'asset.agency_asset_id' | 'asset.facts' | 'sighting.facts' | 'report.items' | 'instruction.request';

export function sealedPlace(column: AssetColumn, row: string): string {
  return `assets.${column}:${row}`;
}
