import { cpus, totalmem } from 'node:os';
import type { Row, Scenario } from './row.ts';

const COLUMNS = ['measured', 'n', 'per second', 'mean ms', 'p50 ms', 'p99 ms', 'worst ms', 'note'] as const;

function cells(row: Row): readonly string[] {
  return [
    row.what,
    String(row.count),
    figure(row.perSecond),
    figure(row.meanMs),
    figure(row.p50Ms),
    figure(row.p99Ms),
    figure(row.worstMs),
    row.note ?? '',
  ];
}

/** Three figures are as many as a measurement on a shared machine is worth. */
function figure(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}

export function asTable(rows: readonly Row[]): string {
  const lines = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const draw = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => (column === 0 || column === COLUMNS.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 || column === COLUMNS.length - 1 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [draw(COLUMNS), rule, ...rows.map((row) => draw(cells(row)))].join('\n');
}

export function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

export function section(scenario: Scenario, rows: readonly Row[], on: string): string {
  return `## ${scenario.name}\n\n${on}; ${scenario.size}; ${machine()}\n\n${asTable(rows)}\n`;
}

/** Puts a section into the document in place of the older one of the same name; others stay as they were measured. */
export function withSection(document: string, name: string, text: string): string {
  const parts = document.split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.startsWith(`## ${name}\n`));
  if (at < 0) return `${document.trimEnd()}\n\n${text}`;
  return parts.map((part, i) => (i === at ? `${text}${i === parts.length - 1 ? '' : '\n'}` : part)).join('');
}
