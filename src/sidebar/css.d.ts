/** esbuild gathers the styles; the import only says that they belong to the page. */
declare module '*.css';
