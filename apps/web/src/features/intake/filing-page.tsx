import { PageTitle } from '../../ui/page-title.tsx';

export function FilingPage() {
  return <PageTitle title="" />;
}
