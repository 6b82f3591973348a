import { parseAnyPolicy } from './any-policy.js';
import { ParseError } from './reader.js';
import { upgradeDocument } from './upgrade-document.js';

/** A parameter laid over a policy, for a what-if. `testWindow.hours` names a part of one. */
export interface ParameterOverride {
  readonly name: string;
  readonly value: unknown;
}

/**
 * The document with other parameters. What it would not have as a document of its own is refused, so that a what-if
 * asks only what could be published.
 * @throws ParseError whose path names the override: `parameters[1].value`
 */
export function overlayParameters(document: unknown, overrides: readonly ParameterOverride[]): unknown {
  let laid = upgradeDocument(document);
  for (const [index, override] of overrides.entries()) laid = overlay(laid, override, `parameters[${index}]`);
  return laid;
}

function overlay(document: unknown, { name, value }: ParameterOverride, place: string): unknown {
  const steps = ['parameters', ...name.split('.')];
  if (!isThere(document, steps)) throw new ParseError(`${place}.name`, `no parameter "${name}"`, 'UNKNOWN_FACT');
  const laid = withValue(document, steps, value);
  try {
    parseAnyPolicy(laid);
  } catch (error) {
    if (!(error instanceof ParseError) || !error.path.startsWith(`parameters.${name}`)) throw error;
    const inside = error.path.slice(`parameters.${name}`.length);
    throw new ParseError(`${place}.value${inside}`, error.expectation, error.fault);
  }
  return laid;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isThere(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return isRecord(value) && Object.hasOwn(value, step) && isThere(value[step], rest);
}

function withValue(document: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined || !isRecord(document)) return value;
  return { ...document, [step]: withValue(document[step], rest, value) };
}
