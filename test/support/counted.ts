import type { Locator, Page } from 'playwright-core';

/** A pair of hands that counts: every key and every click, but not the words that are typed into a field. */
export interface Hands {
  press(key: string): Promise<void>;
  click(target: Locator): Promise<void>;
  /** Words go wherever the focus is, as they would from a keyboard. */
  type(text: string): Promise<void>;
  /** Keys and clicks so far, in their order. */
  acts(): readonly string[];
}

export function countedHands(page: Page): Hands {
  const acts: string[] = [];
  return {
    async press(key) {
      acts.push(key);
      await page.keyboard.press(key);
    },
    async click(target) {
      acts.push('click');
      await target.click();
    },
    async type(text) {
      await page.keyboard.insertText(text);
    },
    acts: () => acts,
  };
}
