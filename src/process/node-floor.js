// Loaded first, and in plain JavaScript, so that a Node.js which is too old to run TypeScript still prints this message.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  console.error(
    `open-scrutiny needs Node.js 24 or newer and this is ${process.version}. npm scripts bring their own: run \`npm ci\` without ` +
      '`--ignore-scripts`, then `npm start`; or install Node.js 24.',
  );
  process.exit(1);
}
