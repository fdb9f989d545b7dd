import { assert } from '@duixian/kernel/assert';

/** A number, a name, a string of bytes, or a list of them. */
export type Operand = number | string | Uint8Array | readonly Operand[];

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const TOKEN =
  /\s+|(%[^\r\n]*)|(-?(?:\d+\.?\d*|\.\d+))|\/([^\s[\]()<>/%]+)|(<<|>>)|<([0-9A-Fa-f\s]*)>|(\()|(\[)|(\])|([A-Za-z'"*]+[01]?\*?)/y;

/** 内容流 · The operations of a content stream (ISO 32000-1, 7.8.2). */
export function* tokens(stream: string): Generator<Operation> {
  let operands: Operand[] = [];
  let list: Operand[] | undefined;
  let at = 0;
  while (at < stream.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(stream);
    assert(found !== null, `content that cannot be read: ${stream.slice(at, at + 20)}`);
    at = TOKEN.lastIndex;
    const [, , number, name, dictionary, hex, open, begin, end, operator] = found;
    let operand: Operand | undefined;
    if (number !== undefined) operand = Number(number);
    else if (name !== undefined) operand = name;
    else if (hex !== undefined) operand = new Uint8Array(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
    else if (open !== undefined) {
      const text = literal(stream, at);
      operand = text.bytes;
      at = text.end;
    } else if (begin !== undefined) list = [];
    else if (end !== undefined && list !== undefined) {
      operands.push(list);
      list = undefined;
    } else if (operator !== undefined) {
      yield { operator, operands };
      operands = [];
    }
    if (operand !== undefined && dictionary === undefined) (list ?? operands).push(operand);
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A literal string from behind its bracket: escapes, octal digits, brackets inside brackets. */
function literal(stream: string, from: number): { readonly bytes: Uint8Array; readonly end: number } {
  const bytes: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < stream.length; at++) {
    const character = stream.charAt(at);
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0];
      if (octal !== undefined) {
        bytes.push(Number.parseInt(octal, 8) & 0xff);
        at += octal.length;
        continue;
      }
      at += 1;
      const escaped = stream.charAt(at);
      if (escaped !== '\n') bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
    bytes.push(character.charCodeAt(0));
  }
  return { bytes: new Uint8Array(bytes), end: at + 1 };
}
