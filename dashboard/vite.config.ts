import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The server a development dashboard talks to; in production both are one origin. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];

/** Character maps, fonts and decoders of the PDF reader, under the address it asks for (appeal/evidence/pdf-reader.ts). */
function pdfResources(): Plugin {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  const home = dirname(manifest);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  const url = `/assets/pdf-${version}/`;
  const files = PDF_FOLDERS.flatMap((folder) => readdirSync(join(home, folder)).map((name) => `${folder}/${name}`));
  return {
    name: 'pdf-resources',
    generateBundle() {
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: `${url.slice(1)}${file}`,
          source: readFileSync(join(home, file)),
        });
    },
    configureServer(server) {
      server.middlewares.use(url, (request, response, next) => {
        const file = (request.url ?? '').slice(1).split('?')[0] ?? '';
        if (files.includes(file)) createReadStream(join(home, file)).pipe(response);
        else next();
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfResources()],
  assetsInclude: ['**/*.gz'],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // GraphiQL is a page of its own: the dashboard's pages stay as light as they are
    rolldownOptions: { input: ['index.html', 'graphiql.html'] },
  },
  server: {
    port: Number(process.env['PORT'] ?? 4100),
    strictPort: true,
    proxy: { '/graphql': api, '/api': api },
  },
});
