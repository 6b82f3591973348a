import { getInstanceByDom } from 'echarts/core';
import { fontFamily, ink } from '../../shared/tokens';

/** What is printed around a drawing, so that the picture can be understood and checked without the screen. */
export interface Caption {
  readonly title: string;
  /** Below the title: period, filters, version of the data, what is withheld. */
  readonly lines: readonly string[];
  /** Colours the drawing does not explain itself. */
  readonly legend?: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly hatched?: boolean;
}

const SCALE = 2;
const MARGIN = 20;
const TITLE = { font: `650 17px ${fontFamily}`, height: 28 };
const TEXT = { font: `12.5px ${fontFamily}`, height: 19 };
const SWATCH = 16;

/** The drawing in a box as a PNG with its caption printed in; null when the box holds no drawing. */
export async function toPng(box: HTMLElement, caption: Caption): Promise<Blob | null> {
  const drawn = box.querySelector<HTMLElement>('[data-chart]');
  const chart = drawn ? getInstanceByDom(drawn) : undefined;
  if (!chart) return null;
  const image = new Image();
  image.src = chart.getDataURL({ type: 'png', pixelRatio: SCALE, backgroundColor: ink.paper });
  await image.decode();
  const width = chart.getWidth() + 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.font = TEXT.font;
  const lines = caption.lines.flatMap((line) => wrap(pen, line, width - 2 * MARGIN));
  const legend = legendRows(pen, caption.legend ?? [], width - 2 * MARGIN);
  const height =
    2 * MARGIN + TITLE.height + lines.length * TEXT.height + 10 + chart.getHeight() + legend.length * (TEXT.height + 4);
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = ink.paper;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'top';
  pen.fillStyle = ink.strong;
  pen.font = TITLE.font;
  pen.fillText(caption.title, MARGIN, MARGIN, width - 2 * MARGIN);
  pen.font = TEXT.font;
  pen.fillStyle = ink.body;
  let top = MARGIN + TITLE.height;
  for (const line of lines) {
    pen.fillText(line, MARGIN, top);
    top += TEXT.height;
  }
  top += 10;
  pen.drawImage(image, MARGIN, top, chart.getWidth(), chart.getHeight());
  top += chart.getHeight();
  for (const row of legend) {
    for (const { entry, left } of row) drawEntry(pen, entry, MARGIN + left, top);
    top += TEXT.height + 4;
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Breaks a line where it would leave the picture; Chinese breaks anywhere. */
function wrap(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (pen.measureText(line + sign).width <= width) {
      line += sign;
      continue;
    }
    const space = line.lastIndexOf(' ');
    const cut = space > line.length / 2 ? space + 1 : line.length;
    lines.push(line.slice(0, cut).trimEnd());
    line = line.slice(cut) + sign;
  }
  return [...lines, line];
}

interface Placed {
  readonly entry: LegendEntry;
  readonly left: number;
}

function legendRows(
  pen: CanvasRenderingContext2D,
  entries: readonly LegendEntry[],
  width: number,
): readonly Placed[][] {
  const rows: Placed[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const needs = SWATCH + 6 + pen.measureText(entry.label).width + 18;
    if (left + needs > width) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)?.push({ entry, left });
    left += needs;
  }
  return rows;
}

function drawEntry(pen: CanvasRenderingContext2D, { label, color, hatched }: LegendEntry, left: number, top: number) {
  pen.fillStyle = color;
  pen.fillRect(left, top + 2, SWATCH, 12);
  pen.strokeStyle = ink.lineStrong;
  pen.strokeRect(left, top + 2, SWATCH, 12);
  if (hatched) {
    pen.save();
    pen.beginPath();
    pen.rect(left, top + 2, SWATCH, 12);
    pen.clip();
    pen.strokeStyle = ink.faint;
    for (let at = -12; at < SWATCH; at += 5) {
      pen.beginPath();
      pen.moveTo(left + at, top + 14);
      pen.lineTo(left + at + 12, top + 2);
      pen.stroke();
    }
    pen.restore();
  }
  pen.fillStyle = ink.body;
  pen.fillText(label, left + SWATCH + 6, top);
}
