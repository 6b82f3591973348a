import type { PersonCopy } from '@zhengming/data';

const escaped = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(
    /[&<>"']/g,
    (sign) => `&#${sign.codePointAt(0) ?? 0};`,
  );

/** A copy as a page that can be read and printed: nothing is loaded, nothing runs. */
export function copyHtml({ identity, madeAt, parts }: PersonCopy): string {
  const lines = parts.map((part) => {
    const kept =
      part.kept === null
        ? ''
        : `<p>自${escaped(part.kept.from.zh)}起保存 ${part.kept.days} 天；${escaped(part.kept.basis.zh)}<br>
           Kept for ${part.kept.days} days from ${escaped(part.kept.from.en)}. ${escaped(part.kept.basis.en)}</p>`;
    const rows = part.rows.map(
      (row) =>
        `<table>${Object.entries(row)
          .map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
          .join('')}</table>`,
    );
    return `<section><h2>${escaped(part.title.zh)} ${escaped(part.title.en)}（${part.rows.length}）</h2>
      <p>来源 Source：${escaped(part.source.zh)} / ${escaped(part.source.en)}</p>${kept}${rows.join('') || '<p>无 none</p>'}</section>`;
  });
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>个人信息副本</title><style>
    body{font:14px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;margin:.5em 0;width:100%}
    th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top;word-break:break-word}th{width:14em}
    </style></head><body><h1>个人信息副本 Copy of personal data</h1><p>${escaped(madeAt)}</p>
    <p>${escaped(identity.name ?? '')} ${escaped(identity.idNumber ?? '')} ${escaped(identity.phones.join(' '))}</p>
    ${lines.join('\n')}</body></html>`;
}
