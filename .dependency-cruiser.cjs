// The rules of the house about who may import whom. The name of a rule is the rule.
const test = '[.]test[.]ts$|^src/verify/tiny-site[.]ts$';
const stages = [
  'read',
  'align',
  'graph',
  'check',
  'render',
  'search',
  'site',
  'exchange',
  'triage',
  'mend',
  'report',
  'verify',
];
/** What gets values and gives values. */
const pure = `^src/(model|${stages.join('|')}|components|layouts)/`;
/** Node's own modules that touch nothing outside: they only compute. */
const computing = ['crypto', 'path', 'url', 'util', 'buffer', 'zlib', 'string_decoder'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'stages import model and never each other',
      severity: 'error',
      from: { path: `^src/(${stages.join('|')})/`, pathNot: test },
      to: { path: '^(src|tests|bench)/', pathNot: ['^src/$1/', '^src/model/'] },
    },
    {
      name: 'only io, cli and the joins touch the outside',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${computing.join('|')})$` },
    },
    {
      name: 'model imports nothing outside model',
      severity: 'error',
      from: { path: '^src/model/', pathNot: test },
      // The types of syntax trees are part of its vocabulary; nothing of them runs.
      to: { pathNot: '^src/model/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'io imports model and nothing else of ours',
      severity: 'error',
      from: { path: '^src/io/', pathNot: test },
      to: { path: '^(src|tests|bench)/', pathNot: ['^src/io/', '^src/model/'] },
    },
    {
      name: 'components get plain data: they import only model, styles, scripts and each other',
      severity: 'error',
      from: { path: '^src/(components|layouts)/', pathNot: test },
      to: { path: '^(src|tests|bench)/', pathNot: '^src/(components|layouts|model|styles|scripts)/' },
    },
    {
      name: 'scripts run in browsers: they import only each other and what they share with the search index',
      severity: 'error',
      from: { path: '^src/scripts/', pathNot: test },
      to: { pathNot: '^src/(scripts|search|model)/' },
    },
    {
      name: 'verify judges what others made: it shares no code with the renderer',
      severity: 'error',
      from: { path: '^src/verify', pathNot: test },
      to: { path: '^src/(read|render)/|node_modules/(unified|remark|rehype|hast|mdast|micromark|satteri|astro)' },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: { path: '^(src|tests|bench|bin)/' },
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
    {
      name: 'what is shipped needs no package for development',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what is shipped imports no tests',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { path: `^(tests|bench)/|${test}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // An Astro file is judged by its front matter, which stands beside it as `.astro.ts` (tests/house/dependencies.ts).
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
