import { CasePicker } from '../features/cases/picker/case-picker.tsx';
import { UnmatchedSection } from '../features/funds/unmatched-section.tsx';

/** The desk of unmatched money with the way to name a case. */
export function FinanceUnmatched() {
  return <UnmatchedSection CasePick={CasePicker} />;
}
