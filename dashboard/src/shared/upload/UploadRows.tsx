import Close from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ink, tone } from '../tokens';
import { useText } from '../use-text';
import { fileSize } from './file-size';
import type { UploadItem } from './upload-list';
import type { Uploads } from './use-uploads';

/** Every file on its way: a small picture, how far it is, what went wrong and what can be done. */
export function UploadRows({ uploads }: { readonly uploads: Uploads }) {
  const translate = useTranslate();
  if (uploads.items.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('upload.list')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}
    >
      {uploads.items.map((item, index) => (
        <UploadRow key={item.key} item={item} number={index + 1} uploads={uploads} />
      ))}
    </Box>
  );
}

interface UploadRowProps {
  readonly item: UploadItem;
  readonly number: number;
  readonly uploads: Uploads;
}

function UploadRow({ item, number, uploads }: UploadRowProps) {
  const translate = useTranslate();
  const preview = usePreview(item.file);
  const name = translate('upload.file', { number });
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr) auto', gap: 1, alignItems: 'center' }}
    >
      <Box
        sx={{
          width: 44,
          height: 44,
          border: `1px solid ${ink.line}`,
          borderRadius: '4px',
          overflow: 'hidden',
          bgcolor: ink.ground,
          display: 'grid',
          placeItems: 'center',
          fontSize: 11,
          color: ink.muted,
        }}
      >
        {preview ? (
          <Box component="img" src={preview} alt="" sx={{ width: '100%', height: '100%', objectFit: 'cover' }} />
        ) : (
          'PDF'
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, fontSize: 13 }}>
          <span>{name}</span>
          <Box component="span" sx={{ color: ink.muted }}>
            {fileSize(item.file.size)}
          </Box>
          <UploadState item={item} />
        </Box>
        {(item.state === 'SENDING' || item.state === 'WAITING') && (
          <LinearProgress
            variant={item.state === 'WAITING' || item.share === 1 ? 'indeterminate' : 'determinate'}
            value={Math.round(item.share * 100)}
            aria-label={translate('upload.progress', { number })}
            sx={{ mt: 0.5 }}
          />
        )}
      </Box>
      <Box>
        {item.state === 'FAILED' && (
          <Button onClick={() => uploads.retry(item.key)}>{translate('shared.retry')}</Button>
        )}
        <IconButton
          size="small"
          onClick={() => uploads.remove(item.key)}
          aria-label={translate('upload.remove', { number })}
        >
          <Close fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
}

function UploadState({ item: { state, fault } }: { readonly item: UploadItem }) {
  const translate = useTranslate();
  const text = useText();
  if (state === 'FAILED')
    return (
      <Box component="span" role="alert" sx={{ color: tone.red.ink, overflowWrap: 'anywhere' }}>
        {fault?.message
          ? text(fault.message)
          : translate(`upload.fault.${fault?.code ?? 'FAULT'}`, { _: translate('upload.fault.FAULT') })}
      </Box>
    );
  return (
    <Box component="span" role="status" sx={{ color: state === 'DONE' ? tone.green.ink : ink.muted }}>
      {translate(`upload.state.${state}`)}
    </Box>
  );
}

/** The picture as it lies on this machine; null: none a browser shows. */
function usePreview(file: File): string | null {
  const url = useMemo(() => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null), [file]);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  return url;
}
