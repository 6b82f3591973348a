import type { ReactNode } from 'react';
import { useGetIdentity } from 'react-admin';
import { Navigate, useLocation } from 'react-router-dom';

/** Whoever must set up a second factor sees nothing else before they have. */
export function EnrolFirst({ children }: { readonly children: ReactNode }) {
  const { identity } = useGetIdentity();
  const { pathname } = useLocation();
  return identity?.['mustEnrol'] === true && pathname !== '/account' ? <Navigate to="/account" replace /> : children;
}
