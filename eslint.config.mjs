// What the TypeScript of the page and the scripts of the build have to pass, beyond the compiler's own strictness.
import tseslint from 'typescript-eslint';

const page = ['web/*.ts', 'src/rules/*.ts'];
const scripts = ['web/build/*.mjs', 'tests/**/*.mjs', 'bench/*.mjs', '*.mjs'];

export default tseslint.config(
    { ignores: ['build/', 'node_modules/', 'tests/page/'] },
    {
        files: page,
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true } },
        rules: {
            'eqeqeq': 'error',
            'no-console': ['error', { allow: ['error', 'warn'] }],
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': 'error',
            // The Content-Security-Policy asks for trusted types: markup from text is never made.
            'no-restricted-properties': ['error',
                { property: 'innerHTML' }, { property: 'outerHTML' }, { property: 'insertAdjacentHTML' }],
        },
    },
    {
        files: scripts,
        extends: [tseslint.configs.base],
        rules: { 'eqeqeq': 'error', 'no-undef': 'off', 'no-unused-vars': 'error', 'prefer-const': 'error', 'no-var': 'error' },
    },
);
