import { useState } from 'react';
import type { PolicyDetailPartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { keepTyped, readTyped } from './draft-store';

export interface PolicyTexts {
  readonly document: string;
  readonly cases: string;
}

interface Base extends PolicyTexts {
  readonly revision: number;
}

export interface PolicyDraftState {
  readonly texts: PolicyTexts;
  readonly saved: PolicyTexts;
  /** The saved revision that is being typed over. */
  readonly revision: number;
  readonly dirty: boolean;
  /** Epoch milliseconds at which the restored text was typed; null: nothing was restored. */
  readonly restoredAt: number | null;
  /** Somebody saved meanwhile what is not in these texts. */
  readonly overtaken: boolean;
  readonly type: (texts: PolicyTexts) => void;
  /** These texts are the saved ones now. */
  readonly settle: (saved: Base) => void;
  /** Drops what was typed and takes what is saved. */
  readonly takeSaved: () => void;
  /** Goes on with what was typed, over what somebody else saved. */
  readonly keepMine: () => void;
}

const sameTexts = (a: PolicyTexts, b: PolicyTexts): boolean => a.document === b.document && a.cases === b.cases;

const baseOf = ({ document, cases, revision }: Base): Base => ({ document, cases, revision });

/** The texts of a draft while they are typed: kept on this machine with every key, compared with what is saved. */
export function usePolicyDraft(version: PolicyDetailPartsFragment): PolicyDraftState {
  const { key } = version;
  const saved = baseOf(version);
  const now = useNow();
  const [kept] = useState(() => readTyped(localStorage, key));
  const [base, setBase] = useState<Base>(() => (kept ? { ...saved, revision: kept.revision } : saved));
  const [texts, setTexts] = useState<PolicyTexts>(kept ?? saved);
  const [restoredAt, setRestoredAt] = useState(kept && !sameTexts(kept, saved) ? kept.at : null);
  const dirty = !sameTexts(texts, base);

  if (saved.revision > base.revision && !dirty) {
    // nothing typed here: follow what was saved elsewhere
    setBase(saved);
    setTexts(saved);
  }
  const settle = (next: Base) => {
    setBase(next);
    setRestoredAt(null);
    // what was typed while it was being saved is still to be saved
    const later = readTyped(localStorage, key);
    const done = later === null || sameTexts(later, next);
    keepTyped(localStorage, key, done ? null : { ...later, revision: next.revision });
  };
  return {
    texts,
    saved: base,
    revision: base.revision,
    dirty,
    restoredAt,
    overtaken: dirty && saved.revision > base.revision,
    type: (next) => {
      setTexts(next);
      const draft = { document: next.document, cases: next.cases, revision: base.revision, at: now };
      keepTyped(localStorage, key, sameTexts(next, base) ? null : draft);
    },
    settle,
    takeSaved: () => {
      keepTyped(localStorage, key, null);
      setBase(saved);
      setTexts(saved);
      setRestoredAt(null);
    },
    keepMine: () => setBase(saved),
  };
}
