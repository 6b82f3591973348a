import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApiSchema } from './build-schema.js';
import { printApi } from './print-api.js';

/** Writes the contract for partners and the dashboard: `npm run codegen`, result committed. */
const target = fileURLToPath(new URL('../../../packages/schema/schema.graphql', import.meta.url));
writeFileSync(target, printApi(buildApiSchema()));
process.stdout.write(`${target}\n`);
