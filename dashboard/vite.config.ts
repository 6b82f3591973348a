import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server a development dashboard talks to; in production both are one origin. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  assetsInclude: ['**/*.gz'],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  server: {
    port: Number(process.env['PORT'] ?? 4100),
    strictPort: true,
    proxy: { '/graphql': api, '/api': api },
  },
});
