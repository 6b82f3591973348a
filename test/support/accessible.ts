import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What WCAG 2 A and AA forbid and is found on the page now, worst kinds only; each with the places it was found. */
export async function violations(page: Page): Promise<readonly string[]> {
  // as an expression, so that the page's content security policy stays as it is
  await page.evaluate(axe.source);
  return page.evaluate<readonly string[]>(`
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 5).join(' | ')))
  `);
}
