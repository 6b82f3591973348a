import { useTranslate } from 'react-admin';
import { Empty } from '../shared/QueryState';

export function NotFound() {
  const translate = useTranslate();
  return <Empty title={translate('app.notFound')} />;
}
