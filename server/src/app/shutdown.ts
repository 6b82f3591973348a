/** Closes in the reverse order of opening, once, whatever happens on the way. */
export interface Shutdown {
  add(name: string, close: () => Promise<unknown>): void;
  /** @returns the names of what could not be closed */
  run(): Promise<readonly string[]>;
}

export function createShutdown(): Shutdown {
  const opened: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  let running: Promise<readonly string[]> | undefined;
  const closeAll = async (): Promise<readonly string[]> => {
    const failed: string[] = [];
    for (let part = opened.pop(); part !== undefined; part = opened.pop()) {
      try {
        await part.close();
      } catch {
        failed.push(part.name);
      }
    }
    return failed;
  };
  return {
    add: (name, close) => void opened.push({ name, close }),
    run: () => (running ??= closeAll()),
  };
}
