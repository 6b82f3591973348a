import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from '../support/checkout.js';

/** The threat model says what is there: files that exist, tests that stand in them, threats that have both. */
const MODEL = readFileSync(join(checkout, 'docs/threat-model.md'), 'utf8');
const FILES = new Set([...MODEL.matchAll(/`([\w./-]+\/[\w.-]+\.(?:tsx?|mjs|md))`/g)].map(([, file = '']) => file));
/** A file, and the titles quoted behind it. */
const QUOTED = [...MODEL.matchAll(/`([\w./-]+\.(?:tsx?|mjs))` ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
  ([, file = '', titles = '']) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => [file, title] as const),
);
const THREATS = [...MODEL.matchAll(/^\| ([STRIDE]\d+) +\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];

describe('the threat model', () => {
  test.each([...FILES])('names %s, which there is', (file) => {
    expect(existsSync(join(checkout, file))).toBe(true);
  });

  test.each(QUOTED)('%s has “%s”', (file, title) => {
    expect(readFileSync(join(checkout, file), 'utf8')).toContain(title);
  });

  test('has a control, a test and what remains for every threat', () => {
    expect(THREATS.length).toBeGreaterThan(35);
    for (const [, , threat = '', , proof = '', remains = ''] of THREATS) {
      expect(threat.trim()).not.toBe('');
      expect(proof).toMatch(/`[^`]+\.(test\.ts|mjs)`/);
      expect(remains.trim()).not.toBe('');
    }
  });

  test('has every kind of threat, and every threat that the tables below name', () => {
    const known = new Set(THREATS.map(([, id = '']) => id));
    expect(new Set([...known].map((id) => id.charAt(0)))).toEqual(new Set('STRIDE'));
    const below = MODEL.slice(MODEL.indexOf('## OWASP API'));
    const named = [...below.matchAll(/\b([STRIDE]\d{1,2})\b/g)].map(([, id = '']) => id);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
