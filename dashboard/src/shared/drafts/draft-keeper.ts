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
  /** It was found when the screen opened: typed before a crash, or earlier in the shift. */
  readonly restored: boolean;
}

/** Keeps one draft: saves while it is typed, one save at a time, and never over what another window saved. */
export class DraftKeeper<Value extends object> {
  readonly #port: DraftPort;
  readonly #initial: Value;
  readonly #blank: string;
  readonly #listeners = new Set<() => void>();
  #state: DraftState<Value>;
  #version = 0;
  #saving: Promise<void> | null = null;
  #callOff = (): void => undefined;

  constructor(port: DraftPort, initial: Value) {
    this.#port = port;
    this.#initial = initial;
    this.#blank = JSON.stringify(initial);
    this.#state = { value: initial, phase: 'LOADING', savedAt: null, restored: false };
  }

  readonly state = (): DraftState<Value> => this.#state;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly open = async (): Promise<void> => {
    const stored = await this.#port.load().catch(() => null);
    if (this.#state.phase === 'LOADING') this.#take(stored);
    // typed faster than the line answered: an older draft is not lost without a question
    else if (stored) this.#tell({ phase: 'CONFLICT', savedAt: stored.savedAt });
  };

  readonly set = (value: Value): void => {
    const asks = this.#state.phase === 'CONFLICT';
    this.#tell({ value, ...(!asks && { phase: 'DIRTY' as const }) });
    if (!asks) this.#later();
  };

  /** Saves what is not saved yet, now. */
  readonly flush = async (): Promise<void> => {
    this.#callOff();
    while (this.#saving) await this.#saving;
    if (this.#state.phase !== 'DIRTY' && this.#state.phase !== 'FAILED') return;
    this.#saving = this.#save().finally(() => {
      this.#saving = null;
    });
    await this.#saving;
    if (this.#state.phase === 'DIRTY') this.#later();
  };

  /** Sent or thrown away. */
  readonly clear = async (): Promise<void> => {
    this.#callOff();
    const known = this.#version > 0 || this.#saving !== null;
    const blank = { value: this.#initial, phase: 'CLEAN', savedAt: null, restored: false } as const;
    this.#tell(blank);
    while (this.#saving) await this.#saving;
    this.#version = 0;
    this.#tell(blank);
    if (known) await this.#port.remove().catch(() => undefined);
  };

  /** Ways out of a conflict. */
  readonly takeTheirs = async (): Promise<void> => {
    this.#take(await this.#port.load());
  };

  readonly keepMine = async (): Promise<void> => {
    this.#version = (await this.#port.load())?.version ?? 0;
    this.#tell({ phase: 'DIRTY' });
    await this.flush();
  };

  #tell(change: Partial<DraftState<Value>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #take(stored: StoredDraft | null): void {
    this.#version = stored?.version ?? 0;
    this.#tell(
      stored
        ? {
            // a field that came with a later edition of the screen has its first value
            value: { ...this.#initial, ...(JSON.parse(stored.body) as Partial<Value>) },
            phase: 'SAVED',
            savedAt: stored.savedAt,
            restored: true,
          }
        : { value: this.#initial, phase: 'CLEAN', savedAt: null },
    );
  }

  #later(): void {
    this.#callOff();
    this.#callOff = this.#port.pause(() => void this.flush());
  }

  async #save(): Promise<void> {
    const { value } = this.#state;
    const body = JSON.stringify(value);
    const settled = (phase: DraftPhase) => (this.#state.value === value ? { phase } : {});
    try {
      if (body === this.#blank) {
        if (this.#version > 0) await this.#port.remove();
        this.#version = 0;
        this.#tell({ savedAt: null, ...settled('CLEAN') });
        return;
      }
      const answer = await this.#port.save(body, this.#version);
      if (answer === 'CHANGED_ELSEWHERE') {
        this.#tell({ phase: 'CONFLICT' });
        return;
      }
      this.#version = answer.version;
      this.#tell({ savedAt: answer.savedAt, ...settled('SAVED') });
    } catch {
      this.#tell({ phase: 'FAILED' });
    }
  }
}
