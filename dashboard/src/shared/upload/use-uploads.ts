import { useCallback, useEffect, useReducer, useRef } from 'react';
import { uploadFile } from './upload-file';
import { nextToSend, type UploadItem, uploadList } from './upload-list';

export interface Uploads {
  readonly items: readonly UploadItem[];
  readonly add: (files: readonly File[]) => void;
  /** Cancels what is leaving, and takes the file off the list. */
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly clear: () => void;
  /** Something still waits or leaves. */
  readonly busy: boolean;
  /** Ids of what arrived, in order. */
  readonly fileIds: readonly string[];
}

/** Files of a case on their way to the server, two at a time. */
export function useUploads(appealId: string): Uploads {
  const [items, act] = useReducer(uploadList, []);
  const leaving = useRef(new Map<string, AbortController>());

  const next = nextToSend(items);
  useEffect(() => {
    if (next === null || leaving.current.has(next.key)) return;
    const { key, file } = next;
    const line = new AbortController();
    leaving.current.set(key, line);
    act({ kind: 'SEND', key });
    const onProgress = (share: number) => act({ kind: 'PROGRESS', key, share });
    void uploadFile({ appealId, file, signal: line.signal, onProgress }).then((result) => {
      leaving.current.delete(key);
      act({ kind: 'END', key, result });
    });
  }, [next, appealId]);
  useEffect(() => {
    const lines = leaving.current;
    return () => lines.forEach((line) => line.abort());
  }, []);

  const add = useCallback((files: readonly File[]) => {
    act({ kind: 'ADD', items: files.map((file) => ({ key: crypto.randomUUID(), file })) });
  }, []);
  const remove = useCallback((key: string) => {
    leaving.current.get(key)?.abort();
    act({ kind: 'REMOVE', key });
  }, []);
  return {
    items,
    add,
    remove,
    retry: (key) => act({ kind: 'RETRY', key }),
    clear: () => act({ kind: 'CLEAR' }),
    busy: items.some(({ state }) => state === 'WAITING' || state === 'SENDING'),
    fileIds: items.flatMap(({ done }) => (done ? [done.id] : [])),
  };
}
