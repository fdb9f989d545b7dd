import { must } from '@duixian/kernel/assert';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from './app-frame.tsx';
import { router } from './router.tsx';
import { dropOldDrafts } from './ui/draft-store.ts';
import { applyPalette } from './ui/palette.ts';
import './ui/base.css';
import './ui/marks.css';
import './ui/page-parts.css';
import './ui/fields.css';
import './ui/facts.css';
import './ui/tiles.css';
import './ui/table.css';
import './shell/shell.css';
import './shell/windows.css';
import './ui/print.css';

applyPalette(document.documentElement);
dropOldDrafts(Date.now());

createRoot(must(document.getElementById('root'), 'index.html has #root')).render(
  <StrictMode>
    <AppFrame>
      <RouterProvider router={router} />
    </AppFrame>
  </StrictMode>,
);
