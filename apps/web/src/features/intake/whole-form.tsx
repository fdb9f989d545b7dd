import type { Replied } from '@duixian/contract/endpoint';
import { revealForm, type showApplication } from '@duixian/intake/contract';
import { call } from '../../api/call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { AskPurpose } from '../../ui/ask-purpose.tsx';
import { useForMinutes } from '../../ui/use-for-minutes.ts';
import { ApplicationForm } from './application-form.tsx';
import { intakeTexts } from './texts.ts';
import { TitleText } from './title-text.tsx';

/** Long enough to compare the numbers of all parties with the title beside them. */
const MINUTES = 10;

/** 申请与依据 · What was said beside the text it comes from, numbers masked; whoever files or checks may see them whole and says what for. */
export function ApplicationSaid({ of }: { readonly of: Replied<typeof showApplication> }) {
  const t = useTexts(intakeTexts);
  const may = useMay('intake.reveal-number');
  const [whole, setWhole] = useForMinutes<Replied<typeof revealForm>>(MINUTES);
  const form = <ApplicationForm form={whole?.form ?? of.form} />;

  async function reveal(purpose: string) {
    const answer = await call(revealForm, { params: { application: of.application }, query: { purpose } });
    if (!answer.ok) return answer.refusal;
    setWhole(answer.value);
    return undefined;
  }

  return (
    <>
      {of.whole || of.state === 'passed' || whole !== undefined || !may ? null : (
        <div className="no-print">
          <span className="soft">{t('application.masked')}</span>
          <AskPurpose label={t('application.reveal')} minutes={MINUTES} onPurpose={reveal} />
        </div>
      )}
      {of.hasTitleText ? (
        <div className="filing-columns filing-columns-two">
          <div className="stack application-said">{form}</div>
          <TitleText application={of.application} whole={whole?.paper ?? undefined} />
        </div>
      ) : (
        form
      )}
    </>
  );
}
