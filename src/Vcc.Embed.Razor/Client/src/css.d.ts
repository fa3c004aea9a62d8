declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: esbuild and Vite give a style sheet as the default export.
  export default css;
}
