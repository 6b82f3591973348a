import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  DeleteDraftDocument,
  ListDraftsDocument,
  SaveDraftDocument,
  type DraftKind,
  type ListDraftsQuery,
} from '../../generated/documents';
import { request } from '../api';
import { takeShare } from '../opening';
import { DraftKeeper, type DraftPort, type DraftState } from './draft-keeper';

/** Milliseconds without a key after which what was typed is saved. */
const PAUSE = 700;

/** Under which a form looks for its draft as its screen opens. */
export const draftKey = (kind: DraftKind, scope: string) => ['draft', kind, scope] as const;

function serverPort(kind: DraftKind, scope: string): DraftPort {
  return {
    async load() {
      const { drafts } = await (takeShare<ListDraftsQuery>(draftKey(kind, scope)) ??
        request(ListDraftsDocument, { scope }));
      return drafts.find((draft) => draft.kind === kind && draft.scope === scope) ?? null;
    },
    async save(body, seen) {
      const { saveDraft } = await request(SaveDraftDocument, { input: { kind, scope, body, expectedVersion: seen } });
      return saveDraft.__typename === 'Draft' ? saveDraft : 'CHANGED_ELSEWHERE';
    },
    async remove() {
      await request(DeleteDraftDocument, { input: { kind, scope } });
    },
    pause(act) {
      const timer = setTimeout(act, PAUSE);
      return () => clearTimeout(timer);
    },
  };
}

export interface SavedDraft<Value> extends DraftState<Value> {
  readonly setValue: (value: Value) => void;
  /** After sending, or to throw it away. */
  readonly clear: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/**
 * What somebody types, kept on the server until it is sent: a dropped line, a dead browser or another machine lose
 * nothing. `scope` is the id of the case or person, or CALL; `initial` must be the same object at every call.
 */
export function useSavedDraft<Value extends object>(kind: DraftKind, scope: string, initial: Value): SavedDraft<Value> {
  const [keeper, setKeeper] = useState(() => ({
    of: scope,
    keeper: new DraftKeeper(serverPort(kind, scope), initial),
  }));
  if (keeper.of !== scope) setKeeper({ of: scope, keeper: new DraftKeeper(serverPort(kind, scope), initial) });
  const { keeper: one } = keeper;
  useKept(one);
  const state = useSyncExternalStore(one.subscribe, one.state);
  return {
    ...state,
    setValue: one.set,
    clear: useCallback(() => void one.clear(), [one]),
    takeTheirs: useCallback(() => void one.takeTheirs(), [one]),
    keepMine: useCallback(() => void one.keepMine(), [one]),
  };
}

/** Opens the draft, and saves what is left to save when the screen is left or hidden. */
function useKept<Value extends object>(keeper: DraftKeeper<Value>): void {
  useEffect(() => {
    void keeper.open();
    const onHidden = () => void keeper.flush();
    document.addEventListener('visibilitychange', onHidden);
    globalThis.addEventListener('online', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      globalThis.removeEventListener('online', onHidden);
      void keeper.flush();
    };
  }, [keeper]);
}
