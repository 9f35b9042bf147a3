import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { patternRules, roomRules } from './lint-rules.ts';

/** The strictest rules there are, minus those that fight the compiler's own strictness, plus the table of rooms. */
export default defineConfig(
  globalIgnores([
    'dist',
    '.astro',
    '.cache',
    'public',
    'test-results',
    'playwright-report',
    // AssemblyScript: its own language, checked by its own compiler.
    'src/training/engines/simd/assembly',
    // TensorFlow.js in one file.
    'src/code/.generated/tensorflow.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('../..', import.meta.url).pathname },
    },
    rules: {
      // noUncheckedIndexedAccess makes every element of an array possibly undefined; in numerical loops over arrays of
      // known length `!` says what a check could not say better.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` names what a destructuring leaves out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Runs reject with a `Fault`: a code the page has a sentence for, and it crosses the thread as plain data.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'file', name: 'Fault' }] }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // A mapped type says more than Record where the key has a name.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A type alias and an interface differ in what they can do; the author chooses.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // Island handlers are asynchronous where they call the runner; each catches its own faults.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // noPropertyAccessFromIndexSignature is not part of every tsconfig here; both spellings are clear.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Preact's hooks have React's names, which is all that the rules go by. Of the plugin's rules these two say what is
    // always a mistake; the others are about React's compiler.
    files: ['src/islands/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': ['error', { requireExplicitEffectDeps: true }],
    },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
    extends: [astro.configs['flat/recommended']],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['**/*.astro/*.{js,ts}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false } },
  },
  {
    // Maps names to .astro files, whose types only Astro's own checker knows.
    files: ['src/components/lesson-components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['e2e/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              allowTypeImports: true,
              message: 'Expected ./support/test.ts, whose tests fail on whatever goes wrong behind the page.',
            },
          ],
        },
      ],
    },
  },
  ...roomRules(),
  patternRules,
);
