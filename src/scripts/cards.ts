// Loaded when somebody points at a link, opens the element tree, or has come to an address that does not exist.

import { growTree } from './element-tree.ts';
import { showCards } from './hover-card.ts';
import { suggestPages } from './nearest-pages.ts';

showCards();
growTree();
suggestPages();
