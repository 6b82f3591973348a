import { describe, expect, test } from 'vitest';
import { waitBefore, type LiveEvents, type LiveMessage, type LiveTopic } from './live-line';
import { concerns, createLiveStore } from './live-store';

/** A line whose messages the test sends, and which counts how often it was opened and closed. */
function testLine() {
  const line = { opened: 0, closed: 0, events: null as LiveEvents | null };
  const store = createLiveStore((events) => {
    line.opened += 1;
    line.events = events;
    return () => void (line.closed += 1);
  });
  return { line, store };
}

describe('whom a message concerns', () => {
  test.each<{ message: LiveMessage; topics: LiveTopic[]; expected: boolean }>([
    { message: { topic: 'appeal', id: 'a' }, topics: ['appeal'], expected: true },
    { message: { topic: 'appeal', id: 'a' }, topics: ['queue'], expected: true },
    { message: { topic: 'appeal', id: 'a' }, topics: ['wall'], expected: true },
    { message: { topic: 'queue' }, topics: ['appeal'], expected: false },
    { message: { topic: 'presence', id: 'a' }, topics: ['queue', 'wall'], expected: false },
    { message: { topic: 'missed' }, topics: ['task'], expected: true },
  ])('$message.topic to $topics: $expected', ({ message, topics, expected }) => {
    expect(concerns(message, topics)).toBe(expected);
  });
});

describe('one line for everybody on the page', () => {
  test('it opens with the first who listens and closes after the last', async () => {
    const { line, store } = testLine();
    const first = store.subscribe(['appeal'], () => undefined);
    const second = store.subscribe(['queue'], () => undefined);
    first();
    second();
    await Promise.resolve();
    expect([line.opened, line.closed]).toEqual([1, 1]);
  });

  test('it survives the moment between two screens', async () => {
    const { line, store } = testLine();
    store.subscribe(['appeal'], () => undefined)();
    store.subscribe(['queue'], () => undefined);
    await Promise.resolve();
    expect([line.opened, line.closed]).toEqual([1, 0]);
  });

  test('each hears its own topics, and the state is told once per change', () => {
    const { line, store } = testLine();
    const heard: string[] = [];
    let told = 0;
    store.watchState(() => void (told += 1));
    store.subscribe(['appeal'], ({ id }) => void heard.push(`case ${id ?? ''}`));
    store.subscribe(['wall'], ({ topic }) => void heard.push(`wall ${topic}`));
    line.events?.hear({ topic: 'appeal', id: '1' });
    line.events?.hear({ topic: 'task' });
    line.events?.tell('LIVE');
    line.events?.tell('LIVE');
    expect(heard).toEqual(['case 1', 'wall appeal']);
    expect([told, store.state()]).toEqual([1, 'LIVE']);
  });
});

test.each([
  { attempt: 0, random: 0, expected: 500 },
  { attempt: 0, random: 1, expected: 1_000 },
  { attempt: 3, random: 1, expected: 8_000 },
  { attempt: 9, random: 0, expected: 15_000 },
  { attempt: 9, random: 1, expected: 30_000 },
])('before try $attempt it waits $expected ms at $random', ({ attempt, random, expected }) => {
  expect(waitBefore(attempt, random)).toBe(expected);
});
