import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message gateway on the loop-back address: remembers what it was given, and answers what it is told to. */
export interface Gateway {
  readonly url: string;
  /** Ids of what it was given, in order; the same id means the same notice. */
  readonly given: readonly string[];
  answer(status: number): void;
  close(): void;
}

export async function openGateway(): Promise<Gateway> {
  const given: string[] = [];
  let status = 202;
  const server = createServer((request, response) => {
    given.push(String(request.headers['webhook-id']));
    request.resume().on('end', () => response.writeHead(status).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`,
    given,
    answer: (next) => void (status = next),
    close: () => void server.close(),
  };
}
