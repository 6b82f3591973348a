import { useQuery } from '@tanstack/react-query';
import { signInMethods } from './session';

/** How one may sign in here, asked once; nothing is known of it while the server is away. */
export const useSignInMethods = () =>
  useQuery({ queryKey: ['sign-in-methods'], queryFn: signInMethods, staleTime: Infinity, retry: false }).data;
