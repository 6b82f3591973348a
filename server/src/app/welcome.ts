import { formatInstant } from '@zhengming/domain';
import { DEMO_PARTNERS, DEMO_PASSWORD, DEMO_STAFF, SANDBOX_PARTNER, SANDBOX_STAFF } from '../staff/demo-staff.js';
import type { Clock } from './clock.js';
import type { Env } from './env.js';

/** What is printed once the service is open: where to look and how to sign in. */
export function welcome(env: Env, address: string, clock: Clock): string {
  const lines = [
    '',
    '  正名 Zhengming is ready.',
    '',
    `  Dashboard   ${address}/`,
    `  API         ${address}/graphql`,
    `  Data        ${env.databaseUrl === null ? env.dataDir : 'the database of DATABASE_URL'}`,
  ];
  if (env.demo) lines.push(`  GraphiQL    ${address}/graphiql`);
  if (env.sandbox) lines.push(`  Sandbox     ${SANDBOX_PARTNER.key}  every scope, and the clock`);
  if (env.demo) {
    lines.push(
      `  Demo clock  ${formatInstant(clock.now()).slice(0, 16).replace('T', ' ')} in Beijing; all people are invented`,
      '',
      `  Sign in with the password ${DEMO_PASSWORD} as`,
      ...[...DEMO_STAFF, ...(env.sandbox ? [SANDBOX_STAFF] : [])].map(
        ({ username, roles }) => `    ${username.padEnd(12)}${roles.join(', ')}`,
      ),
      '',
      '  Partner keys (Authorization: Bearer …)',
      ...DEMO_PARTNERS.map(({ key, scopes }) => `    ${key}  ${scopes.join(', ')}`),
    );
  }
  return `${[...lines, '', '  Ctrl-C ends it.', ''].join('\n')}\n`;
}
