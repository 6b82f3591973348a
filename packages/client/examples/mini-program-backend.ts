/**
 * The back end of a mini-program (小程序后端). The person has signed in; the key stays here and never reaches the phone.
 * `/status` gives the day token to show, which works on without a line; `/why` the explanation in the desk's own words.
 *
 *     ZHENGMING_URL=… ZHENGMING_KEY=zm_… PORT=8080 SESSIONS='{"a-session":"12900000003"}' node mini-program-backend.ts
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { apiKey, ApiError, createClient, isRefusal } from '@zhengming/client';

const {
  ZHENGMING_URL: url = 'http://127.0.0.1:4000',
  ZHENGMING_KEY: key = '',
  PORT = '8080',
  SESSIONS = '{}',
} = process.env;

/** Who is signed in: yours is a table. */
const sessions = new Map(Object.entries(JSON.parse(SESSIONS) as Readonly<Record<string, string>>));
const client = createClient({ url, credentials: apiKey(key), timeoutMs: 5_000 });

interface Reply {
  readonly status: number;
  readonly body: object;
}

async function answer(path: string, phone: string, signal: AbortSignal): Promise<Reply> {
  const identifier = { kind: 'PHONE' as const, value: phone };
  if (path === '/status') {
    const { found, colour, popup, validUntil, token } = await client.checkStatus(identifier, { token: true, signal });
    return { status: found ? 200 : 404, body: { colour, popup, validUntil, token } };
  }
  if (path !== '/why') return { status: 404, body: {} };
  const why = await client.explainStatus({ identifier, purpose: 'opened by the person' }, { signal });
  if (isRefusal(why)) return { status: 409, body: { code: why.code, message: why.message.zh } };
  const { headline, fired, waysOut, contest } = why as Exclude<typeof why, { __typename: 'Refusal' }>;
  return {
    status: 200,
    body: {
      headline: headline.zh,
      because: fired.map(({ zh }) => zh),
      clears: waysOut.map(({ at, sentence }) => ({ at, words: sentence.zh })),
      contest: contest.zh,
    },
  };
}

const server = createServer((request, response) => void handle(request, response));

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const phone = sessions.get(request.headers['x-session'] as string);
  const reply: Reply =
    phone === undefined
      ? { status: 401, body: {} }
      : await answer(request.url ?? '/', phone, gone.signal).catch((error: unknown) => {
          // the phone goes on showing the last token, which says by itself how long it stands
          if (!(error instanceof ApiError)) return { status: 500, body: {} };
          return { status: 503, body: { retryAfter: error.retryAfter ?? 5 } };
        });
  response.writeHead(reply.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(reply.body));
}

server.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on ${PORT}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
