import type { PolicyFindingPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { useText } from '../shared/use-text';

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/g;

/** An instant as documents write it, the way people read it. */
export const readable = (text: string): string => text.replace(INSTANT, (found) => fullTime(found));

/** What a finding says. Of a case that fails its name is enough: the results say in what it differs. */
export function useFindingWords(): (finding: PolicyFindingPartsFragment) => string {
  const text = useText();
  return ({ code, caseName, message }) => (code === 'CASE_FAILS' && caseName ? caseName : readable(text(message)));
}
