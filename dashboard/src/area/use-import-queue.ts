import { useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { ImportAreasDocument, type ImportAreasMutation } from '../generated/documents';
import type { ZhengmingDataProvider } from '../shared/data-provider';
import { useFaultWords } from '../shared/Faults';
import { useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

export type ImportReport = Extract<ImportAreasMutation['importAreas'], { readonly __typename: 'AreaImportReport' }>;

/** One file on its way in. */
export interface ImportItem {
  readonly key: number;
  readonly fileName: string;
  readonly step: 'queued' | 'reading' | 'sending' | 'done' | 'failed';
  readonly report: ImportReport | null;
  readonly trouble: string | null;
}

/** The largest official list is about 4 MB; the server takes 24 MB of base64, a third more than the file itself. */
const MAX_MEGABYTES = 17;

/** The file as the API takes it: whatever it is, text or gzip, byte for byte. */
async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}

/** Imports files strictly one after the other: the order of arrival is the order of the lists. */
export function useImportQueue() {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const translate = useTranslate();
  const text = useText();
  const faultWords = useFaultWords();
  const forget = useForget();
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const next = useRef(0);
  const chain = useRef<Promise<void>>(Promise.resolve());

  const change = (key: number, update: Partial<ImportItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...update } : item)));

  const importOne = async (key: number, file: File): Promise<void> => {
    if (file.size > MAX_MEGABYTES * 1_000_000) {
      change(key, { step: 'failed', trouble: translate('area.import.tooLarge', { megabytes: MAX_MEGABYTES }) });
      return;
    }
    change(key, { step: 'reading' });
    let content: string;
    try {
      content = await base64Of(file);
    } catch {
      change(key, { step: 'failed', trouble: translate('area.import.unreadable') });
      return;
    }
    change(key, { step: 'sending' });
    try {
      const { importAreas } = await provider.send(ImportAreasDocument, { input: { fileName: file.name, content } });
      if (importAreas.__typename === 'Refusal') change(key, { step: 'failed', trouble: text(importAreas.message) });
      else change(key, { step: 'done', report: importAreas });
      await forget('areaVersion', 'ReadHealth');
    } catch (error) {
      change(key, { step: 'failed', trouble: faultWords(error instanceof Error ? error : new Error(String(error))) });
    }
  };

  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const key = next.current++;
      setItems((all) => [...all, { key, fileName: file.name, step: 'queued', report: null, trouble: null }]);
      chain.current = chain.current.then(() => importOne(key, file));
    }
  };

  return { items, add };
}
