/** What the pool tells a worker once, at its start. */
export interface TypesetWorkerSettings {
  readonly sources: string;
  readonly fontFiles: readonly string[];
  readonly fontFamilies: readonly string[];
}

export interface TypesetOrder {
  readonly order: number;
  readonly template: string;
  /** JSON. The template reads it as the file `/paper.json`, which is only in memory: data never becomes source text. */
  readonly data: string;
  readonly createdAtUnixSeconds: number;
}

export type TypesetAnswer =
  | { readonly ok: true; readonly order: number; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly order: number; readonly message: string };
