/** 640 KB, 2.4 MB */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1_024;
  return kilobytes < 1_000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1_024).toFixed(1)} MB`;
}
