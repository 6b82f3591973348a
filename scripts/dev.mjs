import { watch } from 'node:fs';
import { run } from './child.mjs';
import { at, node, tool } from './house.mjs';
import { prepare } from './prepare.mjs';

/** A build writes many files: the server restarts once it has been quiet this long (ms). */
const QUIET = 400;

/** The product with reload on change: types are rebuilt, the server restarts, the dashboard updates in the browser. */
export async function dev(args) {
  await prepare('server', 'dashboard');
  const port = Number(process.env['PORT'] ?? 4000);
  const dashboardPort = port + 1;
  const origin = `http://127.0.0.1:${dashboardPort}`;

  const compiler = run(node(), [tool('typescript', 'bin/tsc'), '-b', '--watch', '--preserveWatchOutput', 'server']);
  const dashboard = run(node(), ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--clearScreen', 'false'], {
    cwd: at('dashboard'),
    env: { PORT: String(dashboardPort), API_URL: `http://127.0.0.1:${port}` },
  });
  console.log(`› The dashboard that updates while you edit: ${origin}`);

  const server = restarting(() =>
    run(node(), ['--enable-source-maps', 'server/dist/main.js', ...args], { env: { TRUSTED_ORIGINS: origin } }),
  );
  const watchers = ['packages/domain/dist', 'packages/data/dist', 'packages/data/src/migrations', 'server/dist'].map(
    (folder) => watch(at(folder), { recursive: true }, server.changed),
  );

  const first = await Promise.race([compiler.ended, dashboard.ended, server.stopped]);
  for (const watcher of watchers) watcher.close();
  for (const { child } of [compiler, dashboard]) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all([compiler.ended, dashboard.ended, server.stop()]);
  return first;
}

/** Keeps one server running: `changed` replaces it; a server that fails by itself waits for the next change. */
function restarting(start) {
  let tellStopped;
  const stopped = new Promise((resolve) => (tellStopped = resolve));
  let current = begin();
  let timer;
  let replacing = Promise.resolve();

  function begin() {
    const server = { ...start(), replaced: false };
    void server.ended.then((code) => {
      if (server.replaced) return;
      if (code === 0 || code > 128) tellStopped(code);
      else console.log(`✗ The server ended (exit code ${code}); it starts again when a file changes.`);
    });
    return server;
  }

  async function stop() {
    current.replaced = true;
    if (current.child.exitCode === null) current.child.kill('SIGTERM');
    await current.ended;
    tellStopped(0);
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      replacing = replacing.then(async () => {
        console.log('› Changed; starting the server again …');
        current.replaced = true;
        if (current.child.exitCode === null) current.child.kill('SIGTERM');
        await current.ended;
        current = begin();
      });
    }, QUIET);
  }

  return { changed, stop, stopped };
}
