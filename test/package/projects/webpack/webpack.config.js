/** As webpack is by default, but that what it warns of is an error. */
export default {
  mode: 'production',
  entry: './src/main.js',
  output: { clean: true },
  // How big an application may be isn't the package's to say.
  performance: { hints: false },
};
