import { usePermissions, useTranslate } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { SCREENS } from './screens';

/** Goes to the first screen of the navigation that this person may read. */
export function Home() {
  const translate = useTranslate();
  const { permissions, isPending } = usePermissions<readonly string[]>();
  if (isPending) return <LinesSkeleton />;
  const first = SCREENS.find(({ needs }) => permissions?.includes(needs));
  return first ? <Navigate to={first.path} replace /> : <Empty title={translate('app.home.none')} />;
}
