/** 号码归一 · Blanks and hyphens in an account number are the teller's taste. */
export function plainNumber(id: string): string {
  return id
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();
}

/** 所报件数 · How many things a reply names: one that is listed twice, however it is written, is one thing. */
export function thingsNamed(assets: readonly { readonly assetId: string }[]): number {
  return new Set(assets.map(({ assetId }) => plainNumber(assetId))).size;
}
