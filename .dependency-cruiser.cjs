// The boundaries of docs/architecture.md. A folder is each directory right under one of these four.
const FOLDER = '(?:common|server|public|standalone)/[^/]+';
const TESTS = '\\.test\\.tsx?$';

// The home's double of @kbn/config-schema, which the name leads to here.
const KIBANA_MODULE = '^standalone/config_schema/index\\.ts$';

// The example events of the guided filters: only for tests, so they are in no other face.
const EXAMPLES = '^common/catalogue/examples/index\\.ts$';

// In server/, what is no capability but serves them all.
const SHARED_BY_CAPABILITIES = '(?!elasticsearch/|saved_objects/|http/|hunts/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'common-stands-alone',
      comment: 'common is used by server and browser alike, so it imports neither, nor the home.',
      severity: 'error',
      from: { path: '^common/' },
      to: { path: '^(server|public|standalone|sample|scripts|test)/' },
    },
    {
      name: 'common-and-public-run-in-a-browser',
      comment: 'They use nothing of Node. Their tests may.',
      severity: 'error',
      from: { path: '^(common|public)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'public-never-imports-server',
      comment: 'They meet in common/api.',
      severity: 'error',
      from: { path: '^public/' },
      to: { path: '^(server|standalone|sample|scripts|test)/' },
    },
    {
      name: 'server-never-imports-public',
      comment: 'They meet in common/api.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(public|standalone|sample|scripts)/', pathNot: KIBANA_MODULE },
    },
    {
      name: 'capabilities-do-not-know-one-another',
      comment: 'Capabilities of the server meet in common and in server/plugin.ts.',
      severity: 'error',
      from: { path: `^server/${SHARED_BY_CAPABILITIES}([^/]+)/` },
      to: { path: `^server/${SHARED_BY_CAPABILITIES}[^/]+/`, pathNot: '^server/$1/' },
    },
    {
      name: 'standalone-knows-nothing-of-hunting',
      comment: 'The stand-alone home knows Kibana, not the plugin. Types count too.',
      severity: 'error',
      from: { path: '^standalone/' },
      to: { path: '^(common|server|public|sample|scripts|test)/' },
    },
    {
      name: 'sample-is-not-of-the-plugin',
      comment: 'The sample data are made from common alone.',
      severity: 'error',
      from: { path: '^sample/' },
      to: { path: '^(server|public|standalone|scripts|test)/' },
    },
    {
      name: 'not-past-an-index',
      comment: 'A folder shows itself through its index.ts. Data (JSON) is taken as it lies.',
      severity: 'error',
      from: { path: '^((?:common|server|public|standalone)/[^/]+)/' },
      to: {
        path: `^${FOLDER}/.`,
        pathNot: ['^$1/', `^${FOLDER}/index\\.tsx?$`, '\\.json$'],
      },
    },
    {
      name: 'not-past-an-index-from-outside',
      comment: 'The same for files that are in no such folder.',
      severity: 'error',
      from: { pathNot: `^${FOLDER}/` },
      to: {
        path: `^${FOLDER}/.`,
        pathNot: [`^${FOLDER}/index\\.tsx?$`, '\\.json$', EXAMPLES],
      },
    },
    {
      name: 'what-ships-has-what-it-needs',
      comment: 'Code of the plugin uses dependencies, not devDependencies; types are free.',
      severity: 'error',
      from: { path: '^(common|server)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other as they run are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    // Parses type-only imports too, and needs no TypeScript compiler with a JavaScript interface.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|node_modules)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
