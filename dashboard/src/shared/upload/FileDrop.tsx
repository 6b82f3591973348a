import AttachFile from '@mui/icons-material/AttachFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { brand, ink } from '../tokens';

/** What the desk takes; the server looks at the content itself. */
const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files chosen, dropped here, or pasted anywhere on the screen (a screenshot from the clipboard). */
export function FileDrop({ onFiles }: FileDropProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onFiles]);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <Box
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onFiles([...event.dataTransfer.files]);
      }}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        flexWrap: 'wrap',
        p: 1,
        border: `1px dashed ${over ? brand.main : ink.lineStrong}`,
        borderRadius: '6px',
        bgcolor: over ? brand.soft : ink.paper,
      }}
    >
      <Button startIcon={<AttachFile fontSize="small" />} onClick={() => input.current?.click()}>
        {translate('upload.choose')}
      </Button>
      <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
        {translate('upload.hint')}
      </Box>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        hidden
        aria-label={translate('upload.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // the same file can be chosen again after it was taken off the list
          event.target.value = '';
        }}
      />
    </Box>
  );
}
