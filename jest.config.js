const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

// Jest's file crawl is kept out of build/ and data/, whose contents change while it runs.
const ROOTS = ['common', 'server', 'public', 'standalone', 'sample', 'scripts', 'test']
  .filter((folder) => existsSync(join(__dirname, folder)))
  .map((folder) => `<rootDir>/${folder}`);

/** The compiler and settings that the build uses; only the module format is Jest's. */
function swc(parser) {
  return [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser,
        transform: { react: { runtime: 'classic' } },
      },
      module: { type: 'commonjs' },
    },
  ];
}

/** Packages that are ES modules only must be compiled too, for Jest loads all by require. */
function esModulePackages(folder = join(__dirname, 'node_modules'), scope = '') {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('@')) return esModulePackages(join(folder, name), `${name}/`);
    const manifest = join(folder, name, 'package.json');
    if (!existsSync(manifest)) return [];
    return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module' ? [`${scope}${name}`] : [];
  });
}

const shared = {
  rootDir: __dirname,
  roots: ROOTS,
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.[cm]?jsx?$': swc({ syntax: 'ecmascript', jsx: true }),
  },
  // In Kibana these come from core; here from the stand-alone home, as when the plugin runs in it.
  moduleNameMapper: {
    '^@kbn/datemath$': '<rootDir>/standalone/browser/kbn_datemath',
    '^@kbn/i18n$': '<rootDir>/standalone/browser/kbn_i18n',
    '^@kbn/i18n-react$': '<rootDir>/standalone/browser/kbn_i18n_react',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages().join('|')})/)`],
};

// Both use the real Elasticsearch that the set-up starts, or the one TEST_ELASTICSEARCH_URL names.
const withElasticsearch = {
  ...shared,
  globalSetup: '<rootDir>/test/setup/start_elasticsearch.ts',
  globalTeardown: '<rootDir>/test/setup/stop_elasticsearch.ts',
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.ts'],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/integration/',
        '<rootDir>/test/conformance/',
        '<rootDir>/test/e2e/',
      ],
    },
    {
      ...withElasticsearch,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'conformance',
      testMatch: ['<rootDir>/test/conformance/**/*.test.ts'],
    },
    {
      ...withElasticsearch,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
