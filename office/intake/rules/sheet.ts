/** 单元格 · A cell as it was read. Dates of the file format become text of a day; nothing is guessed here. */
export type Cell = string | number | boolean | { readonly day: string } | null;

/** 表格 · Rows as read, with the areas that were merged. Row and column numbers count from one, as a person sees them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged: readonly { readonly range: string; readonly firstRow: number; readonly lastRow: number }[];
}

/** What a file may be refused for before anything in it is looked at. */
export type FileRefusal =
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'unknown-file-kind'; readonly name: string }
  | { readonly kind: 'old-office-file'; readonly name: string }
  | { readonly kind: 'file-damaged'; readonly name: string; readonly why: string }
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'pdf-without-text'; readonly pages: number }
  | { readonly kind: 'pdf-locked' }
  | { readonly kind: 'unknown-encoding'; readonly name: string };
