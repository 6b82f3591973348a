import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { EvidenceFilePartsFragment, EvidencePartsFragment } from '../../generated/documents';
import { fullTime } from '../../shared/format';
import { ink } from '../../shared/tokens';
import { fileSize } from '../../shared/upload/file-size';
import { useWord } from '../../shared/use-text';

interface FileFactsProps {
  readonly file: EvidenceFilePartsFragment;
  readonly evidence: EvidencePartsFragment | undefined;
}

/** What is known of a file: who received it, through what, its hash, until when it is kept. */
export function FileFacts({ file, evidence }: FileFactsProps) {
  const translate = useTranslate();
  const word = useWord();
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    ['type', file.mediaType.split('/')[1]?.toUpperCase() ?? ''],
    ['size', file.bytes === null ? null : fileSize(file.bytes)],
    ['pixels', file.width === null ? null : `${file.width} × ${file.height}`],
    ['receivedBy', evidence?.receivedBy ?? null],
    ['channel', evidence ? word('AppealChannel', evidence.channel) : null],
    ['receivedAt', fullTime(file.receivedAt)],
    ['original', evidence ? translate(evidence.seenOriginal ? 'evidence.yes' : 'evidence.no') : null],
    ['deleteAfter', evidence?.deleteAfter ?? null],
    ['sha256', file.sha256],
  ];
  return (
    <Box sx={{ p: 2, overflow: 'auto', borderLeft: `1px solid ${ink.line}`, fontSize: 13 }}>
      <Box component="dl" sx={{ m: 0 }}>
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <Box key={label} sx={{ mb: 1 }}>
              <Box component="dt" sx={{ color: ink.muted, fontSize: 12.5 }}>
                {translate(`evidence.fact.${label}`)}
              </Box>
              <Box
                component="dd"
                sx={{ m: 0, overflowWrap: 'anywhere', ...(label === 'sha256' && { fontFamily: 'monospace' }) }}
              >
                {value}
              </Box>
            </Box>
          ))}
      </Box>
      {evidence && (
        <Box component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {evidence.description}
        </Box>
      )}
    </Box>
  );
}
