import { PageTitle } from '../../ui/page-title.tsx';

export function NewFilingPage() {
  return <PageTitle title="" />;
}
