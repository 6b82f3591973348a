/** Where a file of evidence is read; the server asks who looks, and writes it down. */
export function fileUrl(id: string, what: 'content' | 'thumbnail' | 'download'): string {
  const query = { content: '', thumbnail: '?part=thumbnail', download: '?download' }[what];
  return `/api/evidence-file/${id}${query}`;
}
