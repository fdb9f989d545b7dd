import { must } from '@duixian/kernel/assert';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from './app-frame.tsx';
import { router } from './router.tsx';
import { htmlLanguage, rememberedLanguage } from './texts/language.ts';
import { dropOldDrafts } from './ui/draft-store.ts';
import { applyPalette } from './ui/palette.ts';
import { FONT } from './ui/theme.ts';
import './ui/base.css';
import './ui/ui.css';
import './ui/table.css';
import './shell/shell.css';
import './ui/print.css';

const html = document.documentElement;
html.lang = htmlLanguage(rememberedLanguage());
html.style.setProperty('--font', FONT);
applyPalette(html);
dropOldDrafts(Date.now());

createRoot(must(document.getElementById('root'), 'index.html has #root')).render(
  <StrictMode>
    <AppFrame>
      <RouterProvider router={router} />
    </AppFrame>
  </StrictMode>,
);
