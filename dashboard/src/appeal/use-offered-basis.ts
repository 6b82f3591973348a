import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { type Draft, kindsFirst } from './draft';

/**
 * Fills in the usual basis of the kind, and follows the kind while nobody has written another one. Whoever changes or
 * empties the field is left alone; so is a list of several corrections.
 */
export function useOfferedBasis(draft: Draft, onChange: (draft: Draft) => void): void {
  const translate = useTranslate();
  const offeredFor = useRef(draft.legalBasis === '' ? null : draft.kind);
  useEffect(() => {
    const { kind, legalBasis, others } = draft;
    if (kind === null || others.length > 0 || offeredFor.current === kind) return;
    offeredFor.current = kind;
    const usual = kindsFirst(draft).map((one) => translate(`composer.bases.${one}`));
    if (legalBasis === '' || usual.includes(legalBasis)) onChange({ ...draft, legalBasis: usual[0] ?? '' });
  }, [draft, onChange, translate]);
}
