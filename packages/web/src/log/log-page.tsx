import { Page } from '../kit/page.tsx';

export function LogPage() {
  return <Page title="Ghi cuộc giám sát">{null}</Page>;
}
