import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runNode } from './child.mjs';
import { at, root } from './house.mjs';
import { prepare } from './prepare.mjs';

/** A process of the sandbox that ends with this wants to begin anew. */
const RESET_CODE = 75;
const LONGEST_RESET_S = 180;
/** The key that is published for sandboxes. */
const DEVELOPER = 'Bearer zm_sandbox_not-a-secret-developer';

/** A file that says that a folder holds nothing but a sandbox. */
const MARK = 'this-is-a-sandbox';
/** What belongs to a real installation: a sandbox neither reads its data nor holds its secrets. */
const OF_THE_REAL_ONE =
  /^(DATABASE_|DATA_DIR$|ENCRYPTION_KEYS$|BLIND_INDEX_KEY$|KEY_|AUDIT_|SESSION_|EVIDENCE_|NOTICE_|OIDC_|NODE_ENV$|DEMO)/;

const folder = () => resolve(root, process.env['SANDBOX_DATA_DIR'] ?? '.data-sandbox');
const port = () => process.env['SANDBOX_PORT'] ?? '4200';

/**
 * A house for partner developers beside the real one: a database of its own, a small city with the named stories, a clock
 * that partners set. It is emptied and made anew whenever somebody asks it to.
 */
export async function sandbox(args) {
  await prepare('server', 'dashboard');
  const forgotten = Object.keys(process.env).filter((name) => OF_THE_REAL_ONE.test(name));
  const env = {
    ...Object.fromEntries(forgotten.map((name) => [name, undefined])),
    SANDBOX: 'true',
    DATA_DIR: folder(),
    PORT: port(),
    DEMO_PERSONS: process.env['SANDBOX_PERSONS'] ?? '300',
    DEMO_SHIFT: 'false',
  };
  for (;;) {
    claim();
    const code = await runNode(['server/dist/main.js', ...args], { env });
    if (code !== RESET_CODE) return code;
    empty();
    console.log('  The sandbox begins anew …');
  }
}

/** Takes a folder that is new or a sandbox's already. @throws for any other */
function claim() {
  mkdirSync(folder(), { recursive: true });
  if (!existsSync(join(folder(), MARK)) && readdirSync(folder()).length > 0) {
    throw new Error(`${folder()} holds something else than a sandbox; choose another folder with SANDBOX_DATA_DIR`);
  }
  writeFileSync(join(folder(), MARK), '');
}

/** Deletes a sandbox, and nothing that is none. @returns whether there was one */
function empty() {
  const isOne = existsSync(join(folder(), MARK));
  if (isOne) rmSync(folder(), { recursive: true, force: true });
  return isOne;
}

/** Deletes one that does not run. @throws DataFolderInUseError for one that does, at whatever address */
async function emptyStopped() {
  await prepare('server');
  const { lockFolder } = await import(at('packages/data/dist/orm/folder-lock.js'));
  if (!existsSync(join(folder(), MARK))) return false;
  lockFolder(folder());
  return empty();
}

/** Asks the running sandbox to begin anew and waits for it; one that does not run is emptied where it lies. */
export async function resetSandbox() {
  const elsewhere = process.env['SANDBOX_URL'];
  const url = elsewhere ?? `http://127.0.0.1:${port()}`;
  const before = await keysOf(url);
  if (before === null) {
    if (elsewhere !== undefined) throw new Error(`${url} does not answer`);
    const wasThere = await emptyStopped();
    console.log(
      wasThere
        ? `No sandbox runs at ${url}; its data are deleted. Start it with npm run sandbox.`
        : `There is no sandbox, neither at ${url} nor in ${folder()}.`,
    );
    return wasThere ? 0 : 1;
  }
  const { data, errors } = await ask(url, 'mutation { resetSandbox { __typename ... on Refusal { message { en } } } }');
  const answer = data?.resetSandbox;
  if (answer?.__typename !== 'SandboxReset')
    throw new Error(`${url} was not reset: ${answer?.message.en ?? errors?.[0]?.message ?? 'it does not answer'}`);
  for (let wait = 0; wait < LONGEST_RESET_S; wait += 1) {
    await new Promise((done) => setTimeout(done, 1_000));
    const now = await keysOf(url);
    // the old one may answer for some seconds more; a new one has made keys of its own
    if (now === null || now === before) continue;
    console.log(`${url} is as new; it is ${(await ask(url, '{ clock { now } }')).data.clock.now} there.`);
    return 0;
  }
  throw new Error(`${url} did not come back within ${LONGEST_RESET_S} s; look at what it prints.`);
}

/** The keys by which one house is told from another; null: nobody answers there. @throws for what is no house of ours */
async function keysOf(url) {
  let answer;
  try {
    answer = await fetch(`${url}/.well-known/jwks.json`, { redirect: 'error' });
  } catch {
    return null;
  }
  if (answer.status !== 200) throw new Error(`${url} is something else than a sandbox (${answer.status})`);
  return await answer.text();
}

async function ask(url, query) {
  const headers = { 'content-type': 'application/json', authorization: DEVELOPER };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return await answer.json();
}
