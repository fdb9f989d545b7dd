import type { LineProblem, ReadLine } from './statement.ts';

/** A bank's number this long is its own for ever; a shorter one is a count that begins again each day. */
const LONG_ENOUGH = 16;

/**
 * 流水识别 · Under which key a line is posted, so that the same payment read again from any file is the same payment, and
 * two payments that look alike in one file are two.
 *
 * The bank's reference where it gives one; what the line says where it gives none. The second and later lines that say
 * exactly the same take a number. A reference that stands beside two different contents is refused: one is wrong.
 */
export function lineKeys(court: string, digest: (text: string) => string) {
  const seen = new Map<string, { readonly content: string; times: number }>();
  return (line: ReadLine): { readonly key: string } | { readonly problem: LineProblem } => {
    const { direction, amount, counterparty, subAccount, remark } = line;
    const on = line.valueOn.toString();
    const content = digest(
      JSON.stringify([direction, amount.toString(), on, counterparty.name, counterparty.account, subAccount, remark, line.reference]),
    ).slice(0, 32);
    const base =
      line.reference === null
        ? `S:${court}:${content}`
        : line.reference.length >= LONG_ENOUGH
          ? line.reference
          : `${line.reference}@${on}/${court}`;
    const known = seen.get(base);
    if (known === undefined) {
      seen.set(base, { content, times: 1 });
      return { key: base };
    }
    if (known.content !== content) return { problem: { kind: 'same-reference-other-content', reference: line.reference ?? base } };
    known.times += 1;
    return { key: `${base}#${known.times}` };
  };
}
