import { must } from '@duixian/kernel/assert';
import type { FontShelf } from './font-shelf.ts';
import { type Matrix, moved } from './matrix.ts';
import type { GlyphRun, PageItem, Paint, Shape } from './page-content.ts';
import type { PdfPage } from './pdf-pages.ts';
import { element, escaped, mm } from './xml.ts';

export const MM_A_POINT = 25.4 / 72;
/** What no glyph stands out of, in its size: a reader cuts off what leaves the boundary. */
const ABOVE = 0.95;
const BELOW = 0.3;
const BESIDE = 0.1;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Draws the objects of one page: PDF counts points upwards from the lower edge, OFD millimetres downwards from the upper one. */
export function pageObjects(
  page: PdfPage,
  items: readonly PageItem[],
  fonts: FontShelf,
  newId: () => number,
  origin = { x: 0, y: 0 },
): readonly string[] {
  const toPage = (x: number, y: number): readonly [number, number] => [
    x * MM_A_POINT - origin.x,
    (page.height - y) * MM_A_POINT - origin.y,
  ];
  return items.map((item) => (item.kind === 'shape' ? shapeObject(item, toPage, newId()) : textObject(item, page, fonts, toPage, newId())));
}

type ToPage = (x: number, y: number) => readonly [number, number];

/** Where an item lies, in millimetres of its page. */
export function boxOf(item: PageItem, page: PdfPage): Box {
  const points = item.kind === 'shape' ? outline(item) : corners(item, widthOf(item, page));
  return around(
    points.map(([x, y]) => [x * MM_A_POINT, (page.height - y) * MM_A_POINT]),
    item.kind === 'shape' ? strokeOf(item) : 0,
  );
}

function outline({ segments, matrix }: Shape): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [, ...numbers] of segments) {
    for (let at = 0; at + 1 < numbers.length; at += 2) points.push(moved(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0));
  }
  return points;
}

function corners({ matrix, size, indent }: GlyphRun, width: number): readonly (readonly [number, number])[] {
  const [left, right] = [(indent * size) / 1_000 - size * BESIDE, width + size * BESIDE];
  return [
    [left, size * ABOVE],
    [right, size * ABOVE],
    [right, -size * BELOW],
    [left, -size * BELOW],
  ].map(([x = 0, y = 0]) => moved(matrix, x, y));
}

function around(points: readonly (readonly [number, number])[], room: number): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs) - room, Math.min(...ys) - room];
  return { x, y, w: Math.max(...xs) + room - x, h: Math.max(...ys) + room - y };
}

function strokeOf({ stroke, matrix: [a, b, c, d] }: Shape): number {
  return stroke === null ? 0 : (stroke.width * Math.sqrt(Math.abs(a * d - b * c)) * MM_A_POINT) / 2;
}

function shapeObject(item: Shape, toPage: ToPage, id: number): string {
  const room = strokeOf(item);
  const box = around(
    outline(item).map(([x, y]) => toPage(x, y)),
    room,
  );
  const data = item.segments.map(([kind, ...numbers]) => {
    const places: string[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [x, y] = toPage(...moved(item.matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0));
      places.push(mm(x - box.x), mm(y - box.y));
    }
    return [kind, ...places].join(' ');
  });
  return element(
    'PathObject',
    {
      ID: id,
      Boundary: boundary(box),
      Stroke: String(item.stroke !== null),
      Fill: String(item.fill !== null),
      LineWidth: item.stroke === null ? undefined : mm(room * 2),
    },
    item.stroke === null ? '' : colour('StrokeColor', item.stroke),
    item.fill === null ? '' : colour('FillColor', item.fill),
    element('AbbreviatedData', {}, data.join(' ')),
  );
}

export function boundary({ x, y, w, h }: Box): string {
  return [x, y, w, h].map(mm).join(' ');
}

function colour(name: string, { rgb, alpha }: Paint): string {
  return element(name, { Value: rgb.join(' '), Alpha: alpha === 255 ? undefined : alpha });
}

function widthOf(run: GlyphRun, page: PdfPage): number {
  const font = must(page.fonts.get(run.font), run.font);
  const thousandths = run.glyphs.reduce((sum, { glyph, tighten }) => sum + font.width(glyph) - tighten, run.indent);
  return (thousandths * run.size) / 1_000;
}

function textObject(run: GlyphRun, page: PdfPage, fonts: FontShelf, toPage: ToPage, id: number): string {
  const font = must(page.fonts.get(run.font), run.font);
  const box = around(
    corners(run, widthOf(run, page)).map(([x, y]) => toPage(x, y)),
    0,
  );
  const [startX, startY] = toPage(...moved(run.matrix, (run.indent * run.size) / 1_000, 0));
  const scale = Math.hypot(run.matrix[0], run.matrix[1]);
  const size = run.size * scale * MM_A_POINT;
  let text = '';
  const steps: number[] = [];
  const chosen: string[] = [];
  for (const { glyph, tighten } of run.glyphs) {
    const said = font.textOf(glyph) ?? '\u{fffd}';
    const characters = [...said];
    const step = ((font.width(glyph) - tighten) / 1_000) * size;
    if (!fonts.drawsByItself(font, glyph)) chosen.push(chosenGlyph([...text].length, characters.length, glyph));
    text += said;
    for (const _ of characters) steps.push(step / characters.length);
  }
  const upright = Math.abs(run.matrix[1]) < 1e-6 && Math.abs(run.matrix[2]) < 1e-6;
  const [x, y] = [startX - box.x, startY - box.y];
  return element(
    'TextObject',
    { ID: id, Boundary: boundary(box), Font: fonts.idOf(font), Size: mm(size), CTM: upright ? undefined : turned(run.matrix, scale, x, y) },
    colour('FillColor', run.fill),
    ...chosen,
    element(
      'TextCode',
      { X: upright ? mm(x) : 0, Y: upright ? mm(y) : 0, DeltaX: steps.length > 1 ? steps.slice(0, -1).map(mm).join(' ') : undefined },
      escaped(text),
    ),
  );
}

/** The turn alone, seen with the axis downwards; the size carries the scale. */
function turned([a, b, c, d]: Matrix, scale: number, x: number, y: number): string {
  return [a / scale, -b / scale, -c / scale, d / scale, x, y].map((one) => Math.round(one * 1e5) / 1e5 || 0).join(' ');
}

/** A glyph its character alone would not lead to: a ligature, another form of the same character. */
function chosenGlyph(position: number, characters: number, glyph: number): string {
  return element('CGTransform', { CodePosition: position, CodeCount: characters, GlyphCount: 1 }, element('Glyphs', {}, String(glyph)));
}
