import { useEffect } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import {
  CreatePolicyDraftDocument,
  ListPolicyVersionsDocument,
  ShowPolicyVersionDocument,
} from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import type { ZhengmingDataProvider } from '../shared/data-provider';
import { useFaultWords } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { BLANK_CASES, blankDocument } from './blank-draft';

interface NewDraft {
  readonly busy: boolean;
  /** From a version, or from an empty frame. */
  readonly start: (basedOn: string | null) => Promise<void>;
}

/** Begins a draft and opens it for writing. */
export function useNewDraft(): NewDraft {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const notify = useNotify();
  const navigate = useNavigate();
  const forget = useForget();
  const text = useText();
  const words = useFaultWords();
  const now = useNow(60_000);
  const command = useCommand(CreatePolicyDraftDocument);
  const { refusal, error, reset } = command;

  useEffect(() => {
    const trouble = refusal ? text(refusal.message) : error && words(error);
    if (!trouble) return;
    notify(trouble, { type: 'warning', autoHideDuration: 6000 });
    reset();
  }, [refusal, error, text, words, notify, reset]);

  const copied = async (basedOn: string) => {
    const [{ policyVersion }, { policyVersions }, { asNewVersion }] = await Promise.all([
      provider.send(ShowPolicyVersionDocument, { key: basedOn }),
      provider.send(ListPolicyVersionsDocument, {}),
      import('./new-version'),
    ]);
    if (!policyVersion) return { basedOn };
    const taken = policyVersions.filter(({ id }) => id === policyVersion.id).map(({ version }) => version);
    return { basedOn, document: asNewVersion(policyVersion.document, taken, now), cases: policyVersion.cases };
  };
  const blank = async () => {
    const { firstDay } = await import('./new-version');
    return { document: blankDocument(firstDay(now)), cases: BLANK_CASES };
  };
  const start = async (basedOn: string | null) => {
    const input = basedOn === null ? await blank() : await copied(basedOn);
    const made = await command.run({ input });
    if (!made) return;
    await forget('ListPolicyVersions');
    void navigate(`/policy/${made.key}`);
  };
  return { busy: command.busy, start };
}
