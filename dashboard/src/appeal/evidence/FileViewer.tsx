import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/CloseOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import Rotate from '@mui/icons-material/RotateRightOutlined';
import ZoomIn from '@mui/icons-material/ZoomInOutlined';
import ZoomOut from '@mui/icons-material/ZoomOutOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useId, useReducer, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { EvidenceFilePartsFragment, EvidencePartsFragment } from '../../generated/documents';
import { ink } from '../../shared/tokens';
import { FileFacts } from './FileFacts';
import { fileUrl } from './file-url';
import { PictureView } from './PictureView';
import { START, viewOf, type ViewAction } from './view-state';

/** The reader of PDF is large; it comes when the first one is opened. */
const PdfView = lazy(() => import('./PdfView').then(({ PdfView: view }) => ({ default: view })));

interface FileViewerProps {
  readonly files: readonly EvidenceFilePartsFragment[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
  readonly title: string | undefined;
  readonly evidence: EvidencePartsFragment | undefined;
}

const KEYS: Readonly<Record<string, ViewAction>> = {
  '+': 'ZOOM_IN',
  '=': 'ZOOM_IN',
  '-': 'ZOOM_OUT',
  '0': 'RESET',
  r: 'ROTATE',
};

/** A file as large as the window: zoom, turn, the next one, by keys as well as by buttons. */
export function FileViewer({ files, at, onMove, onClose, title, evidence }: FileViewerProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [view, act] = useReducer(viewOf, START);
  const file = files[at];
  if (!file) return null;
  const move = (step: 1 | -1) => {
    const next = at + step;
    if (next < 0 || next >= files.length) return;
    act('RESET');
    onMove(next);
  };
  const onKey = (event: KeyboardEvent) => {
    const action = KEYS[event.key];
    if (action) act(action);
    else if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
    else return;
    event.preventDefault();
  };
  const name = `${title ?? translate('evidence.file')} ${at + 1}/${files.length}`;
  const isPdf = file.mediaType === 'application/pdf';
  return (
    <Dialog fullScreen open onClose={onClose} onKeyDown={onKey} aria-labelledby={titleId}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, py: 0.5, borderBottom: `1px solid ${ink.line}` }}
      >
        <Typography variant="h2" id={titleId} sx={{ mr: 2 }}>
          {name}
        </Typography>
        <Tool label="previous" hint="←" disabled={at === 0} onClick={() => move(-1)} icon={<ChevronLeft />} />
        <Tool
          label="next"
          hint="→"
          disabled={at === files.length - 1}
          onClick={() => move(1)}
          icon={<ChevronRight />}
        />
        <Tool label="zoomOut" hint="-" onClick={() => act('ZOOM_OUT')} icon={<ZoomOut />} />
        <Box component="output" aria-live="polite" sx={{ width: 48, textAlign: 'center', fontSize: 12.5 }}>
          {Math.round(view.zoom * 100)}%
        </Box>
        <Tool label="zoomIn" hint="+" onClick={() => act('ZOOM_IN')} icon={<ZoomIn />} />
        <Tool label="rotate" hint="r" onClick={() => act('ROTATE')} icon={<Rotate />} />
        <Box sx={{ flex: 1 }} />
        <IconButton
          component="a"
          href={fileUrl(file.id, 'download')}
          download
          aria-label={translate('evidence.download')}
          title={translate('evidence.download')}
        >
          <Download />
        </IconButton>
        <Tool label="close" hint="Esc" onClick={onClose} icon={<Close />} />
      </Box>
      <Box
        sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 300px' } }}
      >
        {isPdf ? (
          <Suspense fallback={<Skeleton variant="rectangular" height="100%" />}>
            <PdfView key={file.id} url={fileUrl(file.id, 'content')} view={view} name={name} />
          </Suspense>
        ) : (
          <PictureView key={file.id} url={fileUrl(file.id, 'content')} view={view} name={name} />
        )}
        <FileFacts file={file} evidence={evidence} />
      </Box>
    </Dialog>
  );
}

interface ToolProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, hint, icon, disabled = false, onClick }: ToolProps) {
  const translate = useTranslate();
  const words = translate(`evidence.tool.${label}`);
  return (
    <IconButton onClick={onClick} disabled={disabled} aria-label={words} title={`${words} (${hint})`}>
      {icon}
    </IconButton>
  );
}
