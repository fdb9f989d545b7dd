import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, in order; a page that is a picture has none. Throws for what is no PDF. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return text;
}
