import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packagedChromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { checkout } from './checkout.js';

const screenshots = join(checkout, 'coverage/screenshots');

export interface Session {
  /** Who sits there; names the screenshots. */
  readonly who: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page itself: uncaught errors and failed requests for its own files. */
  readonly faults: readonly string[];
}

/** A Chromium that comes with the packages: nothing to download, no system libraries to install. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await packagedChromium.executablePath();
  const env = await libraries(executablePath);
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env,
  });
}

/** On a machine without NSS the copies that come with the package are used. */
async function libraries(executablePath: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  if (!execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')) return env;
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  await inflate(join(bin, 'al2023.tar.br'));
  const bundled = join(tmpdir(), 'al2023/lib');
  return { ...env, LD_LIBRARY_PATH: [bundled, env['LD_LIBRARY_PATH']].filter(Boolean).join(':') };
}

/** One person at one desk: cookies and storage of their own. */
export async function openSession(browser: Browser, baseURL: string, who: string): Promise<Session> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.method()} ${new URL(request.url()).pathname}: ${reason}`);
  });
  return { who, page, context, faults };
}

/** What everybody saw at the end of a story that failed, as pictures under coverage/screenshots. */
export async function keepScreenshots(story: string, sessions: readonly Session[]): Promise<readonly string[]> {
  mkdirSync(screenshots, { recursive: true });
  return Promise.all(
    sessions.map(async ({ who, page }) => {
      const path = join(screenshots, `${story}-${who}.png`);
      await page.screenshot({ path, fullPage: true });
      return path;
    }),
  );
}
