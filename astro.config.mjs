import { defineConfig } from 'astro/config';
import { hexapla } from './src/astro-integration.ts';

export default defineConfig({
  integrations: [hexapla()],
});
