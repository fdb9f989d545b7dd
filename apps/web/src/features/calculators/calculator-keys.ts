export const CALCULATOR_KEYS = ['interest', 'fee', 'distribution'] as const;
export type CalculatorKey = (typeof CALCULATOR_KEYS)[number];
