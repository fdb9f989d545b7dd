import { verifyPaper } from '@duixian/documents/file-contract';
import { readShortCode } from '@duixian/documents/rules/short-code';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { CompareFile } from './compare-file.tsx';
import { documentsTexts } from './texts.ts';
import './documents.css';

/** 公开验证 · For whoever holds a paper: is it the court's, and is it unchanged. No sign-in, nothing of the case. */
export function VerifyPage() {
  const t = useTexts(documentsTexts);
  const navigate = useNavigate();
  const { code = '' } = useParams({ strict: false });
  return (
    <main className="verify" id="main">
      <div className="verify-head">
        <PageTitle title={t('verify.title')} sub={t('verify.lead')} />
        <LanguageSwitch />
      </div>
      <div className="stack">
        <section className="panel panel-body">
          <Form<{ code: string }>
            key={code}
            layout="vertical"
            initialValues={{ code }}
            onFinish={(values) =>
              void navigate({ to: '/verify/$code', params: { code: readShortCode(values.code) ?? values.code.trim() } })
            }
          >
            <Form.Item
              name="code"
              label={t('verify.code')}
              extra={t('verify.codeHint')}
              rules={[{ required: true, whitespace: true, message: t('verify.needCode') }]}
            >
              <Input maxLength={40} autoComplete="off" spellCheck={false} />
            </Form.Item>
            <ActButton submits primary={code === ''}>
              {t('verify.check')}
            </ActButton>
          </Form>
        </section>
        {code === '' ? null : <Answer code={code} />}
      </div>
    </main>
  );
}

function Answer({ code }: { readonly code: string }) {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  const look = useCall(verifyPaper, { params: { code } });
  return (
    <Looked look={look} texts={documentsTexts}>
      {(paper) => (
        <>
          <section className="panel panel-body">
            <StateMark tone="done">
              <strong>{t('verify.genuine')}</strong>
            </StateMark>
            <dl className="plain-facts">
              <PlainFact label={t('verify.kind')}>{zh ? paper.titleZh : paper.titleEn}</PlainFact>
              <PlainFact label={t('verify.court')}>{zh ? paper.courtZh : paper.courtEn}</PlainFact>
              <PlainFact label={t('verify.signed')}>
                <LegalDayText on={paper.signedOn} inWords />
              </PlainFact>
              <PlainFact label={t('verify.hash')}>
                <code className="paper-hash">{paper.sha256}</code>
              </PlainFact>
              {paper.ofdSha256 === null ? null : (
                <PlainFact label={t('verify.ofdHash')}>
                  <code className="paper-hash">{paper.ofdSha256}</code>
                </PlainFact>
              )}
            </dl>
            {paper.legal ? null : <StateMark tone="soon">{t('verify.test')}</StateMark>}
          </section>
          <CompareFile originals={paper.ofdSha256 === null ? [paper.sha256] : [paper.sha256, paper.ofdSha256]} />
        </>
      )}
    </Looked>
  );
}
