import { day, dayOf, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { Cell } from './sheet.ts';

/** What a cell shows. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'number' && Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
}

/** A day from a date cell, from the serial number a sheet keeps days as, or from the ways people write one. */
export function dayOfCell(cell: Cell): LegalDay | undefined {
  if (typeof cell === 'object' && cell !== null) return readDay(cell.day);
  const text = cellText(cell).trim();
  const serial = typeof cell === 'number' ? cell : /^\d{4,5}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (serial !== undefined && serial >= 1 && serial < 100_000) {
    // The serial count takes 1900 for a leap year; days before March 1900 are one off.
    return plusDays(day('1899-12-30'), Math.floor(serial) + (serial < 60 ? 1 : 0));
  }
  return readDay(text);
}

function readDay(text: string): LegalDay | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}
