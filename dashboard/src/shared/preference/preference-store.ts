import { useStore } from 'react-admin';

/** Whether single-key shortcuts are on for this person. */
export function useShortcutsOn(): boolean {
  const [on] = useStore('preference.shortcuts', true);
  return on;
}
