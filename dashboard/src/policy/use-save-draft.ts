import { useRef } from 'react';
import { SavePolicyDraftDocument } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import type { PolicyDraftState } from './use-policy-draft';

/** Saves a draft under the revision it was typed over. `run` says whether it is saved. */
export function useSaveDraft(key: string, draft: PolicyDraftState) {
  const forget = useForget();
  const command = useCommand(SavePolicyDraftDocument);
  const saving = useRef(false);
  const run = async (): Promise<boolean> => {
    if (saving.current) return false;
    if (!draft.dirty) return true;
    saving.current = true;
    const { document, cases } = draft.texts;
    const saved = await command.run({ input: { key, document, cases, expectedRevision: draft.revision } });
    saving.current = false;
    if (saved) draft.settle({ document, cases, revision: saved.revision });
    await forget('ShowPolicyVersion', 'ListPolicyVersions');
    return saved !== null;
  };
  const { busy, refusal, error, reset } = command;
  return { run, busy, refusal, error, reset };
}

export type SaveDraft = ReturnType<typeof useSaveDraft>;
