import { assert, must } from '@duixian/kernel/assert';
import { type Matrix, multiplied } from './matrix.ts';
import { tokens } from './pdf-tokens.ts';

export interface Paint {
  readonly rgb: readonly [number, number, number];
  /** 0 to 255. */
  readonly alpha: number;
}

export interface GlyphRun {
  readonly kind: 'glyphs';
  /** Name of the font in the page's resources. */
  readonly font: string;
  readonly size: number;
  readonly matrix: Matrix;
  /** Glyph numbers with the move made after each, in thousandths of the size, besides the glyph's own width. */
  readonly glyphs: readonly { readonly glyph: number; readonly tighten: number }[];
  /** Before the first glyph, in thousandths of the size. */
  readonly indent: number;
  readonly fill: Paint;
}

export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['B', number, number, number, number, number, number]
  | readonly ['C'];

export interface Shape {
  readonly kind: 'shape';
  readonly segments: readonly Segment[];
  readonly matrix: Matrix;
  readonly fill: Paint | null;
  readonly stroke: (Paint & { readonly width: number }) | null;
}

export type PageItem = GlyphRun | Shape;

interface State {
  readonly matrix: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly width: number;
}

const BLACK: Paint = { rgb: [0, 0, 0], alpha: 255 };

/** Opacities by name of graphics state: `ca` fills, `CA` strokes. */
export type Opacities = ReadonlyMap<string, { readonly fill?: number; readonly stroke?: number }>;

/** 页面内容 · What a page of the typesetter draws, in its order. An operator it never uses is a bug here, not a gap on the paper. */
export function pageContent(stream: string, opacities: Opacities): readonly PageItem[] {
  const items: PageItem[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: BLACK, stroke: BLACK, width: 1 };
  let segments: Segment[] = [];
  let font = '';
  let size = 0;
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  const painted = (fill: boolean, stroke: boolean) => {
    const { matrix, width } = state;
    items.push({ kind: 'shape', segments, matrix, fill: fill ? state.fill : null, stroke: stroke ? { ...state.stroke, width } : null });
    segments = [];
  };
  for (const { operator, operands } of tokens(stream)) {
    const n = (at: number) => {
      const value = operands[at];
      return typeof value === 'number' ? value : 0;
    };
    const name = () => String(operands[0] ?? '');
    switch (operator) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = must(saved.pop(), 'what is restored was saved');
        break;
      case 'cm':
        state = { ...state, matrix: multiplied([n(0), n(1), n(2), n(3), n(4), n(5)], state.matrix) };
        break;
      case 'gs': {
        const { fill, stroke } = opacities.get(name()) ?? {};
        state = { ...state, fill: faded(state.fill, fill), stroke: faded(state.stroke, stroke) };
        break;
      }
      case 'scn':
        state = { ...state, fill: { ...state.fill, rgb: colour(operands) } };
        break;
      case 'SCN':
        state = { ...state, stroke: { ...state.stroke, rgb: colour(operands) } };
        break;
      case 'w':
        state = { ...state, width: n(0) };
        break;
      case 'm':
        segments.push(['M', n(0), n(1)]);
        break;
      case 'l':
        segments.push(['L', n(0), n(1)]);
        break;
      case 'c':
        segments.push(['B', n(0), n(1), n(2), n(3), n(4), n(5)]);
        break;
      case 'h':
        segments.push(['C']);
        break;
      case 're':
        segments.push(['M', n(0), n(1)], ['L', n(0) + n(2), n(1)], ['L', n(0) + n(2), n(1) + n(3)], ['L', n(0), n(1) + n(3)], ['C']);
        break;
      case 'f':
      case 'f*':
        painted(true, false);
        break;
      case 'S':
        painted(false, true);
        break;
      case 'B':
        painted(true, true);
        break;
      case 'n':
        segments = [];
        break;
      case 'Tf':
        font = name();
        size = n(1);
        break;
      case 'Tm':
        line = [n(0), n(1), n(2), n(3), n(4), n(5)];
        break;
      case 'Tj':
      case 'TJ':
        items.push({ kind: 'glyphs', font, size, matrix: multiplied(line, state.matrix), ...glyphsOf(operands), fill: state.fill });
        break;
      default:
        assert(SILENT.has(operator), `the typesetter never wrote ${operator} before`);
    }
  }
  return items;
}

/** Text begins and ends, colour spaces (all are sRGB), line ends and joins, clipping to what is drawn anyway, marks for tags. */
const SILENT = new Set(['BT', 'ET', 'Tr', 'cs', 'CS', 'M', 'J', 'j', 'd', 'i', 'ri', 'W', 'W*', 'BDC', 'BMC', 'EMC']);

function faded(paint: Paint, opacity: number | undefined): Paint {
  return opacity === undefined ? paint : { ...paint, alpha: Math.round(opacity * 255) };
}

function colour(operands: readonly unknown[]): Paint['rgb'] {
  const parts = operands.filter((one) => typeof one === 'number').map((one) => Math.round(one * 255));
  const [red = 0, green = red, blue = red] = parts;
  return [red, green, blue];
}

function glyphsOf(operands: readonly unknown[]): Pick<GlyphRun, 'glyphs' | 'indent'> {
  const glyphs: { glyph: number; tighten: number }[] = [];
  let indent = 0;
  for (const part of operands.flat()) {
    if (typeof part === 'number') {
      const last = glyphs.at(-1);
      if (last === undefined) indent -= part;
      else last.tighten += part;
    } else if (part instanceof Uint8Array) {
      for (let at = 0; at + 1 < part.length; at += 2) glyphs.push({ glyph: ((part[at] ?? 0) << 8) | (part[at + 1] ?? 0), tighten: 0 });
    }
  }
  return { glyphs, indent };
}
