import { useEffect } from 'react';
import { useNotify, useStore } from 'react-admin';
import { ReadPreferenceDocument, SavePreferenceDocument, type ReadPreferenceQuery } from '../../generated/documents';
import { useAsk, useCommand } from '../use-api';

type Preference = ReadPreferenceQuery['preference'];

const AS_DELIVERED: Preference = { largeType: false, shortcuts: true };

/** What is in force in this window: what was last read, before the server has answered. */
function usePreferenceStore() {
  return useStore<Preference>('preference', AS_DELIVERED);
}

/** Whether single-key shortcuts are on for this person. */
export function useShortcutsOn(): boolean {
  return usePreferenceStore()[0].shortcuts;
}

/** Reads how the person wants the dashboard and lays it over the page; once, in the frame of every screen. */
export function useAppliedPreference(): void {
  const [preference, setPreference] = usePreferenceStore();
  const { data } = useAsk(ReadPreferenceDocument, {}, { fresh: Infinity });
  useEffect(() => {
    if (data) setPreference(data.preference);
  }, [data, setPreference]);
  useEffect(() => {
    document.documentElement.dataset['type'] = preference.largeType ? 'large' : 'ordinary';
    return () => {
      delete document.documentElement.dataset['type'];
    };
  }, [preference.largeType]);
}

/** The choices of the person, and how to change them, here and on every other machine. */
export function usePreference() {
  const notify = useNotify();
  const [preference, setPreference] = usePreferenceStore();
  const { run } = useCommand(SavePreferenceDocument);
  const change = async (part: Partial<Preference>) => {
    const next = { ...preference, ...part };
    setPreference(next);
    if (!(await run({ input: next }))) notify('preference.failed', { type: 'warning' });
  };
  return { preference, change };
}
