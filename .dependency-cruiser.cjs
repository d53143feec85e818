// The architecture, as a test. docs/architecture.md says the same in words; tools/boundaries plants a violation of each rule.

const test = ['\\.test\\.tsx?$', '/testing/']

/** @returns a rule that fails the check when a file of `from` imports a file of `to` */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }),
    forbid('everything-resolves', {}, { couldNotResolve: true, pathNot: ['^virtual:', '\\.wasm\\?url$'] }),
    forbid('tests-stay-outside', { pathNot: test }, { path: test }),

    forbid('domain-is-pure', { path: '^packages/domain/', pathNot: test }, { pathNot: '^packages/domain/' }),
    forbid(
      'contract-knows-only-the-domain',
      { path: '^packages/contract/', pathNot: test },
      { pathNot: ['^packages/(contract|domain)/', '(^|/)node_modules/zod/'] },
    ),
    forbid('ui-knows-no-feature', { path: '^packages/ui/' }, { path: '^(packages/contract|apps)/' }),

    forbid('apps-do-not-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    forbid(
      'sandbox-knows-nothing-of-us',
      { path: '^apps/sandbox/' },
      { path: '^(packages|apps/(server|resident|office))/' },
    ),
    forbid(
      'product-needs-no-tools',
      { path: '^(packages|apps)/', pathNot: test },
      { path: '^(tools|e2e|bench)/' },
    ),

    forbid(
      'features-meet-at-the-front-door',
      { path: '^apps/server/src/features/([^/]+)/' },
      { path: '^apps/server/src/features/', pathNot: ['^apps/server/src/features/$1/', '/index\\.ts$'] },
    ),
    forbid(
      'screens-meet-in-pages',
      { path: '^apps/(resident|office)/src/features/([^/]+)/' },
      { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    ),
    forbid(
      'platform-is-below-features',
      { path: '^apps/[^/]+/src/(platform|partners|lib)/' },
      { path: '^apps/[^/]+/src/(features/|app/|app\\.ts$|main\\.ts$)' },
    ),
    forbid(
      'features-are-below-the-app',
      { path: '^apps/[^/]+/src/features/', pathNot: test },
      { path: '^apps/[^/]+/src/(app/|app\\.ts$|main\\.ts$)' },
    ),

    forbid('only-declared-packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid(
      'no-development-packages-in-the-product',
      { path: '^(packages|apps)/[^/]+/src/', pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
