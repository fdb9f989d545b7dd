import { SaxesParser } from 'saxes';
import { linesOfEntry } from '../rules/statement/camt-entry.ts';
import { headWith } from '../rules/statement/camt-head.ts';
import type { XmlNode } from '../rules/statement/camt-node.ts';
import { type BlockHead, EMPTY_HEAD, type FileProblem, type StatementFormat, type StatementItem } from '../rules/statement/statement.ts';

const SPACE = /^urn:iso:std:iso:20022:tech:xsd:(camt\.05[34])\.001\.(\d{2})$/;
const BODY = { 'camt.053': ['BkToCstmrStmt', 'Stmt'], 'camt.054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'] } as const;
const DEEPEST = 40;
const HEAD_PARTS = new Set(['Acct', 'Bal', 'TxsSummry']);

/** Thrown inside the parser's callbacks to stop reading; the reader turns it back into a value. */
class Stop extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * camt.053 · camt.054 · Reads a bank statement as a stream: one entry in memory at a time. A document type declaration is
 * refused before anything in it is looked at, so no entity is ever expanded and nothing outside the file is opened.
 */
export function camtReader(emit: (item: StatementItem) => void) {
  const parser = new SaxesParser({ xmlns: true });
  const stack: XmlNode[] = [];
  const heads: BlockHead[] = [];
  let format: StatementFormat | undefined;
  let path: readonly string[] = [];

  parser.on('doctype', () => {
    throw new Stop({ kind: 'xml-has-doctype', line: parser.line });
  });
  parser.on('error', (fault) => {
    throw new Stop({ kind: 'xml-malformed', line: parser.line, why: fault.message.slice(0, 120) });
  });
  parser.on('opentag', (tag) => {
    if (path.length >= DEEPEST) throw new Stop({ kind: 'xml-malformed', line: parser.line, why: 'too deep' });
    if (path.length === 0) format = formatOf(tag.local, tag.uri);
    path = [...path, tag.local];
    const [body, block] = BODY[format === 'camt.054' ? 'camt.054' : 'camt.053'];
    if (path.length === 2 && tag.local !== body) throw new Stop({ kind: 'not-a-statement', root: tag.local.slice(0, 60) });
    if (path.length === 3 && tag.local === block) heads.push(EMPTY_HEAD);
    const inside = stack.length > 0 || (path.length === 4 && path[2] === block && (tag.local === 'Ntry' || HEAD_PARTS.has(tag.local)));
    if (!inside) return;
    const currency = tag.attributes.Ccy?.value ?? null;
    const node: XmlNode = { name: tag.local, line: parser.line, currency, text: '', children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  const words = (text: string) => {
    const open = stack.at(-1);
    if (open !== undefined && open.text.length < 4_000) open.text += text;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    path = path.slice(0, -1);
    const done = stack.pop();
    if (done === undefined || stack.length > 0) return;
    const at = heads.length - 1;
    const head = heads[at] ?? EMPTY_HEAD;
    if (done.name === 'Ntry') for (const item of linesOfEntry(done, at, head.currency)) emit(item);
    else heads[at] = headWith(head, done);
  });

  function guarded(act: () => void): FileProblem | undefined {
    try {
      act();
      return undefined;
    } catch (cause) {
      if (cause instanceof Stop) return cause.problem;
      throw cause;
    }
  }

  return {
    write: (text: string) => guarded(() => void parser.write(text)),
    end(): { readonly problem: FileProblem | undefined; readonly format: StatementFormat; readonly heads: readonly BlockHead[] } {
      const problem = guarded(() => void parser.close());
      const empty = heads.length === 0 ? ({ kind: 'not-a-statement', root: 'Document' } as const) : undefined;
      return { problem: problem ?? empty, format: format ?? 'camt.053', heads };
    },
  };
}

function formatOf(root: string, uri: string): StatementFormat {
  const match = SPACE.exec(uri);
  const version = Number(match?.[2] ?? '0');
  if (root !== 'Document' || version < 2) throw new Stop({ kind: 'not-a-statement', root: `${root} ${uri}`.slice(0, 120) });
  return match?.[1] === 'camt.054' ? 'camt.054' : 'camt.053';
}
