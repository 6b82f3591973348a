import PictureAsPdf from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { EvidenceFilePartsFragment, EvidencePartsFragment } from '../../generated/documents';
import { ink } from '../../shared/tokens';
import { fileUrl } from './file-url';
import { FileViewer } from './FileViewer';

const SIZE = 64;

/** image/jpeg ⇒ JPEG */
const formatOf = (mediaType: string): string => (mediaType.split('/')[1] ?? mediaType).toUpperCase();

interface FileThumbsProps {
  readonly files: readonly EvidenceFilePartsFragment[];
  /** What the files show, e.g. the kind of evidence. */
  readonly title?: string;
  /** Absent: not part of any yet. */
  readonly evidence?: EvidencePartsFragment;
}

/** Small pictures of files; each opens the viewer. */
export function FileThumbs({ files, title, evidence }: FileThumbsProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<number | null>(null);
  const shown = files.filter(({ state }) => state !== 'DELETED');
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', my: 0.75 }}>
      {shown.map((file, index) => (
        <ButtonBase
          key={file.id}
          focusRipple
          onClick={() => setOpen(index)}
          aria-label={translate('evidence.open', {
            number: index + 1,
            type: title ?? translate('evidence.file'),
            format: formatOf(file.mediaType),
          })}
          sx={{
            width: SIZE,
            height: SIZE,
            border: `1px solid ${ink.lineStrong}`,
            borderRadius: '4px',
            overflow: 'hidden',
            bgcolor: ink.ground,
            '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
          }}
        >
          {file.mediaType === 'application/pdf' ? (
            <PictureAsPdf sx={{ color: ink.muted }} />
          ) : (
            <Box
              component="img"
              src={fileUrl(file.id, 'thumbnail')}
              alt=""
              loading="lazy"
              sx={{ width: '100%', height: '100%', objectFit: 'cover' }}
            />
          )}
        </ButtonBase>
      ))}
      {open !== null && (
        <FileViewer
          files={shown}
          at={open}
          onMove={setOpen}
          onClose={() => setOpen(null)}
          title={title}
          evidence={evidence}
        />
      )}
    </Box>
  );
}
