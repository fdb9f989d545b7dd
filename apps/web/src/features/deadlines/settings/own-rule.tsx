import type { Replied } from '@duixian/contract/endpoint';
import type { listCourtRules } from '@duixian/deadlines/rules-contract';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { DurationText } from '../duration-text.tsx';
import { LengthField } from '../length-field.tsx';
import { emptyRule, type OwnRuleDraft, wantedOf } from './own-rule-draft.ts';
import { RuleTrial } from './rule-trial.tsx';
import { RungFields } from './rung-fields.tsx';
import { termSettingsTexts } from './texts.ts';

type Settable = Replied<typeof listCourtRules>['settable'][number];

/** 自定规则 · One term with the court's own number, its own warnings, or both; or back to what the law says. */
export function OwnRule({ terms }: { readonly terms: readonly Settable[] }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const [draft, setDraft] = useState<OwnRuleDraft>(emptyRule);
  const term = terms.find((one) => one.term === draft.term);
  const put = (part: Partial<OwnRuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const choose = (chosen: Settable) =>
    setDraft({ ...emptyRule, term: chosen.term, length: { ...chosen.law }, rungs: chosen.rungs.map((rung) => ({ ...rung })) });
  return (
    <section className="panel" aria-label={t('own.title')}>
      <div className="panel-head">
        <h2>{t('own.title')}</h2>
        <span className="soft">{t('own.lead')}</span>
      </div>
      <Form layout="vertical" className="panel-body stack" component="div">
        <Form.Item label={t('columns.term')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('columns.term')}
            value={term?.term ?? null}
            placeholder={t('own.pick')}
            options={terms.map((one) => ({ value: one.term, label: zh ? one.name.zh : one.name.en }))}
            onChange={(id) => {
              const chosen = terms.find((one) => one.term === id);
              if (chosen !== undefined) choose(chosen);
            }}
          />
        </Form.Item>
        {term === undefined ? null : (
          <>
            <p className="soft">
              {t('columns.law')} <DurationText {...term.law} /> · {t('columns.warnings')}{' '}
              {term.rungs.map((rung) => rung.daysBefore).join(' / ')}
            </p>
            {term.number ? (
              <div className="row">
                <Checkbox checked={draft.ownLength} onChange={({ target }) => put({ ownLength: target.checked })}>
                  {t('own.length')}
                </Checkbox>
                {draft.ownLength ? <LengthField value={draft.length} onChange={(length) => put({ length })} /> : null}
              </div>
            ) : (
              <p className="soft">{t('own.warningsOnly')}</p>
            )}
            <Checkbox checked={draft.ownRungs} onChange={({ target }) => put({ ownRungs: target.checked })}>
              {t('own.rungs')}
            </Checkbox>
            {draft.ownRungs ? <RungFields rungs={draft.rungs} onChange={(rungs) => put({ rungs })} /> : null}
            <Form.Item label={t('columns.reason')} required>
              <Input
                aria-label={t('columns.reason')}
                maxLength={200}
                value={draft.reason}
                onChange={({ target }) => put({ reason: target.value })}
              />
            </Form.Item>
            <Form.Item label={t('columns.source')} required>
              <Input
                aria-label={t('columns.source')}
                maxLength={200}
                placeholder={t('own.sourceHint')}
                value={draft.source}
                onChange={({ target }) => put({ source: target.value })}
              />
            </Form.Item>
            {draft.ownLength || draft.ownRungs ? null : <p className="soft">{t('own.back')}</p>}
            <RuleTrial wanted={wantedOf(draft)} onSet={() => setDraft(emptyRule)} />
          </>
        )}
      </Form>
    </section>
  );
}
