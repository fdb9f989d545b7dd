/** 文件种类 · What a door may take in. Each has the endings it goes by and the types a sender may declare it as. */
export const FILE_KINDS = {
  pdf: { endings: ['.pdf'], types: ['application/pdf'] },
  docx: { endings: ['.docx'], types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'] },
  xlsx: { endings: ['.xlsx'], types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  // A spreadsheet program on the sender's machine calls a .csv its own.
  csv: { endings: ['.csv', '.tsv', '.txt'], types: ['text/csv', 'text/tab-separated-values', 'text/plain', 'application/vnd.ms-excel'] },
  text: { endings: ['.txt'], types: ['text/plain'] },
  xml: { endings: ['.xml'], types: ['application/xml', 'text/xml'] },
  jpeg: { endings: ['.jpg', '.jpeg'], types: ['image/jpeg'] },
  png: { endings: ['.png'], types: ['image/png'] },
  ofd: { endings: ['.ofd'], types: ['application/ofd'] },
} as const satisfies Record<string, { readonly endings: readonly string[]; readonly types: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

/** What the bytes are, as far as their beginning tells: one of the kinds, or something no door takes. */
export type FileContent = Exclude<FileKind, 'csv'> | 'zip' | 'old-office' | 'program' | 'unknown';

/** Why a file is refused at the door, before anybody reads it. */
export type UploadedFileRefusal =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-name-not-safe'; readonly name: string }
  | { readonly kind: 'unknown-file-kind'; readonly name: string; readonly accepts: readonly string[] }
  | { readonly kind: 'old-office-file'; readonly name: string }
  | { readonly kind: 'file-not-what-it-says'; readonly name: string; readonly is: FileContent }
  | { readonly kind: 'file-damaged'; readonly name: string }
  | { readonly kind: 'unpacks-too-large'; readonly limit: number };
