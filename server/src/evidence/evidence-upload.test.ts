import { createHash } from 'node:crypto';
import { request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../testing/desk.js';
import {
  look,
  OWN_PAGE,
  pdf,
  photo,
  screenshot,
  send,
  type SentFile,
  upload,
  type UploadAnswer,
} from '../testing/evidence-files.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { LARGEST_FILE } from './arrive-file.js';

let house: TestHouse;
let intake: Caller;
let auditor: Caller;
let appealId: string;
beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  auditor = await house.staff('auditor', 'AUDITOR');
  const person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
  appealId = (await open(intake, person)).id;
});
afterAll(() => house.close());

const sent = (file: SentFile, headers?: Record<string, string>): Promise<UploadAnswer> =>
  upload(house, intake, appealId, file, headers);
const count = async (condition: string): Promise<number> => {
  const { rows: found } = await house.services.store.pool.query<{ n: number }>(
    `select count(*)::int as n from evidence_file where ${condition}`,
  );
  return found[0]?.n ?? 0;
};
const rows = (): Promise<number> => count('true');
const stored = (): Promise<number> => count(`state = 'RECEIVED'`);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('a photo', () => {
  test('is kept as a picture and nothing else: upright, without place, time or device', async () => {
    const arrived = await photo();
    const file = await sent({ content: arrived });
    expect(file).toMatchObject({ status: 201, mediaType: 'image/jpeg', width: 40, height: 60 });
    expect(file.sha256).toBe(sha256(arrived));
    const answer = await look(house, auditor, file.id);
    const shown = Buffer.from(await answer.arrayBuffer());
    const meta = await sharp(shown).metadata();
    expect([meta.width, meta.height, meta.exif, meta.orientation]).toEqual([40, 60, undefined, undefined]);
    expect(shown.includes('ZhengmingPhone')).toBe(false);
  });

  test('has a small picture too', async () => {
    const { id } = await sent({ content: await photo(900, 700) });
    const answer = await look(house, auditor, `${id}?part=thumbnail`);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height]).toEqual([249, 320]);
  });

  test('with a page of a web site behind it loses the page', async () => {
    const content = Buffer.concat([await photo(61, 41), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    const { id, status } = await sent({ content });
    expect(status).toBe(201);
    const shown = Buffer.from(await (await look(house, auditor, id)).arrayBuffer());
    expect(shown.includes('<script>')).toBe(false);
  });

  test('a screenshot and a WebP are kept in their own form', async () => {
    const webp = await sharp(await photo(62, 42))
      .webp()
      .toBuffer();
    expect((await sent({ content: await screenshot(), type: 'image/png' })).mediaType).toBe('image/png');
    expect((await sent({ content: webp, type: 'image/webp' })).mediaType).toBe('image/webp');
  });
});

test('a PDF is kept as it is, and is inert wherever it is opened', async () => {
  const { id, status } = await sent({ content: pdf(), type: 'application/pdf', name: '发票.pdf' });
  expect(status).toBe(201);
  const answer = await look(house, auditor, `${id}?download`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf())).toBe(true);
  const header = (name: string): string | null => answer.headers.get(name);
  expect([header('content-type'), header('cache-control'), header('x-content-type-options')]).toEqual([
    'application/pdf',
    'no-store',
    'nosniff',
  ]);
  expect(header('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  expect(header('content-disposition')).toBe(`attachment; filename="${id}.pdf"`);
});

test('a file sent again because its answer was lost is the file that is there', async () => {
  const content = await photo(63, 43);
  const first = await sent({ content });
  const again = await sent({ content, name: '../../another-name.jpg' });
  expect([again.status, again.id, again.sha256]).toEqual([201, first.id, first.sha256]);
  expect(first).toEqual({ ...again, status: 201 });
});

test('the same file from several windows at once is one file', async () => {
  const content = await photo(66, 46);
  const before = await stored();
  const answers = await Promise.all([1, 2, 3, 4].map(() => sent({ content })));
  expect(new Set(answers.map(({ id, status }) => `${status} ${id}`)).size).toBe(1);
  expect(await stored()).toBe(before + 1);
});

describe('what is no picture or PDF is refused, and leaves nothing behind', () => {
  const refusals: readonly { readonly what: string; readonly file: () => Promise<SentFile>; readonly code: string }[] = [
    { what: 'nothing', file: async () => ({ content: Buffer.alloc(0) }), code: 'FILE_EMPTY' },
    { what: 'a page', file: async () => ({ content: Buffer.from('<!doctype html><script>') }), code: 'FILE_TYPE' },
    { what: 'a drawing with a script', file: async () => ({ content: Buffer.from('<svg onload="x()"/>') }), code: 'FILE_TYPE' },
    { what: 'a program', file: async () => ({ content: Buffer.from('7f454c46020101', 'hex') }), code: 'FILE_TYPE' },
    { what: 'a PDF called a photo', file: async () => ({ content: pdf() }), code: 'FILE_TYPE_DIFFERS' },
    { what: 'a photo called a PDF', file: async () => ({ content: await photo(), type: 'application/pdf' }), code: 'FILE_TYPE_DIFFERS' },
    { what: 'a photo called a page', file: async () => ({ content: await photo(), type: 'text/html' }), code: 'FILE_TYPE_DIFFERS' },
    { what: 'half a photo', file: async () => ({ content: (await photo(400, 400)).subarray(0, 900) }), code: 'FILE_BROKEN' },
    { what: 'the head of a photo', file: async () => ({ content: Buffer.from('ffd8ffe000104a464946', 'hex') }), code: 'FILE_BROKEN' },
    { what: 'a HEIC', file: async () => ({ content: heic(), type: 'image/heic' }), code: 'FILE_TYPE_HEIC' },
    { what: 'half a PDF', file: async () => ({ content: pdf().subarray(0, -8), type: 'application/pdf' }), code: 'FILE_BROKEN' },
    { what: 'a PDF with an archive behind it', file: async () => ({ content: Buffer.concat([pdf(), Buffer.from('PK\u0005\u0006')]), type: 'application/pdf' }), code: 'FILE_BROKEN' },
    { what: 'a PDF behind a picture', file: async () => ({ content: Buffer.concat([Buffer.from('GIF89a'), pdf()]), type: 'application/pdf' }), code: 'FILE_TYPE' },
    { what: 'a locked PDF', file: async () => ({ content: pdf('4 0 obj<</Encrypt 5 0 R>>endobj\n'), type: 'application/pdf' }), code: 'FILE_LOCKED' },
    { what: 'a picture that unpacks to 3.6 billion pixels', file: async () => ({ content: bomb(), type: 'image/png' }), code: 'PICTURE_TOO_LARGE' },
    { what: 'more than may be kept', file: async () => ({ content: Buffer.concat([await photo(), Buffer.alloc(LARGEST_FILE)]) }), code: 'FILE_TOO_LARGE' },
  ]; // prettier-ignore
  test.each(refusals)('$what ⇒ $code', async ({ file, code }) => {
    const before = await rows();
    const answer = await sent(await file());
    expect([answer.code, answer.status >= 400]).toEqual([code, true]);
    expect(await rows()).toBe(before);
  });
});

describe('who may not upload', () => {
  test.each([
    { who: 'nobody', caller: () => house.nobody, status: 401 },
    { who: 'an auditor', caller: () => auditor, status: 403 },
  ])('$who ⇒ $status', async ({ caller, status }) => {
    const content = await photo();
    expect((await upload(house, caller(), appealId, { content })).status).toBe(status);
  });

  test('a partner with another key', async () => {
    const partner = await house.partner('status:read');
    expect((await upload(house, partner, appealId, { content: await photo() })).status).toBe(403);
  });

  test.each([
    { from: 'a form of another site', headers: {} },
    { from: 'a script of another site', headers: { ...OWN_PAGE, 'sec-fetch-site': 'cross-site' } },
    { from: 'a neighbouring site', headers: { ...OWN_PAGE, 'sec-fetch-site': 'same-site' } },
  ])('$from, in the name of somebody signed in', async ({ headers }) => {
    const before = await rows();
    expect((await sent({ content: await photo() }, headers)).status).toBe(400);
    expect(await rows()).toBe(before);
  });

  test.each([
    { what: 'a case there is not', id: '01900000-0000-7000-8000-000000000000', status: 404 },
    { what: 'no case', id: "1' or '1'='1", status: 403 },
  ])('for $what', async ({ id, status }) => {
    expect((await upload(house, intake, id, { content: await photo() })).status).toBe(status);
  });
});

describe('who may not look', () => {
  test.each([
    { who: 'nobody', caller: () => house.nobody, headers: {}, status: 401 },
    { who: 'a page of another site', caller: () => intake, headers: { 'sec-fetch-site': 'cross-site' }, status: 400 },
    { who: 'a neighbouring site', caller: () => intake, headers: { 'sec-fetch-site': 'same-site' }, status: 400 },
  ])('$who ⇒ $status', async ({ caller, headers, status }) => {
    const { id } = await sent({ content: await photo(65, 45) });
    expect((await look(house, caller(), id, headers)).status).toBe(status);
  });

  test('a partner, an administrator, and anybody at a file there is not', async () => {
    const { id } = await sent({ content: await photo(65, 45) });
    expect((await look(house, await house.partner('agency:write'), id)).status).toBe(403);
    expect((await look(house, await house.staff('admin', 'ADMIN'), id)).status).toBe(403);
    for (const path of ['01900000-0000-7000-8000-000000000000', '..%2f..%2fetc%2fpasswd', id.slice(1)])
      expect((await look(house, intake, path)).status).toBe(404);
  });
});

describe('forms that are none of ours', () => {
  test('a thousand parts', async () => {
    const form = new FormData();
    for (let part = 0; part < 1_000; part += 1) form.append(`field${part}`, 'x');
    expect((await send(house.url, { ...intake.headers, ...OWN_PAGE }, form)).status).toBeGreaterThanOrEqual(400);
  });

  test('no form at all', async () => {
    const response = await fetch(`${house.url}/api/evidence-file`, {
      method: 'POST',
      headers: { ...intake.headers, ...OWN_PAGE, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(415);
  });

  test('one that breaks off in the middle of the photo leaves nothing', async () => {
    const before = await rows();
    await breakOff(await photo(800, 800));
    expect(await rows()).toBe(before);
    // the house goes on
    expect((await sent({ content: await photo(64, 44) })).status).toBe(201);
  });
});

/** Sends the head of a form and half of its photo, and hangs up. */
function breakOff(content: Buffer): Promise<void> {
  const head =
    `--b\r\ncontent-disposition: form-data; name="appealId"\r\n\r\n${appealId}\r\n--b\r\n` +
    'content-disposition: form-data; name="file"; filename="p.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
  return new Promise((done) => {
    const line = request(`${house.url}/api/evidence-file`, {
      method: 'POST',
      headers: {
        ...intake.headers,
        ...OWN_PAGE,
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': String(head.length + content.length + 9),
      },
    });
    line.on('error', () => undefined);
    line.on('close', () => done());
    line.write(head);
    line.write(content.subarray(0, content.length / 2), () => line.destroy());
  });
}

/** The first box of a HEIC photo. */
const heic = (): Buffer => Buffer.from('00000018667479706865696300000000686569636d696631', 'hex');

/** A PNG of a few bytes whose head says 60,000 by 60,000. */
function bomb(): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type), data]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([size, Buffer.from('0806000000', 'hex')])),
    chunk('IDAT', Buffer.from('789c030000000001', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
