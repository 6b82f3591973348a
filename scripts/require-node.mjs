/** Ends the process with a clear sentence on a Node that is too old; written so that an old Node can read it. */
export function requireNode(minimum) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= minimum) return;
  console.error(
    'Zhengming needs Node ' +
      minimum +
      ' or newer to start (it brings its own Node for the rest). This is ' +
      process.version +
      '.',
  );
  process.exit(1);
}
