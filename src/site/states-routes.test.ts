import { expect, test } from 'vitest';
import { statesRoutes } from './states-routes.ts';

test.each([
  [
    ['a.md', 'b/c.md'],
    ['pages/a', 'pages/b/c'],
  ],
  [
    ['index.md', 'a/index.md', 'a.md'],
    ['pages/index', 'pages/a', 'pages/a-2'],
  ],
  [
    ['A.md', 'a.md'],
    ['pages/A', 'pages/a-2'],
  ],
])('%j', (paths, wanted) => expect(statesRoutes(paths)).toEqual(wanted));
