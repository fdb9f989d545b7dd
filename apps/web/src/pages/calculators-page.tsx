import { sheetRecord } from '@duixian/funds/rules/plan-record';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalculatorFrame } from '../features/calculators/calculator-frame.tsx';
import { DistributionCalculator } from '../features/calculators/distribution-calculator.tsx';
import { FeeCalculator } from '../features/calculators/fee-calculator.tsx';
import { InterestCalculator } from '../features/calculators/interest-calculator.tsx';
import { ClaimSheet } from '../features/funds/claim-sheet.tsx';
import { fundsTexts } from '../features/funds/texts.ts';

/** 计算器 · The three calculators; an interest sheet looks as it does in the office. */
export function CalculatorsPage() {
  const navigate = useNavigate();
  const { open = 'interest' } = useSearch({ from: '/calculators' });
  return (
    <CalculatorFrame open={open} onOpen={(key) => void navigate({ to: '/calculators', search: { open: key }, replace: true })}>
      {{
        interest: (
          <InterestCalculator refusals={fundsTexts} showSheet={(sheet) => <ClaimSheet sheet={sheetRecord(sheet)} items={new Map()} />} />
        ),
        fee: <FeeCalculator />,
        distribution: <DistributionCalculator />,
      }}
    </CalculatorFrame>
  );
}
