import { readCreditCode, readResidentNumber } from '@duixian/cases/rules/identity-number';
import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import { type ApplicationForm, type FormParty, NOTHING_TOLD, type TitleKind } from './application.ts';
import type { Cell } from './sheet.ts';
import { cellText, dayOfCell } from './sheet-cells.ts';
import { COLUMNS, type Column } from './sheet-columns.ts';

/** Why one row does not become an application. The others go through. */
export type RowRefusal =
  | { readonly kind: 'cell-empty'; readonly field: string }
  | { readonly kind: 'impossible-date'; readonly field: string; readonly text: string }
  | { readonly kind: 'not-an-amount'; readonly field: string; readonly text: string }
  | { readonly kind: 'identity-wrong'; readonly field: string; readonly why: string }
  | { readonly kind: 'unknown-word'; readonly field: string; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'lists-differ'; readonly field: string; readonly names: number; readonly numbers: number }
  | { readonly kind: 'merged-cells'; readonly range: string }
  | { readonly kind: 'same-as-row'; readonly row: number };

interface RowReader {
  readonly refusals: RowRefusal[];
  text(column: Column): string;
  needed(column: Column): string;
  day(column: Column): LegalDay | null;
  amount(column: Column): Fen | null;
  numbers(names: readonly string[], column: Column): readonly string[];
}

export function rowReader(cells: readonly Cell[], columns: ReadonlyMap<Column, number>, today: LegalDay): RowReader {
  const refusals: RowRefusal[] = [];
  const at = (column: Column): Cell => {
    const index = columns.get(column);
    return index === undefined ? null : (cells[index] ?? null);
  };
  const text = (column: Column) => cellText(at(column)).trim();
  const reader: RowReader = {
    refusals,
    text,
    needed(column) {
      const value = text(column);
      if (value === '') refusals.push({ kind: 'cell-empty', field: COLUMNS[column][0] });
      return value;
    },
    day(column) {
      const cell = at(column);
      const field = COLUMNS[column][0];
      if (cellText(cell).trim() === '') {
        refusals.push({ kind: 'cell-empty', field });
        return null;
      }
      const value = dayOfCell(cell);
      if (value === undefined) refusals.push({ kind: 'impossible-date', field, text: cellText(cell).slice(0, 60) });
      return value ?? null;
    },
    amount(column) {
      const field = COLUMNS[column][0];
      const cell = at(column);
      const value = fenFromYuan(typeof cell === 'number' ? cell.toFixed(2) : reader.needed(column));
      if (!value.ok && cellText(cell).trim() !== '') refusals.push({ kind: 'not-an-amount', field, text: cellText(cell).slice(0, 60) });
      return value.ok ? value.value : null;
    },
    numbers(names, column) {
      const list = listOf(text(column));
      if (list.length > 0 && names.length > 0 && list.length !== names.length)
        refusals.push({ kind: 'lists-differ', field: COLUMNS[column][0], names: names.length, numbers: list.length });
      for (const number of list) {
        const read =
          /^\d{17}[\dXx]$|^\d{15}$/.test(number) && !/^9[1-9]\d{6}/.test(number)
            ? readResidentNumber(number, today)
            : number.length === 18
              ? readCreditCode(number)
              : readResidentNumber(number, today);
        if (!read.ok) refusals.push({ kind: 'identity-wrong', field: COLUMNS[column][0], why: read.refusal.kind });
      }
      return list;
    },
  };
  return reader;
}

const TITLE_WORDS: readonly (readonly [string, TitleKind])[] = [
  ['民事判决书', 'civil_judgment'],
  ['判决书', 'civil_judgment'],
  ['民事调解书', 'civil_mediation'],
  ['调解书', 'civil_mediation'],
  ['民事裁定书', 'civil_ruling'],
  ['裁定书', 'civil_ruling'],
  ['仲裁裁决书', 'arbitral_award'],
  ['裁决书', 'arbitral_award'],
  ['公证债权文书', 'notarial_deed'],
  ['其他', 'other'],
];

export function formOf(read: RowReader, of: { readonly court: CourtId | null; readonly today: LegalDay }): ApplicationForm {
  const applicants = listOf(read.needed('applicant'));
  const debtors = listOf(read.needed('debtor'));
  const applicantNumbers = read.numbers(applicants, 'applicantNumber');
  const debtorNumbers = read.numbers(debtors, 'debtorNumber');
  const kindWord = read.text('titleKind');
  const kind = kindWord === '' ? 'civil_judgment' : TITLE_WORDS.find(([word]) => word === kindWord)?.[1];
  if (kind === undefined)
    read.refusals.push({
      kind: 'unknown-word',
      field: COLUMNS.titleKind[0],
      text: kindWord.slice(0, 40),
      known: TITLE_WORDS.map(([word]) => word),
    });
  const account = read.text('payeeAccount');
  return {
    court: of.court,
    appliedOn: of.today,
    title: {
      court: read.needed('titleCourt'),
      number: read.needed('titleNumber'),
      kind: kind ?? 'other',
      effectiveOn: read.day('effectiveOn'),
      performanceEndsOn: read.day('performanceEndsOn'),
    },
    cause: read.needed('cause'),
    parties: [
      ...applicants.map((name, at) => ({
        ...partyOf('applicant', name, applicantNumbers[at] ?? '', read.text('applicantPhone'), read.text('applicantAddress')),
        payee:
          account === '' ? null : { name: read.text('payeeName') || name, bank: read.text('payeeBank'), account, confirmedOn: of.today },
      })),
      ...debtors.map((name, at) => partyOf('debtor', name, debtorNumbers[at] ?? '', read.text('debtorPhone'), read.text('debtorAddress'))),
    ],
    obligations: [
      {
        kind: 'price',
        label: read.text('label') || '给付款项',
        amount: read.amount('amount'),
        earnsDoubled: true,
        interest: null,
        passage: null,
      },
    ],
    acts: '',
    leads: read.text('leads'),
    told: NOTHING_TOLD,
    // Whoever sends a list has signed the notice of risks for all of it; the list's cover sheet is kept with the batch.
    risksTold: true,
  };
}

function partyOf(role: FormParty['role'], name: string, number: string, phone: string, address: string): FormParty {
  const organisation =
    /^9[\dA-Z]\d{6}[\dA-Z]{10}$/.test(number) || /(?:公司|银行|支行|分行|合作社|委员会|厂|中心|店|医院|学校)$/.test(name);
  return {
    role,
    kind: organisation ? (/公司|银行/.test(name) ? 'company' : 'organisation') : 'person',
    name,
    identityKind: organisation ? 'credit-code' : 'resident',
    identityNumber: number,
    phone,
    address,
    service: null,
    payee: null,
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[；;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
