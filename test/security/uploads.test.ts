import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../support/api.js';
import { pdfSaying, screenshotOf } from '../support/documents.js';
import { STORIES } from '../support/stories.js';
import { askAs, type Answered, attacker, request } from './support/attack.js';
import { leaksIn } from './support/leaks.js';

/** Files that are not what they say, sent as a browser sends them. */
let appealId: string;

beforeAll(async () => {
  const desk = askAs('agent');
  const find = `query($value: String!) { findPerson(identifier: { kind: PHONE, value: $value }, purpose: "来电") { ... on Person { id } } }`;
  const { findPerson } = dataOf(await desk<{ findPerson: { id: string } }>(find, { value: STORIES.ejina.phone }));
  const { openAppeal } = dataOf(
    await desk<{ openAppeal: { id?: string; code?: string } }>(
      `mutation($input: OpenAppealInput!) { openAppeal(input: $input) { ... on Appeal { id } ... on Refusal { code } } }`,
      {
        input: {
          personId: findPerson.id,
          channel: 'PHONE_12345',
          reason: 'PREFECTURE_PRECISION',
          statement: '不认可弹窗',
          identityGrade: 'G2',
        },
      },
    ),
  );
  if (openAppeal.id === undefined) throw new Error(`no case could be opened: ${openAppeal.code ?? ''}`);
  appealId = openAppeal.id;
});

function upload(content: Buffer | string, type: string, name: string, part = ''): Promise<Answered> {
  const head = `--XX\r\ncontent-disposition: form-data; name="appealId"\r\n\r\n${appealId}\r\n${part}--XX\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--XX--\r\n')]);
  const headers = {
    ...attacker('agent').headers,
    'apollo-require-preflight': '1',
    'content-type': 'multipart/form-data; boundary=XX',
  };
  return request('/api/evidence-file', { method: 'POST', headers, body });
}

const SCRIPT = '<script>alert(document.cookie)</script>';
const PNG = screenshotOf(40, 30, 90);

describe('what is no picture and no PDF is not taken', () => {
  test.each([
    ['a page that is called a picture', `<html>${SCRIPT}</html>`, 'image/png', 'a.png'],
    ['an SVG', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, 'image/svg+xml', 'a.svg'],
    [
      'an SVG that is called a picture',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
      'image/png',
      'a.png',
    ],
    ['a page that begins like a GIF', `GIF89a/*${SCRIPT}*/`, 'image/gif', 'a.gif'],
    [
      'a PDF behind a page',
      Buffer.concat([Buffer.from(`<html>${SCRIPT}`), pdfSaying('x')]),
      'application/pdf',
      'a.pdf',
    ],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'image/jpeg', 'a.jpg'],
    ['an archive', Buffer.from('504b0304140000000800', 'hex'), 'application/pdf', 'a.pdf'],
    ['a picture that is called a PDF', PNG, 'application/pdf', 'a.pdf'],
    ['the head of a picture and nothing else', PNG.subarray(0, 24), 'image/png', 'a.png'],
    ['nothing', '', 'image/png', 'a.png'],
  ])('%s', async (_name, content, type, name) => {
    const { status, text } = await upload(content, type, name);
    expect([400, 415, 422]).toContain(status);
    expect(leaksIn(text)).toEqual([]);
  });
});

describe('a picture that is something else, too', () => {
  test('is kept as the picture only, and shown so that nothing runs', async () => {
    const { status, body } = await upload(Buffer.concat([PNG, Buffer.from(`<html>${SCRIPT}`)]), 'image/png', 'a.html');
    if (status !== 201) return expect([415, 422]).toContain(status);
    const { id } = body as { readonly id: string };
    const shown = await request(`/api/evidence-file/${id}`, { headers: { ...attacker('agent').headers } });
    expect(shown.text).not.toContain('alert(document.cookie)');
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    return undefined;
  });
});

describe('a name is not where a file goes', () => {
  test.each([
    '../../../../etc/cron.d/x.png',
    '..\\..\\x.png',
    '/etc/passwd',
    'a\0.png',
    'x.png\\r\\nset-cookie: a=b',
    '高某某12900000003.png',
    'CON',
    `${'长'.repeat(5_000)}.png`,
  ])('%j', async (name) => {
    const shade = 1 + (name.length % 200);
    const { status, body, text } = await upload(screenshotOf(20, 20 + (name.length % 50), shade), 'image/png', name);
    expect([201, 400, 409]).toContain(status);
    expect(leaksIn(text)).toEqual([]);
    if (status !== 201) return;
    const { id } = body as { readonly id: string };
    const { headers } = await request(`/api/evidence-file/${id}?download=1`, {
      headers: { ...attacker('agent').headers },
    });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}.png"`);
    expect(headers.get('set-cookie')).toBeNull();
  });

  test.each(['../../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%00', 'x.png', "' or 1=1 --"])(
    'nor is %j one that is read',
    async (id) => {
      const { status, text } = await request(`/api/evidence-file/${encodeURIComponent(id)}`, {
        headers: { ...attacker('agent').headers },
      });
      expect([400, 404]).toContain(status);
      expect(leaksIn(text)).toEqual([]);
    },
  );
});

test('more parts than a form of ours has are refused', async () => {
  const more = Array.from(
    { length: 30 },
    (_, i) => `--XX\r\ncontent-disposition: form-data; name="f${i}"\r\n\r\n1\r\n`,
  );
  const { status } = await upload(PNG, 'image/png', 'a.png', more.join(''));
  expect([400, 413]).toContain(status);
});
