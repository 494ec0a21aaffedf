import { expect, test } from 'vitest';
import { defaultKeys, defaultLimits, defaultSections } from '../model/defaults.ts';
import type { Locale } from '../model/locale.ts';
import { readPage } from '../read/read-page.ts';
