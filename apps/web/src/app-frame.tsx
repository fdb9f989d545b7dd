import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Refused } from './api/refused.ts';
import { htmlLanguage } from './texts/language.ts';
import { useLanguage } from './texts/use-texts.ts';
import { fontFor, themeFor } from './ui/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal will not change by asking again; a fault may.
      retry: (failures, error) => !(error instanceof Refused) && failures < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Theme, words of the components and the cache of looks, around everything. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const theme = useMemo(() => themeFor(window.matchMedia('(pointer: coarse)').matches, language), [language]);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.documentElement.style.setProperty('--font', fontFor(language));
  }, [language]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        <App component={false}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
