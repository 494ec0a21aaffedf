// Everything here adds comfort to a page that is complete without it.
import { closeMenu } from './close-menu.ts';
import { addCopyButtons } from './copy-code.ts';
import { keepPlace } from './keep-place.ts';
import { loadCards } from './load-cards.ts';
import { loadOriginal } from './load-original.ts';
import { suggestPages } from './nearest-pages.ts';
import { openSearch } from './open-search.ts';
import { rememberLanguage } from './remember-language.ts';
import { keepSection, markSection } from './section.ts';
import { switchTheme } from './theme-switch.ts';

switchTheme();
keepSection();
keepPlace();
rememberLanguage();
markSection();
addCopyButtons();
closeMenu();
loadCards();
loadOriginal();
suggestPages();
openSearch();
