import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obscuredFocus, sidewaysOverflow, violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** The desk as it is for whoever needs it otherwise: in English, in large type, on a small screen, by keyboard. */
let product: Product;
let browser: Browser;
let session: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  session = await signIn(browser, product.url, 'supervisor');
  await session.page.setViewportSize({ width: 1366, height: 768 });
});

afterAll(async () => {
  expectNoFaults([session]);
  await browser.close();
  await product.remove();
});

const READING = /正在读取|Loading/;

async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.getByRole('status', { name: READING }).count()).toBe(0);
}

const SCREENS = [
  ['the queue', '/appeal'],
  ['the wall', '/wall'],
  ['a call', '/intake'],
  ['incidents', '/incident'],
  ['questions to agencies', '/agencyTask'],
  ['the register of agencies', '/agency'],
  ['notices', '/notice'],
  ['quality', '/quality'],
  ['the indicators', '/indicator'],
  ['what the desk knows', '/knowledge'],
] as const;

const WAYS = [
  ['Chinese', async () => Promise.resolve()],
  ['English', () => session.page.getByRole('button', { name: 'EN', exact: true }).click()],
  [
    'large type',
    async () => {
      const { page } = session;
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Large type' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  ],
] as const;

test.each(WAYS)('in %s every screen of the desk can be used by anybody and fits 1366 × 768', async (way, choose) => {
  const { page } = session;
  await page.goto('/appeal');
  await settled(page);
  await choose();
  const found: unknown[] = [];
  const look = async (screen: string): Promise<void> => {
    await settled(page);
    const faults = await violations(page);
    const overflow = await sidewaysOverflow(page);
    if (faults.length > 0 || overflow > 0) {
      found.push({ screen, faults, overflow });
      await keepScreenshots(`desk ${way} ${screen}`, [session]);
    }
  };
  for (const [screen, path] of SCREENS) {
    await page.goto(path);
    await look(screen);
  }
  await page.goto('/appeal');
  await page
    .getByRole('link', { name: /S20211101-0002$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /S20211101-0002/ }).waitFor();
  await look('a case');
  expect(found).toEqual([]);
});

test('whatever has the focus in a case is seen, never under the head that stays in sight', async () => {
  const { page } = session;
  await page.goto('/appeal');
  await page
    .getByRole('link', { name: /S20211101-0002$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /S20211101-0002/ }).waitFor();
  await page.getByRole('main').focus();
  expect(await obscuredFocus(page, 30)).toEqual([]);
});
