import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { operationName, type TypedDocument } from './api';
import type { ZhengmingDataProvider } from './data-provider';

/** How long a share waits for the part of the screen it is meant for; what comes later asks for itself. */
const KEPT_MS = 10_000;

const shares = new Map<string, Promise<unknown>>();

/** What the one question of the screen answers to this part of it, for the first that takes it; null: ask. */
export function takeShare<Value>(key: QueryKey): Promise<Value> | null {
  const name = hashKey(key);
  const share = shares.get(name) as Promise<Value> | undefined;
  shares.delete(name);
  return share ?? null;
}

/** Lays out a share of an answer that is on its way. */
export function layShare(key: QueryKey, value: Promise<unknown>): void {
  const name = hashKey(key);
  shares.set(name, value);
  const drop = () => {
    if (shares.get(name) === value) shares.delete(name);
  };
  // whoever takes it hears of the fault; where nobody does, nobody needs to
  value.catch(() => undefined).finally(() => setTimeout(drop, KEPT_MS));
}

/** A part of a screen: the key under which its component asks, and where its answer stands in the whole. */
export interface Part<Answer> {
  readonly key: QueryKey;
  readonly of: (answer: Answer) => unknown;
}

/** The key under which {@link useAsk} asks. */
export const askKey = <Variables>(document: { toString(): string }, variables: Variables): QueryKey => [
  operationName(document),
  variables,
];

export interface Opening<Answer, Variables> {
  readonly document: TypedDocument<Answer, Variables>;
  readonly variables: Variables;
  readonly parts: readonly Part<Answer>[];
}

/**
 * Asks once for everything a screen shows as it opens. The components keep their own questions: each takes its share of
 * this answer the first time, and asks for itself from then on. `name` tells one opening of the screen from the next.
 */
export function useOpening<Answer, Variables>(name: string, open: () => Opening<Answer, Variables>): void {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const [opened, setOpened] = useState<string | null>(null);
  if (opened === name) return;
  setOpened(name);
  // here and not in an effect: the effects of the parts, which ask, run before those of the screen
  const { document, variables, parts } = open();
  const answer = provider.send(document, variables);
  for (const { key, of } of parts) layShare(key, answer.then(of));
}
