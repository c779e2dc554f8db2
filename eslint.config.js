import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Arrows run one way (README, "Architecture"): what a folder may not import. */
const layer = (folder, ...forbidden) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((name) => ({
          group: [`**/${name}/*`, `**/${name}/**`],
          message: `src/${folder} may not import src/${name}.`,
        })),
      },
    ],
  },
});

export default ts.config(
  {
    ignores: [
      'dist',
      '.cache',
      'node_modules',
      'screenshots',
      'src/i18n/generated',
      'src/campaign/generated',
      'test/pages',
      'test/releases',
      // Checked by the compiler alone: in test/scripts/editor-data.test.ts, and where a consumer has them.
      'test/types',
      'test/consumer',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] } } } },
  {
    ...lit.configs['flat/recommended'],
    files: ['src/**/*.ts'],
  },
  {
    files: ['src/**/*.ts'],
    plugins: { wc, 'lit-a11y': litA11y },
    rules: { ...wc.configs['flat/best-practice'].rules, ...litA11y.configs.recommended.rules },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Lit binds listeners; `this` in them is the element.
      '@typescript-eslint/unbound-method': 'off',
      'wc/guard-super-call': 'off',
      // Content is data: nothing that a feed says becomes HTML or script (test/scripts/content-is-data.test.ts).
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(MemberExpression, Property)[computed=false]:matches([property.name=/^(innerHTML|outerHTML|srcdoc)$/], [key.name=/^(innerHTML|outerHTML|srcdoc)$/])',
          message: 'Content is data: render it with Lit.',
        },
        {
          selector: 'Literal[value=/^(innerHTML|outerHTML|srcdoc|on(click|error|focus|load))$/i]',
          message: 'Content is data: no HTML and no handler by its name.',
        },
        {
          selector: `TemplateElement[value.raw=/[\\s.?](innerHTML|outerHTML|srcdoc|on[a-z]+)=["']?$/i]`,
          message: 'Content is data: templates set no HTML and no handler from a text.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|write|writeln)$/]',
          message: 'Content is data: render it with Lit.',
        },
        {
          selector: ':matches(ImportDeclaration, ImportExpression)[source.value=/unsafe-(html|svg|mathml)|static-html/]',
          message: 'Content is data: no unsafe directives.',
        },
      ],
    },
  },
  layer('campaign', 'elements', 'ui', 'embed', 'cli', 'i18n', 'geo'),
  layer('i18n', 'elements', 'ui', 'embed', 'cli'),
  layer('geo', 'elements', 'ui', 'embed', 'cli'),
  layer('ui', 'elements', 'embed', 'cli'),
  layer('elements', 'embed', 'cli'),
  layer('embed', 'cli'),
  layer('cli', 'elements', 'ui', 'embed'),
  // What is prerendered is the elements' own.
  { files: ['src/cli/prerender/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  // They are about types that the build makes.
  {
    files: ['src/types/*.d.ts'],
    rules: {
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  // Chai's assertions look like promises that nobody waits for.
  { files: ['test/**/*.ts'], ...ts.configs.disableTypeChecked },
  { files: ['test/**/*.ts'], rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
  {
    files: ['*.js', '**/*.mjs'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
