import { useState } from 'react';
import { SignInError, type SignInFault } from '../access';

/** One request to the sign-in service at a time, with what came of it. */
export function useRequest() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);
  const run = async <Answer>(request: () => Promise<Answer>): Promise<Answer | null> => {
    setBusy(true);
    setFault(null);
    try {
      return await request();
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'FAULT');
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, setFault, run };
}
