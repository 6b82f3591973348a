import { usePermissions } from 'react-admin';

/** Whether the signed-in person may call a root field of the API, e.g. `Query.appeals`. The server decides; screens only leave out what it would refuse. */
export function useCan(): (rootField: string) => boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return (rootField) => permissions?.includes(rootField) ?? false;
}
