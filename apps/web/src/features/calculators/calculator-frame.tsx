import { Link } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { CalculatorKey } from './calculator-keys.ts';
import { calculatorTexts } from './texts.ts';
import './calculators.css';

interface Props {
  readonly open: CalculatorKey;
  readonly onOpen: (key: CalculatorKey) => void;
  readonly children: { readonly [key in CalculatorKey]: ReactNode };
}

/** 计算器页 · For anyone: no sign-in, nothing leaves the browser. */
export function CalculatorFrame({ open, onOpen, children }: Props) {
  const t = useTexts(calculatorTexts);
  return (
    <main className="calculators" id="main">
      <div className="calculators-head">
        <PageTitle title={t('title')} sub={t('lead')} />
        <div className="row">
          <Link to="/sign-in">{t('back')}</Link>
          <LanguageSwitch />
        </div>
      </div>
      <Tabs
        activeKey={open}
        onChange={(key) => {
          if (key === 'interest' || key === 'fee' || key === 'distribution') onOpen(key);
        }}
        items={(['interest', 'fee', 'distribution'] as const).map((key) => ({ key, label: t(`tabs.${key}`), children: children[key] }))}
      />
    </main>
  );
}
