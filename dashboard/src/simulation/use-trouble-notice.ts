import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import type { RefusalPartsFragment } from '../generated/documents';
import { useFaultWords } from '../shared/Faults';
import { useText } from '../shared/use-text';

interface Command {
  readonly refusal: RefusalPartsFragment | null;
  readonly error: Error | null;
  readonly reset: () => void;
}

/** Says why a command of a single button was not carried out: where there is no form, a notice says it. */
export function useTroubleNotice({ refusal, error, reset }: Command): void {
  const notify = useNotify();
  const text = useText();
  const faultWords = useFaultWords();
  const trouble = refusal ? text(refusal.message) : error && faultWords(error);
  useEffect(() => {
    if (trouble === null) return;
    notify(trouble, { type: 'warning' });
    reset();
  }, [trouble, notify, reset]);
}
