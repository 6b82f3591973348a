import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { DEMO_KEYS, dataOf, partner } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { pdfSaying, screenshotOf } from '../support/documents.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * A traveller has the report in her hand, but the laboratory never uploaded it. The desk keeps what she sends, looks at it
 * without anything of it running, asks the laboratory, which answers with its own key, and takes the answer as the ground
 * of a correction.
 */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const CASE = 'S20211101-0002';

test('what a traveller sends is kept and seen, the laboratory is asked, and its answer grounds the correction', async ({
  onTestFailed,
}) => {
  const handler = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('ask-a-laboratory', [handler])));
  await takeTheCase(handler);
  await sendEvidence(handler);
  await lookAtIt(handler);
  await askTheLaboratory(handler);
  await isOnTheBoard(handler);
  await theLaboratoryAnswers();
  await useTheAnswer(handler);
  expectNoFaults([handler]);
});

async function takeTheCase(session: Session): Promise<void> {
  const { page } = session;
  await openScreen(session, '申诉队列');
  await page.getByText(CASE).first().click();
  await page.getByRole('heading', { name: new RegExp(CASE) }).waitFor();
  await page.getByRole('button', { name: '开始核查' }).click();
  await page.getByRole('button', { name: '补充证据' }).waitFor();
}

/** A document from the disk, a screenshot from the clipboard, and something that is neither. */
async function sendEvidence({ page }: Session): Promise<void> {
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: '补充证据' });
  await form.locator('input[type=file]').setInputFiles([
    { name: '报告.pdf', mimeType: 'application/pdf', buffer: pdfSaying('NUCLEIC ACID NEGATIVE 2021-10-31') },
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('not a picture') },
  ]);
  await page.evaluate(
    ([bytes]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes ?? [])], 'paste.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    [[...screenshotOf(320, 480, 200)]],
  );
  const files = form.getByRole('list', { name: '上传中的文件' });
  await files.getByText('只接收 JPEG、PNG、WebP 图片和 PDF。').waitFor();
  await files.getByText('已上传', { exact: true }).nth(1).waitFor();
  await form.getByRole('button', { name: '移除文件 2' }).click();
  await form.getByRole('textbox', { name: '内容摘要' }).fill('检测报告及截图，阴性');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: '保存证据' }).click();
  await page.getByText('检测报告及截图，阴性').waitFor();
}

/** The viewer by keys alone: the page painted with its words, then the picture, larger and turned. */
async function lookAtIt({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: /第 1 个文件/ }).click();
  const viewer = page.getByRole('dialog', { name: /^检测报告 [12]\/2$/ });
  await viewer.getByText('SHA-256（收到时）').waitFor();
  // both were on their way at once
  const isPdfFirst = await viewer.getByText('PDF', { exact: true }).isVisible();
  if (!isPdfFirst) await page.keyboard.press('ArrowRight');
  await viewer.getByText('NUCLEIC ACID NEGATIVE 2021-10-31').waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press(isPdfFirst ? 'ArrowRight' : 'ArrowLeft');
  await viewer.getByRole('img').waitFor();
  await page.keyboard.press('+');
  await viewer.getByText('125%').waitFor();
  await page.keyboard.press('r');
  await viewer.getByText('320 × 480').waitFor();
  expect(await viewer.getByText(/^[0-9a-f]{64}$/).count()).toBe(1);
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
}

/** The form opens filled in from the probable cause: the laboratory of the test that was not uploaded. */
async function askTheLaboratory({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: '发起协查' }).click();
  const form = page.getByRole('form', { name: '发起协查' });
  await expect.poll(() => form.getByRole('combobox', { name: '协查单位' }).inputValue()).toBe('锡林浩特草原医院');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: '发出协查' }).click();
  await page.getByRole('listitem', { name: '锡林浩特草原医院 核实结果上传' }).getByText('等待答复').waitFor();
  await page.getByText('待协查', { exact: true }).first().waitFor();
}

async function isOnTheBoard(session: Session): Promise<void> {
  const { page } = session;
  await openScreen(session, '协查任务');
  const task = page.getByRole('listitem', { name: '锡林浩特草原医院 核实结果上传' });
  await task.getByRole('button', { name: '催办' }).click();
  await task.getByText('已催办 1 次').waitFor();
  expect(await violations(page)).toEqual([]);
  await task.getByRole('link', { name: `打开案件 ${CASE}` }).click();
  await page.getByRole('heading', { name: new RegExp(CASE) }).waitFor();
}

interface Asked {
  readonly agencyTasks: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly personName: string; readonly facts: readonly object[] };
    }[];
  };
}

/** The laboratory sees what it needs to find the sample, and no name. */
async function theLaboratoryAnswers(): Promise<void> {
  const ask = partner(product.url, DEMO_KEYS.laboratory);
  const { agencyTasks } = dataOf(
    await ask<Asked>(
      '{ agencyTasks(filter: { open: true }) { edges { node { id personName facts { sampleNumber } } } } }',
    ),
  );
  expect(agencyTasks.edges.map(({ node }) => [node.personName, node.facts])).toEqual([
    ['宋**', [{ sampleNumber: 'ST4-0' }]],
  ]);
  const answered = await ask(
    `mutation Answer($input: AnswerAgencyTaskInput!) { answerAgencyTask(input: $input) {
      ... on AgencyTask { state } ... on Refusal { code } } }`,
    {
      input: {
        taskId: agencyTasks.edges[0]?.node.id,
        answer: 'UPLOADED',
        time: '2021-11-01T09:40:00+08:00',
        text: '接口昨晚中断，今晨补传',
      },
    },
  );
  expect(dataOf(answered)).toEqual({ answerAgencyTask: { state: 'ANSWERED' } });
}

/** The answer arrives by itself: as evidence, with the correction it speaks for. */
async function useTheAnswer({ page }: Session): Promise<void> {
  await page.getByText('结果已上传 2021-11-01 09:40：接口昨晚中断，今晨补传').waitFor();
  await page.getByText('核查中', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '据此更正：确认检测结果上传' }).click();
  await page.getByRole('checkbox', { name: /协查回复/, checked: true }).waitFor();
  expect(await violations(page)).toEqual([]);
}
