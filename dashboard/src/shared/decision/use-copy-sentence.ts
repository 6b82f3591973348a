import { useNotify } from 'react-admin';

/** Puts a sentence for the caller on the clipboard. */
export function useCopySentence(): (sentence: string) => Promise<void> {
  const notify = useNotify();
  return async (sentence) => {
    try {
      await navigator.clipboard.writeText(sentence);
      notify('shared.copied', { type: 'info', autoHideDuration: 2500 });
    } catch {
      notify(sentence, { type: 'info', multiLine: true, autoHideDuration: 8000 });
    }
  };
}
