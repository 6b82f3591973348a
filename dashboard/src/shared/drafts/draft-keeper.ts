/** A draft as the server has it. */
export interface StoredDraft {
  readonly body: string;
  readonly version: number;
  readonly savedAt: string;
}

/** Where drafts are kept. `seen` is the version this window knows, 0 when it knows of none. */
export interface DraftPort {
  readonly load: () => Promise<StoredDraft | null>;
  readonly save: (
    body: string,
    seen: number,
  ) => Promise<Pick<StoredDraft, 'version' | 'savedAt'> | 'CHANGED_ELSEWHERE'>;
  readonly remove: () => Promise<void>;
  /** Runs `act` once typing pauses; the answer calls it off. */
  readonly pause: (act: () => void) => () => void;
}

/** CONFLICT: another window of the same person saved, sent or threw it away meanwhile. FAILED: not saved, will try again. */
export type DraftPhase = 'LOADING' | 'CLEAN' | 'DIRTY' | 'SAVED' | 'FAILED' | 'CONFLICT';

export interface DraftState<Value> {
  readonly value: Value;
  readonly phase: DraftPhase;
  readonly savedAt: string | null;
  /** It was found when the screen opened: typed before a crash, or on another day of the same shift. */
  readonly restored: boolean;
}

export interface DraftKeeper<Value> {
  readonly state: () => DraftState<Value>;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly open: () => Promise<void>;
  readonly set: (value: Value) => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => Promise<void>;
  /** Sent or thrown away. */
  readonly clear: () => Promise<void>;
  /** Ways out of a conflict. */
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/** Keeps one draft: saves while it is typed, one save at a time, and never over what another window saved. */
export function keepDraft<Value extends object>(port: DraftPort, initial: Value): DraftKeeper<Value> {
  const blank = JSON.stringify(initial);
  const listeners = new Set<() => void>();
  let state: DraftState<Value> = { value: initial, phase: 'LOADING', savedAt: null, restored: false };
  let version = 0;
  let callOff = (): void => undefined;
  let saving: Promise<void> | null = null;

  const tell = (change: Partial<DraftState<Value>>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const read = ({ body }: StoredDraft): Value => ({ ...initial, ...(JSON.parse(body) as Partial<Value>) });
  const take = (stored: StoredDraft | null): void => {
    version = stored?.version ?? 0;
    tell(
      stored
        ? { value: read(stored), phase: 'SAVED', savedAt: stored.savedAt, restored: true }
        : { value: initial, phase: 'CLEAN', savedAt: null },
    );
  };

  const save = async (): Promise<void> => {
    const { value } = state;
    const body = JSON.stringify(value);
    try {
      if (body === blank) {
        if (version > 0) await port.remove();
        version = 0;
        if (state.value === value) tell({ phase: 'CLEAN', savedAt: null });
        return;
      }
      const answer = await port.save(body, version);
      if (answer === 'CHANGED_ELSEWHERE') {
        tell({ phase: 'CONFLICT' });
        return;
      }
      ({ version } = answer);
      tell({ savedAt: answer.savedAt, ...(state.value === value && { phase: 'SAVED' as const }) });
    } catch {
      tell({ phase: 'FAILED' });
    }
  };

  const flush = async (): Promise<void> => {
    callOff();
    while (saving) await saving;
    if (state.phase !== 'DIRTY' && state.phase !== 'FAILED') return;
    saving = save().finally(() => {
      saving = null;
    });
    await saving;
    if (state.phase === 'DIRTY') later();
  };
  const later = (): void => {
    callOff();
    callOff = port.pause(() => void flush());
  };

  return {
    state: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async open() {
      const stored = await port.load().catch(() => null);
      if (state.phase === 'LOADING') take(stored);
      // typed faster than the line answered: an older draft is not lost without a question
      else if (stored) tell({ phase: 'CONFLICT', savedAt: stored.savedAt });
    },
    set(value) {
      tell({ value, ...(state.phase !== 'CONFLICT' && { phase: 'DIRTY' as const }) });
      if (state.phase !== 'CONFLICT') later();
    },
    flush,
    async clear() {
      callOff();
      const known = version > 0 || saving !== null;
      tell({ value: initial, phase: 'CLEAN', savedAt: null, restored: false });
      while (saving) await saving;
      version = 0;
      tell({ value: initial, phase: 'CLEAN', savedAt: null });
      if (known) await port.remove().catch(() => undefined);
    },
    async takeTheirs() {
      take(await port.load());
    },
    async keepMine() {
      version = (await port.load())?.version ?? 0;
      tell({ phase: 'DIRTY' });
      await flush();
    },
  };
}
