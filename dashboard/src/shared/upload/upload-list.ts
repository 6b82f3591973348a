import type { UploadedFile, UploadFault, UploadResult } from './upload-file';

/** One file on its way: waiting, leaving, there, or refused. */
export interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly state: 'WAITING' | 'SENDING' | 'DONE' | 'FAILED';
  /** 0 to 1. */
  readonly share: number;
  readonly done: UploadedFile | null;
  readonly fault: UploadFault | null;
}

export type UploadAction =
  | { readonly kind: 'ADD'; readonly items: readonly { readonly key: string; readonly file: File }[] }
  | { readonly kind: 'SEND' | 'RETRY' | 'REMOVE'; readonly key: string }
  | { readonly kind: 'PROGRESS'; readonly key: string; readonly share: number }
  | { readonly kind: 'END'; readonly key: string; readonly result: UploadResult }
  | { readonly kind: 'CLEAR' };

/** So many at once; the others wait their turn. */
const AT_ONCE = 2;

/** What becomes of the list of files by what happens to one of them. */
export function uploadList(items: readonly UploadItem[], action: UploadAction): readonly UploadItem[] {
  switch (action.kind) {
    case 'ADD':
      return [...items, ...action.items.map(({ key, file }) => ({ ...FRESH, key, file }))];
    case 'CLEAR':
      return [];
    case 'REMOVE':
      return items.filter(({ key }) => key !== action.key);
    case 'SEND':
      return change(items, action.key, { state: 'SENDING', share: 0, fault: null });
    case 'RETRY':
      return change(items, action.key, { ...FRESH });
    case 'PROGRESS':
      return change(items, action.key, { share: action.share });
    case 'END':
      return change(
        items,
        action.key,
        'file' in action.result
          ? { state: 'DONE', share: 1, done: action.result.file }
          : { state: 'FAILED', share: 0, fault: action.result.fault },
      );
  }
}

const FRESH = { state: 'WAITING', share: 0, done: null, fault: null } as const;

const change = (items: readonly UploadItem[], key: string, more: Partial<UploadItem>): readonly UploadItem[] =>
  items.map((item) => (item.key === key ? { ...item, ...more } : item));

/** The next file whose turn it is; null: none, or enough are leaving already. */
export function nextToSend(items: readonly UploadItem[]): UploadItem | null {
  const leaving = items.filter(({ state }) => state === 'SENDING').length;
  return leaving >= AT_ONCE ? null : (items.find(({ state }) => state === 'WAITING') ?? null);
}
