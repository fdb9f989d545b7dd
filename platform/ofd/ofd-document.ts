import { createHash } from 'node:crypto';
import { fontShelf } from './font-shelf.ts';
import type { PageItem, Paint } from './page-content.ts';
import { type Box, boundary, boxOf, MM_A_POINT, pageObjects } from './page-objects.ts';
import { type PdfPage, pdfPages } from './pdf-pages.ts';
import { element, escaped, mm, xmlFile } from './xml.ts';

export interface OfdFacts {
  readonly title: string;
  readonly author: string;
  /** 2026-09-01 */
  readonly createdOn: string;
}

/** Files by name, in the order they stand in the package. */
export type OfdFiles = ReadonlyMap<string, Uint8Array>;

export interface OfdSeal {
  readonly pageId: number;
  readonly box: Box;
  /** A package of its own: the seal as a picture, drawn as sharply as everything else. */
  readonly picture: OfdFiles;
}

export interface OfdDraft {
  readonly files: OfdFiles;
  /** The seal taken off its page, where the signature is to bring it; undefined where it stays. */
  readonly seal: OfdSeal | undefined;
}

/** 版式文件 · A paper as OFD (GB/T 33190): the pages of the PDF, glyph for glyph and line for line, text that can be read out. */
export function ofdDocument(pdf: Uint8Array, facts: OfdFacts, sealInk: Paint['rgb'] | null): OfdDraft {
  const pages = pdfPages(pdf);
  const inSeal = (item: PageItem) => sealInk !== null && inkOf(item)?.rgb.every((part, at) => part === sealInk[at]) === true;
  const files = new Map(
    packageFiles(
      pages.map((page) => ({ page, items: page.items.filter((item) => !inSeal(item)) })),
      facts,
      pdf,
    ),
  );
  const at = pages.findIndex((page) => page.items.some(inSeal));
  const page = pages[at];
  if (page === undefined) return { files, seal: undefined };
  const items = page.items.filter(inSeal);
  const box = union(items.map((item) => boxOf(item, page)));
  const picture = packageFiles([{ page, items, box }], { ...facts, title: '印章' }, pdf);
  return { files, seal: { pageId: at + 1, box, picture } };
}

function inkOf(item: PageItem): Paint | null {
  return item.kind === 'glyphs' ? item.fill : (item.stroke ?? item.fill);
}

function union(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
}

interface Drawn {
  readonly page: PdfPage;
  readonly items: readonly PageItem[];
  /** The part of the page that is the whole page here. */
  readonly box?: Box;
}

/** Pages have the identifiers 1 to n; what they draw with and what they draw follows. */
function packageFiles(drawn: readonly Drawn[], facts: OfdFacts, pdf: Uint8Array): OfdFiles {
  let last = drawn.length;
  const newId = () => {
    last += 1;
    return last;
  };
  const used = drawn.flatMap(({ page, items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [page.fonts.get(item.font)] : [])));
  const fonts = fontShelf(
    used.flatMap((font) => font ?? []),
    newId,
  );
  const areaOf = ({ page, box }: Drawn) => `0 0 ${mm(box?.w ?? page.width * MM_A_POINT)} ${mm(box?.h ?? page.height * MM_A_POINT)}`;
  const contents = drawn.map((one) => {
    const layer = element('Layer', { ID: newId(), Type: 'Body' }, ...pageObjects(one.page, one.items, fonts, newId, one.box));
    return xmlFile('Page', {}, element('Area', {}, element('PhysicalBox', {}, areaOf(one))), element('Content', {}, layer));
  });
  const { xml, files } = fonts.resources();
  const [first] = drawn;
  const document = xmlFile(
    'Document',
    {},
    element(
      'CommonData',
      {},
      element('MaxUnitID', {}, String(last)),
      element('PageArea', {}, element('PhysicalBox', {}, first === undefined ? '0 0 210 297' : areaOf(first))),
      element('PublicRes', {}, 'PublicRes.xml'),
    ),
    element('Pages', {}, ...drawn.map((_, at) => element('Page', { ID: at + 1, BaseLoc: `Pages/Page_${at}/Content.xml` }))),
  );
  return new Map([
    ['OFD.xml', rootFile(facts, pdf)],
    ['Doc_0/Document.xml', document],
    ['Doc_0/PublicRes.xml', xmlFile('Res', { BaseLoc: 'Res' }, xml)],
    ...Array.from(files, ([name, bytes]) => [`Doc_0/Res/${name}`, bytes] as const),
    ...contents.map((bytes, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, bytes] as const),
  ]);
}

function rootFile({ title, author, createdOn }: OfdFacts, pdf: Uint8Array): Uint8Array {
  const info = element(
    'DocInfo',
    {},
    element('DocID', {}, createHash('sha256').update(pdf).digest('hex').slice(0, 32)),
    element('Title', {}, escaped(title)),
    element('Author', {}, escaped(author)),
    element('CreationDate', {}, createdOn),
    element('Creator', {}, 'Duixian'),
  );
  const body = element(
    'DocBody',
    {},
    info,
    element('DocRoot', {}, 'Doc_0/Document.xml'),
    element('Signatures', {}, 'Doc_0/Signs/Signatures.xml'),
  );
  return xmlFile('OFD', { Version: '1.0', DocType: 'OFD' }, body);
}

/** Where a box lies, as the signature names it. */
export function stampBoundary(box: Box): string {
  return boundary(box);
}
