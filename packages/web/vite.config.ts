import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Files with their content's hash in the name stand under `assets`; everything else may change. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The policy of the pages allows no data: addresses for scripts or styles.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  logLevel: 'warn',
});
