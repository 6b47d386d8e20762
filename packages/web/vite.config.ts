import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstViewPlugin } from './hosting/first-view-plugin.ts';

/** Small files that are needed together come together: each one asked for is a way there and back. */
const together = [
  {
    name: 'base',
    test: /\/node_modules\/(react|react-dom|scheduler|swr|wouter|regexparam|use-sync-external-store|dequal)\//,
  },
  { name: 'words', test: /\/web\/src\/(glossary|format)\/|\/domain\/src\// },
  {
    name: 'kit',
    test: /\/web\/src\/(api|shell|sign-in|records\/(paged-list|use-pages)|kit\/(answered|button|card|facts|keys-of|later|lazy-more|more|notice|page|select-field|table-scroll|warnings))/,
  },
  { name: 'fields', test: /\/web\/src\/kit\/.*(field|fields|choices)\.tsx$/ },
];

/** Files with their content's hash in the name stand under `assets`; everything else may change. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), firstViewPlugin()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The policy of the pages allows no data: addresses for scripts or styles.
    assetsInlineLimit: 0,
    // 4 KB in all: less than what asking for each page's own takes.
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: together } } },
  },
  logLevel: 'warn',
});
