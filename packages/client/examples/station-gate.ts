/**
 * A gate of a station (车站闸机). It tells the token a passenger shows without a line, and never sends anybody home
 * because of what it cannot tell: that goes to the counter, where a member of staff asks online.
 *
 *     ZHENGMING_URL=http://127.0.0.1:4000 ZHENGMING_KEY=zm_… node station-gate.ts TOKEN …
 */
import { apiKey, createClient } from '@zhengming/client';
import { createVerifier, type Standing } from '@zhengming/client/verify';

const { ZHENGMING_URL: url = 'http://127.0.0.1:4000', ZHENGMING_KEY: key = '' } = process.env;

// the clock of the platform: that of a gate may be wrong, and a demo has a day of its own
const client = createClient({ url, credentials: apiKey(key) });
const ahead = Date.parse((await client.clock()).now) - Date.now();
const verifier = createVerifier({ url, now: () => Date.now() + ahead });
await verifier.refresh();

type Sign = 'OPEN' | 'COUNTER' | 'SHOW_AGAIN';

function signOf(standing: Standing): Sign {
  switch (standing.standing) {
    case 'VALID':
    case 'STALE_MAINTENANCE':
      return standing.claims.colour === 'GREEN' ? 'OPEN' : 'COUNTER';
    case 'EXPIRED':
      return 'SHOW_AGAIN';
    case 'INVALID':
    case 'UNKNOWN':
      return 'COUNTER';
  }
}

for (const token of process.argv.slice(2)) {
  const standing = await verifier.verify(token);
  const name = 'claims' in standing ? standing.claims.name : null;
  console.log(JSON.stringify({ sign: signOf(standing), standing: standing.standing, name }));
}
