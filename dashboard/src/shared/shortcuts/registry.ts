/**
 * Every single-key shortcut of the dashboard, by the screen it belongs to. Help, hints on buttons, docs/desk/keyboard.md
 * and the listeners all read this table; a test keeps two shortcuts of one screen from sharing a key.
 * Keys are as in `KeyboardEvent.key`. What `anywhere` holds works on every screen.
 */
export const SHORTCUTS = {
  anywhere: { find: '/', help: '?', undo: 'u' },
  queue: { next: 'j', previous: 'k', open: 'Enter', select: 'x' },
  case: {
    nextSection: 'j',
    previousSection: 'k',
    start: 's',
    evidence: 'e',
    correction: 'c',
    propose: 'p',
    approve: 'a',
    note: 'n',
    macros: 'm',
    nextCase: '.',
    queue: 'q',
  },
  intake: { grade0: '0', grade1: '1', grade2: '2', grade3: '3', appeal: 'o', correction: 'c', start: 's' },
} as const;

export type ShortcutScreen = keyof typeof SHORTCUTS;
export type ShortcutName<Screen extends ShortcutScreen> = keyof (typeof SHORTCUTS)[Screen] & string;

/** Keys with a modifier belong to what is being written and stay on when single keys are switched off. */
export const CHORDS = {
  draft: { save: 'Ctrl S', submit: 'Ctrl ↵' },
} as const;

/** The key of a shortcut, e.g. for a hint on its button. */
export function keyOf<Screen extends ShortcutScreen>(screen: Screen, name: ShortcutName<Screen>): string {
  return (SHORTCUTS[screen] as Readonly<Record<string, string>>)[name] ?? '';
}
