/** Marks the button a shortcut presses: `<Button {...shortcutMark('approve')}>`. */
export const shortcutMark = (name: string) => ({ 'data-shortcut': name }) as const;

/** Presses the first button on the screen that carries the mark and can be pressed. */
export function clickShortcut(name: string): void {
  document.querySelector<HTMLButtonElement>(`[data-shortcut="${name}"]:not(:disabled)`)?.click();
}
