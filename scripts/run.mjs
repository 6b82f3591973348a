/**
 * The commands of the house: `npm start`, `npm test`, `npm run dev`, … all come here (package.json).
 * Runs on the Node that is there (20 or newer), brings the pinned Node and packages, builds what changed, runs the verb.
 */
import { requireNode } from './require-node.mjs';

requireNode(20);

const { verbs } = await import('./verbs.mjs');
const [name = '', ...args] = process.argv.slice(2);
const verb = verbs[name];
if (verb === undefined) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(verbs).join(', ')}.`);
  process.exit(2);
}
try {
  process.exitCode = await verb(args);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
