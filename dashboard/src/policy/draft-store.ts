/** What somebody typed and has not saved, on this machine: policies hold nothing personal. */
export interface TypedDraft {
  readonly document: string;
  readonly cases: string;
  /** The saved revision it was typed over. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

const nameOf = (key: string): string => `zhengming.policy-draft.${key}`;

/** What a crash, a closed lid or an ended session left behind; null: nothing, or nothing readable. */
export function readTyped(storage: Storage, key: string): TypedDraft | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(nameOf(key)) ?? 'null');
    return isTyped(found) ? found : null;
  } catch {
    return null;
  }
}

export function keepTyped(storage: Storage, key: string, draft: TypedDraft | null): void {
  try {
    if (draft === null) storage.removeItem(nameOf(key));
    else storage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // a full or forbidden storage takes the safety net away, not the work
  }
}

const isTyped = (found: unknown): found is TypedDraft =>
  typeof found === 'object' &&
  found !== null &&
  'document' in found &&
  typeof found.document === 'string' &&
  'cases' in found &&
  typeof found.cases === 'string' &&
  'revision' in found &&
  typeof found.revision === 'number' &&
  'at' in found &&
  typeof found.at === 'number';
