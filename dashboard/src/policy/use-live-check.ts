import { CheckPolicyDocument, type CheckPolicyQuery } from '../generated/documents';
import { useAsk } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import type { PolicyTexts } from './use-policy-draft';

export type PolicyCheckParts = CheckPolicyQuery['checkPolicy'];

export interface LiveCheck {
  /** The last answer; null until there is one. */
  readonly result: PolicyCheckParts | null;
  readonly checking: boolean;
  readonly problems: number;
  readonly error: Error | null;
  readonly again: () => void;
}

const PAUSE = 400;

/** What the server says of the texts as they stand, asked again whenever typing pauses. */
export function useLiveCheck(texts: PolicyTexts): LiveCheck {
  const asked = useDelayed(texts, PAUSE);
  const query = useAsk(
    CheckPolicyDocument,
    { document: asked.document, cases: asked.cases },
    { keepPrevious: true, fresh: 60_000 },
  );
  const result = query.data?.checkPolicy ?? null;
  return {
    result,
    checking: asked !== texts || query.isFetching,
    problems: result?.findings.filter(({ severity }) => severity === 'REFUSAL').length ?? 0,
    error: query.error,
    again: () => void query.refetch(),
  };
}
