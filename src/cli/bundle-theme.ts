import { themeBundle } from '../theme-bundle.ts';

// A process of its own: bundles the theme for the site address that is its argument, and keeps it.
await themeBundle(process.argv[2] ?? '');
