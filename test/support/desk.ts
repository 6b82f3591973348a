import { expect } from 'vitest';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from './api.js';
import { openSession, type Session } from './browser.js';

/** Opens a browser session and signs in at the door, as a person does. */
export async function signIn(browser: Browser, baseURL: string, username: string): Promise<Session> {
  const session = await openSession(browser, baseURL, username);
  const { page } = session;
  await page.goto('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return session;
}

/** Moves to a screen by its name in the navigation. */
export async function openScreen({ page }: Session, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click();
}

/** A story that went well on the screen but threw in the console did not go well. */
export function expectNoFaults(sessions: readonly Session[]): void {
  expect(sessions.flatMap(({ who, faults }) => faults.map((fault) => `${who}: ${fault}`))).toEqual([]);
}
