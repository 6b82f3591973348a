import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What WCAG 2.2 A and AA forbid and is found on the page now, worst kinds only; each with the places it was found. */
export async function violations(page: Page): Promise<readonly string[]> {
  // as an expression, so that the page's content security policy stays as it is
  await page.evaluate(axe.source);
  return page.evaluate<readonly string[]>(`
    axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 5).join(' | ')))
  `);
}

/** Pixels by which the page is wider than the window: whoever reads it must not push it to and fro. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate<number>(`
    Math.max(...[document.documentElement, document.getElementById('main')].map((one) => one.scrollWidth - one.clientWidth))
  `);
}

/** What has the focus lies under something else after tabbing so many times (WCAG 2.4.11), by its words. */
export async function obscuredFocus(page: Page, tabs: number): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate<string | null>(`(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]];
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(left + width * x, top + height * y);
        return at !== null && (element.contains(at) || at.contains(element));
      });
      return seen ? null : (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).slice(0, 60);
    })()`);
    if (words !== null) hidden.push(words);
  }
  return hidden;
}
