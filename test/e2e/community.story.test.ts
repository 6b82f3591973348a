import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** Somebody declares by phone with where they will stay; the community's task is there at once, and is worked to the end. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const DECLARE = `mutation Declare($input: DeclareItineraryInput!) { declareItinerary(input: $input) { __typename } }`;
/** A number of the stories; she lives in Beijing. */
const CALLER = { kind: 'PHONE', value: '12900000001' };

test('from a declaration to a decision that is readable on the record of the person', async ({ onTestFailed }) => {
  const session = await signIn(browser, product.url, 'supervisor');
  onTestFailed(async () => void (await keepScreenshots('community', [session])));
  const { page } = session;
  const declared = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer zm_democomm_not-a-secret-community',
    },
    body: JSON.stringify({
      query: DECLARE,
      variables: {
        input: {
          identifier: CALLER,
          arrivalAt: '2021-11-01T10:30:00+08:00',
          residenceDivision: '110105',
          counties: [],
        },
      },
    }),
  });
  expect(await declared.json()).toMatchObject({ data: { declareItinerary: { __typename: 'Status' } } });

  await openScreen(session, '社区任务');
  const task = page.getByRole('listitem', { name: '社区任务 林**' });
  await task.getByRole('button', { name: '登记' }).click();
  await page.getByRole('form', { name: '办理：登记' }).getByRole('button', { name: '确认' }).click();
  await task.getByText('已登记').waitFor();
  await task.getByRole('button', { name: '排查通过' }).click();
  const form = page.getByRole('form', { name: '办理：排查通过' });
  await form.getByRole('button', { name: '确认' }).click();
  await form.getByText('请写明依据').waitFor();
  await form.getByLabel('依据').fill('入户查验，与申报一致');
  await form.getByRole('button', { name: '确认' }).click();
  await task.getByText('已排查').waitFor();
  expect(await violations(page)).toEqual([]);

  await task.getByRole('link').first().click();
  await page.getByRole('tab', { name: /社区决定/ }).click();
  const decisions = page.getByRole('table', { name: '社区决定' });
  await decisions.getByText('入户查验，与申报一致').waitFor();
  expect(await decisions.getByRole('row').count()).toBe(4);
  await page.getByRole('tab', { name: /行程申报/ }).click();
  await page.getByText('社区代为申报 · 朝阳槐南社区').waitFor();
  expectNoFaults([session]);
  await session.context.close();
});
