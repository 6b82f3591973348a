import { useEffect, useLayoutEffect, useRef } from 'react';
import { useShortcutsOn } from './preference/preference-store';
import { SHORTCUTS, type ShortcutName, type ShortcutScreen } from './shortcuts/registry';

/** What the shortcuts of a screen do now; one that is absent or undefined is asleep. */
export type ShortcutActs<Screen extends ShortcutScreen> = Partial<
  Readonly<Record<ShortcutName<Screen>, (() => void) | undefined>>
>;

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
/** Controls that take single keys for nothing: a shortcut works while one of them has the focus. */
const MUTE_INPUTS = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && MUTE_INPUTS.has(target.type)) return false;
  return (
    TYPING.has(target.tagName) ||
    target.isContentEditable ||
    target.closest('[role="dialog"],[role="listbox"],[role="menu"],[role="combobox"]') !== null
  );
}

/** `Enter` on a button or link already means something there. */
const ownsEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button,a,input,[role="button"],summary') !== null;

/** A key that belongs to a text being composed (拼音) is not a command; 229 is what some browsers call it. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

function nameOfKey(screen: ShortcutScreen, key: string): string | undefined {
  return Object.entries(SHORTCUTS[screen]).find(([, ofName]) => ofName === key)?.[0];
}

/**
 * Single-key shortcuts of a screen while it is shown; they keep still while somebody types or a dialog is open, and
 * altogether when the person has switched them off (WCAG 2.1.4).
 */
export function useShortcuts<Screen extends ShortcutScreen>(screen: Screen, acts: ShortcutActs<Screen>): void {
  const on = useShortcutsOn();
  const current = useRef(acts);
  useLayoutEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.repeat === true && event.key === 'Enter')) return;
      if (isComposing(event) || event.defaultPrevented || isTyping(event.target)) return;
      if (event.key === 'Enter' && ownsEnter(event.target)) return;
      const name = nameOfKey(screen, event.key);
      const act = name === undefined ? undefined : (current.current as Record<string, (() => void) | undefined>)[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen, on]);
}
