import { useCallback, useRef, useState } from 'react';
import { DiagnoseCallerDocument, type DiagnosisInput, type DiagnoseCallerQuery } from '../generated/documents';
import { useCommand } from '../shared/use-api';
import type { FoundBy } from './identity-check';

type Answer = DiagnoseCallerQuery['diagnose'];
export type Caller = Extract<Answer, { readonly __typename: 'Diagnosis' }>;
type Several = Extract<Answer, { readonly __typename: 'SeveralPeople' }>;

/** Why personal data is read, as the audit log keeps it. */
export const PURPOSE = 'HOTLINE';

interface Found {
  readonly caller: Caller | null;
  readonly several: Several | null;
  readonly foundBy: FoundBy;
}

const NOBODY: Found = { caller: null, several: null, foundBy: 'PHONE' };

/** The one look-up of a call. What came back lives in this screen only; the number itself is not kept at all. */
export function useDiagnosis() {
  const look = useCommand(DiagnoseCallerDocument);
  const [found, setFound] = useState<Found>(NOBODY);
  const { run } = look;
  const asked = useRef(0);

  const diagnose = useCallback(
    async (identifier: DiagnosisInput): Promise<Caller | null> => {
      const turn = (asked.current += 1);
      setFound(NOBODY);
      const answer = await run({ identifier, purpose: PURPOSE });
      // the next call came in meanwhile: what belongs to the one before is not shown any more
      if (!answer || turn !== asked.current) return null;
      // whoever was chosen from several was found by the phone those share
      const foundBy = identifier.kind === 'PHONE' || identifier.kind === 'PERSON' ? 'PHONE' : 'DOCUMENT';
      if (answer.__typename === 'Diagnosis') {
        setFound({ caller: answer, several: null, foundBy });
        return answer;
      }
      if (answer.__typename === 'SeveralPeople') setFound({ caller: null, several: answer, foundBy });
      return null;
    },
    [run],
  );
  return { ...found, busy: look.busy, refusal: look.refusal, error: look.error, diagnose };
}
