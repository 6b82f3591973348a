import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import ZoomIn from '@mui/icons-material/ZoomInOutlined';
import ZoomOut from '@mui/icons-material/ZoomOutOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { type AxisWindow, isWhole } from './axis-zoom';

interface ZoomButtonsProps {
  readonly window: AxisWindow;
  readonly whole: AxisWindow;
  readonly onZoom: (by: 'in' | 'out') => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** Closer, wider, earlier, later: everything a drag would do, by buttons. */
export function ZoomButtons({ window, whole, onZoom, onMove }: ZoomButtonsProps) {
  const translate = useTranslate();
  const everything = isWhole(window, whole);
  return (
    <>
      {!everything && (
        <>
          <IconButton
            aria-label={translate('timeAxis.earlier')}
            disabled={window.from <= whole.from}
            onClick={() => onMove(-1)}
          >
            <ChevronLeft fontSize="small" />
          </IconButton>
          <IconButton
            aria-label={translate('timeAxis.later')}
            disabled={window.to >= whole.to}
            onClick={() => onMove(1)}
          >
            <ChevronRight fontSize="small" />
          </IconButton>
        </>
      )}
      <IconButton aria-label={translate('timeAxis.zoomOut')} disabled={everything} onClick={() => onZoom('out')}>
        <ZoomOut fontSize="small" />
      </IconButton>
      <IconButton aria-label={translate('timeAxis.zoomIn')} onClick={() => onZoom('in')}>
        <ZoomIn fontSize="small" />
      </IconButton>
    </>
  );
}
