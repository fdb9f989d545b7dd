import type { FactValue } from './facts.ts';

/** 事实入库 · A typed fact as JSON; the contract's own schema reads it back. */
export function factJson(value: FactValue): object {
  switch (value.kind) {
    case 'text':
    case 'rows':
      return value;
    case 'amount':
      return { kind: value.kind, amount: value.amount.toString() };
    case 'day':
      return { kind: value.kind, on: value.on.toString() };
  }
}
