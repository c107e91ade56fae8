// esbuild drops JSDoc but keeps /*! legal comments: webpack.config.mjs turns them back into /** above the declarations.
module.exports = (source) => source.replace(/^\/\*\*/gm, '/*!');
