/** How a file is looked at. */
export interface View {
  /** 1: as large as fits. */
  readonly zoom: number;
  /** 0, 90, 180 or 270 degrees clockwise. */
  readonly turn: number;
}
export type ViewAction = 'ZOOM_IN' | 'ZOOM_OUT' | 'ROTATE' | 'RESET';

export const START: View = { zoom: 1, turn: 0 };

const STEP = 1.25;
const LEAST = 0.5;
const MOST = 8;

export function viewOf(view: View, action: ViewAction): View {
  switch (action) {
    case 'ZOOM_IN':
      return { ...view, zoom: Math.min(MOST, view.zoom * STEP) };
    case 'ZOOM_OUT':
      return { ...view, zoom: Math.max(LEAST, view.zoom / STEP) };
    case 'ROTATE':
      return { ...view, turn: (view.turn + 90) % 360 };
    case 'RESET':
      return START;
  }
}
