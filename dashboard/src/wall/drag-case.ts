import type { DragEvent } from 'react';
import type { WallCasePartsFragment } from '../generated/documents';

/** A type of our own, so that nothing else that is dragged about lands here; the number stands in no other program. */
const TYPE = 'application/x-zhengming-case';

export function startDrag(event: DragEvent, given: WallCasePartsFragment): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(given));
  event.dataTransfer.effectAllowed = 'move';
}

/** Lets an element take cases. */
export const takesCases = (take: (given: WallCasePartsFragment) => void, over: (isOver: boolean) => void) => ({
  onDragOver: (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(TYPE)) return;
    event.preventDefault();
    over(true);
  },
  onDragLeave: (): void => over(false),
  onDrop: (event: DragEvent): void => {
    over(false);
    const text = event.dataTransfer.getData(TYPE);
    if (text === '') return;
    event.preventDefault();
    take(JSON.parse(text) as WallCasePartsFragment);
  },
});
