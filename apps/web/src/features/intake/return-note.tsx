import { FILING_RETURN_CODES } from '@duixian/intake/rules/application';
import { useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { intakeTexts } from './texts.ts';

interface Returned {
  readonly state: string;
  readonly returnCode: string | null;
  readonly returnWords: string | null;
  readonly returns: number;
}

/** Why the check sent it back; nothing while it is not returned. */
export function ReturnNote({ of }: { readonly of: Returned }) {
  const t = useTexts(intakeTexts);
  if (of.state !== 'returned' || of.returnCode === null) return null;
  const known = FILING_RETURN_CODES.find((code) => code === of.returnCode);
  const code = known === undefined ? of.returnCode : t(`codes.${known}`);
  return (
    <div className="panel panel-body">
      <StateMark tone="soon">{t('application.returnedNote', { code, words: of.returnWords ?? '', times: of.returns })}</StateMark>
    </div>
  );
}
