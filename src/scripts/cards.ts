// Loaded when somebody points at a link or opens the element tree.

import { growTree } from './element-tree.ts';
import { showCards } from './hover-card.ts';

showCards();
growTree();
