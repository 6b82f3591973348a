import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { Draft } from './draft';

/** Fills in the usual basis of the kind once; whoever changes or empties the field is left alone. */
export function useOfferedBasis(draft: Draft, onChange: (draft: Draft) => void): void {
  const translate = useTranslate();
  const offered = useRef(draft.legalBasis !== '');
  useEffect(() => {
    if (offered.current || draft.kind === null) return;
    offered.current = true;
    if (draft.legalBasis === '') onChange({ ...draft, legalBasis: translate(`composer.bases.${draft.kind}`) });
  }, [draft, onChange, translate]);
}
