import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { allowed, office } from './office.tsx';

const papers = createRoute({ getParentRoute: () => office, path: '/papers', component: allowed('papers') });

const batchList = createRoute({
  getParentRoute: () => papers,
  path: '/',
  component: lazyRouteComponent(() => import('../features/documents/batches/batches-page.tsx'), 'BatchesPage'),
});

const newBatch = createRoute({
  getParentRoute: () => papers,
  path: 'new',
  component: lazyRouteComponent(() => import('../features/documents/batches/new-batch-page.tsx'), 'NewBatchPage'),
});

const batchPage = createRoute({
  getParentRoute: () => papers,
  path: 'batches/$batch',
  component: lazyRouteComponent(() => import('../features/documents/batches/batch-page.tsx'), 'BatchPage'),
});

const fileSearch = createRoute({
  getParentRoute: () => papers,
  path: 'search',
  validateSearch: z.object({ words: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/documents/file/search-page.tsx'), 'FileSearchPage'),
});

const printing = createRoute({
  getParentRoute: () => papers,
  path: 'printing',
  validateSearch: z.object({ on: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/documents/printing/printing-page.tsx'), 'PrintingPage'),
});

const letterhead = createRoute({
  getParentRoute: () => office,
  path: '/papers/letterhead',
  component: lazyRouteComponent(() => import('../features/documents/letterhead-page.tsx'), 'LetterheadPage'),
});

/** 文书 · Papers, batches and the letterhead. */
export const papersRoutes = [papers.addChildren([batchList, newBatch, batchPage, fileSearch, printing]), letterhead] as const;
