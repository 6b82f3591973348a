const ROOT = 16;

/** A size of type in CSS pixels as rem, so that it grows with large type and with the browser's own setting. */
export function rem(size: unknown): string {
  return typeof size === 'number' ? `${size / ROOT}rem` : String(size);
}
