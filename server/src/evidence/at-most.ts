/** Runs no more than `most` at a time; the others wait in the order they came. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => void waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // whoever waits takes over the place
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
