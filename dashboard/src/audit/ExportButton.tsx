import Download from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { AuditFilter } from '../generated/documents';

const FORGET_AFTER_MS = 60_000;

/** Takes home what the filter finds. The filter goes in the body: no number ever stands in an address. */
export function ExportButton({ filter }: { readonly filter: AuditFilter }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const response = await fetch('/api/audit/export', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(filter),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      keep(await response.blob());
      notify('audit.export.done', { type: 'success' });
    } catch {
      notify('audit.export.fault', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button startIcon={<Download />} loading={busy} onClick={() => void save()}>
      {translate('audit.export.button')}
    </Button>
  );
}

function keep(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'audit.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
