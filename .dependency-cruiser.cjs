// The import rules of ARCHITECTURE.md, one rule a room. `npm run lint` checks them.

const core = 'server/src/core';

/** A room may import itself and what is listed; anything else of ours is an error. */
const room = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${name} imports only: ${[from, ...allowed].join(', ')}`,
  from: { path: `^${from}(/|\\.ts$)` },
  to: { path: '^(server|client)/', pathNot: [from, ...allowed].map((path) => `^${path}(/|\\.tsx?$)`) },
});

const below = {
  syntax: [],
  model: ['syntax'],
  analysis: [],
  compile: ['analysis', 'model', 'syntax'],
  messages: ['compile', 'model', 'syntax'],
  render: ['model', 'syntax', 'messages'],
  rules: ['compile', 'analysis', 'model', 'syntax', 'messages'],
  budget: ['analysis'],
  check: ['budget', 'rules', 'compile', 'analysis', 'model', 'syntax', 'messages'],
  explain: ['check', 'budget', 'rules', 'compile', 'analysis', 'model', 'syntax', 'messages'],
  service: ['explain', 'check', 'rules', 'compile', 'analysis', 'model', 'syntax', 'messages', 'render', 'protocol'],
  configuration: ['rules', 'compile', 'analysis', 'model', 'syntax', 'messages'],
  protocol: [],
};
const inCore = (names) => names.map((name) => `${core}/${name}`);
const checkAndBelow = inCore(['explain', 'check', 'configuration', 'render', ...below.check]);

module.exports = {
  forbidden: [
    ...Object.entries(below).map(([name, allowed]) => room(name, `${core}/${name}`, inCore(allowed))),
    room('files', 'server/src/files', inCore(['model', 'syntax'])),
    room('cli', 'server/src/cli', [...checkAndBelow, 'server/src/files', 'server/src/lsp/node']),
    room('lsp', 'server/src/lsp', [core, 'server/src/files']),
    room('client', 'client/src', [`${core}/protocol`, 'client/webview/[^/]+/messages']),
    room('webview', 'client/webview', [`${core}/protocol`]),
    {
      name: 'cli-starts-the-server-lazily',
      comment: '`lacuna lsp --stdio` loads the server by a dynamic import; no other verb pays for it.',
      severity: 'error',
      from: { path: '^server/src/cli/' },
      to: { path: '^server/src/lsp/', dynamic: false },
    },
    {
      name: 'only-the-client-knows-the-editor',
      severity: 'error',
      from: { pathNot: '^client/src/' },
      to: { path: '^(vscode$|node_modules/(vscode-languageclient|@types/vscode)/)' },
    },
    {
      name: 'only-lsp-speaks-lsp',
      comment: 'vscode-languageserver-types, plain shapes, is for all.',
      severity: 'error',
      from: { pathNot: '^server/src/lsp/' },
      to: { path: '^node_modules/vscode-(languageserver|languageserver-protocol|jsonrpc)/' },
    },
    {
      name: 'only-files-lsp-and-cli-know-node',
      comment: 'Everything else also runs in a browser worker, or gets what it needs from the editor.',
      severity: 'error',
      from: { path: '^(server|client)/', pathNot: '^server/src/(files|lsp|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
