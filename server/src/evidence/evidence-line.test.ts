import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../testing/desk.js';
import { OWN_PAGE, photo } from '../testing/evidence-files.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { LARGEST_FILE } from './arrive-file.js';

/** A browser keeps its lines open: after a file that was refused the next one goes over the same. */
let house: TestHouse;
let intake: Caller;
let appealId: string;
const line = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  const person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
  appealId = (await open(intake, person)).id;
});
afterAll(async () => {
  line.destroy();
  await house.close();
});

function sendOver(content: Buffer, type = 'image/jpeg'): Promise<number> {
  const form = Buffer.concat([
    Buffer.from(`--b\r\ncontent-disposition: form-data; name="appealId"\r\n\r\n${appealId}\r\n`),
    Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\ncontent-type: ${type}\r\n\r\n`),
    content,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const headers = {
    ...intake.headers,
    ...OWN_PAGE,
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': form.length,
  };
  return new Promise((resolve, reject) => {
    const sending = request(`${house.url}/api/evidence-file`, { method: 'POST', headers, agent: line }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sending.on('error', reject).end(form);
  });
}

test.each([
  ['one that is too large', (good: Buffer) => Buffer.concat([good, Buffer.alloc(LARGEST_FILE + 200_000)]), 413],
  ['one that is not what it says', () => Buffer.concat([Buffer.from('<html>'), Buffer.alloc(3_000_000)]), 415],
])('after %s the line takes the next file', async (_name, spoil, status) => {
  const good = await photo();
  for (let turn = 0; turn < 4; turn += 1) {
    expect(await sendOver(spoil(good))).toBe(status);
    expect(await sendOver(good)).toBe(201);
  }
});
