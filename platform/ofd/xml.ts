const UNSAFE = /[&<>"]/g;
const SAFE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of the OFD namespace; `inside` is markup already. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  const content = inside.join('');
  return content === '' ? `<ofd:${name}${said.join('')}/>` : `<ofd:${name}${said.join('')}>${content}</ofd:${name}>`;
}

export function escaped(text: string): string {
  return text.replaceAll(UNSAFE, (one) => SAFE[one] ?? one);
}

/** A file with this root. */
export function xmlFile(name: string, attributes: Attributes, ...inside: readonly string[]): Uint8Array {
  const root = element(name, { 'xmlns:ofd': 'http://www.ofdspec.org/2016', ...attributes }, ...inside);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

/** Millimetres, to a thousandth. */
export function mm(value: number): string {
  return String(Math.round(value * 1_000) / 1_000 || 0);
}
