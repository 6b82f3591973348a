import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type RenderTask, version } from 'pdfjs-dist';
import type { View } from './view-state';

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;

/** Character maps and fonts that Chinese documents name without bringing them along; see vite.config.ts. Kept by browsers for ever, so each version has its own. */
const RESOURCES = `/assets/pdf-${version}/`;

export type PdfDocument = PDFDocumentProxy;

interface Opening {
  readonly document: Promise<PdfDocument>;
  readonly close: () => void;
}

/** Opens a PDF of our own server. Scripts of the file never run, and nothing is compiled from it. */
export function openPdf(url: string): Opening {
  const task = getDocument({
    url,
    withCredentials: true,
    cMapUrl: `${RESOURCES}cmaps/`,
    standardFontDataUrl: `${RESOURCES}standard_fonts/`,
    wasmUrl: `${RESOURCES}wasm/`,
    // the content security policy lets nothing be compiled
    useWasm: false,
    enableXfa: false,
    maxImageSize: 50_000_000,
    stopAtErrors: false,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

interface Painting {
  /** What the page says. */
  readonly words: Promise<string>;
  readonly cancel: () => void;
}

interface PageOnCanvas {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly view: View;
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;

/** Paints a page as large as fits, times the zoom, as sharp as the screen is. */
export function paintPage({ pdf, page: number, view, canvas, width, height }: PageOnCanvas): Painting {
  let task: RenderTask | undefined;
  let isCancelled = false;
  const paint = async (): Promise<string> => {
    const page = await pdf.getPage(number);
    const rotation = (page.rotate + view.turn) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    const fits = Math.min((width - MARGIN) / natural.width, (height - MARGIN) / natural.height);
    const scale = Math.max(fits, 0.1) * view.zoom;
    const sharpness = window.devicePixelRatio;
    const viewport = page.getViewport({ scale: scale * sharpness, rotation });
    if (isCancelled) return '';
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.style.width = `${viewport.width / sharpness}px`;
    canvas.style.height = `${viewport.height / sharpness}px`;
    task = page.render({ canvas, viewport });
    await task.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  };
  return {
    words: paint(),
    cancel: () => {
      isCancelled = true;
      task?.cancel();
    },
  };
}
