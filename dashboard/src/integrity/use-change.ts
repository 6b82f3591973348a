import { useTranslate } from 'react-admin';
import { useWord } from '../shared/use-text';
import type { IntegrityRow } from './integrity.provider';

/** What a proposal would make of a test, in words: 正常 → 假冒. */
export function useChange(): (row: Pick<IntegrityRow, 'was' | 'becomes'>) => string {
  const translate = useTranslate();
  const word = useWord();
  return ({ was, becomes }) =>
    translate('integrity.from', { was: word('TestIntegrity', was), becomes: word('TestIntegrity', becomes) });
}
