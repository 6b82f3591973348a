import { expect, test } from 'vitest';
import { type DraftPort, DraftKeeper, type StoredDraft } from './draft-keeper';

const BLANK = { note: '' };

/** The server's shelf for one draft, several windows, and a pause that ends when the test says so. */
function shelf() {
  let stored: StoredDraft | null = null;
  let minute = 0;
  let down = false;
  const answer = async <Value>(value: () => Value): Promise<Value> => {
    await Promise.resolve();
    if (down) throw new Error('no line');
    return value();
  };
  const window = () => {
    let due: (() => void) | null = null;
    const port: DraftPort = {
      load: () => answer(() => stored),
      save: (body, seen) =>
        answer(() => {
          if (seen !== (stored?.version ?? 0)) return 'CHANGED_ELSEWHERE' as const;
          minute += 1;
          stored = { body, version: seen + 1, savedAt: `10:0${minute}` };
          return stored;
        }),
      remove: () =>
        answer(() => {
          stored = null;
        }),
      pause: (act) => {
        due = act;
        return () => {
          due = null;
        };
      },
    };
    const keeper = new DraftKeeper(port, BLANK);
    return { keeper, waits: () => due !== null };
  };
  return { window, stored: () => stored, cut: (is: boolean) => (down = is) };
}

test('what is typed is saved after a pause and found again after a crash', async () => {
  const { window, stored } = shelf();
  const { keeper, waits } = window();
  await keeper.open();
  keeper.set({ note: '住' });
  keeper.set({ note: '住宿' });
  expect({ waits: waits(), stored: stored() }).toEqual({ waits: true, stored: null });
  await keeper.flush();
  expect(keeper.state()).toMatchObject({ phase: 'SAVED', savedAt: '10:01' });
  const after = window().keeper;
  await after.open();
  expect(after.state()).toEqual({ value: { note: '住宿' }, phase: 'SAVED', savedAt: '10:01', restored: true });
});

test('sending forgets it, also while a save is still on its way', async () => {
  const { window, stored } = shelf();
  const { keeper } = window();
  await keeper.open();
  keeper.set({ note: 'sent' });
  const saving = keeper.flush();
  await keeper.clear();
  await saving;
  expect({ stored: stored(), state: keeper.state() }).toMatchObject({ stored: null, state: { phase: 'CLEAN' } });
});

test('emptied by hand it is forgotten too', async () => {
  const { window, stored } = shelf();
  const { keeper } = window();
  await keeper.open();
  keeper.set({ note: 'x' });
  await keeper.flush();
  keeper.set({ note: '' });
  await keeper.flush();
  expect(stored()).toBeNull();
});

test.each([
  ['taking theirs', 'takeTheirs', 'first'],
  ['keeping mine', 'keepMine', 'second'],
] as const)('two windows: the slower one is asked, %s leaves "%s"', async (_what, way, left) => {
  const { window, stored } = shelf();
  const first = window().keeper;
  const second = window().keeper;
  await Promise.all([first.open(), second.open()]);
  first.set({ note: 'first' });
  await first.flush();
  second.set({ note: 'second' });
  await second.flush();
  expect(second.state().phase).toBe('CONFLICT');
  expect(JSON.parse(stored()?.body ?? '')).toEqual({ note: 'first' });
  await second[way]();
  expect(second.state()).toMatchObject({ value: { note: left }, phase: 'SAVED' });
  expect(JSON.parse(stored()?.body ?? '')).toEqual({ note: left });
});

test('without a line nothing is lost: it stays typed and is saved when the line is back', async () => {
  const { window, stored, cut } = shelf();
  const { keeper } = window();
  await keeper.open();
  cut(true);
  keeper.set({ note: 'kept' });
  await keeper.flush();
  expect(keeper.state()).toMatchObject({ value: { note: 'kept' }, phase: 'FAILED' });
  cut(false);
  await keeper.flush();
  expect(stored()?.body).toBe('{"note":"kept"}');
});

test('typed before the old draft arrived: it is asked about, not overwritten', async () => {
  const { window } = shelf();
  const before = window().keeper;
  await before.open();
  before.set({ note: 'old' });
  await before.flush();
  const quick = window().keeper;
  const opening = quick.open();
  quick.set({ note: 'new' });
  await opening;
  expect(quick.state()).toMatchObject({ phase: 'CONFLICT', value: { note: 'new' } });
});
