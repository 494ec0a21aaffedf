import type { CompareView } from './compare-view.ts';
import type { ListView } from './list-view.ts';
import type { ReviewView } from './review-view.ts';
import type { FrontView, IndexView, NotFoundView, PageView, RedirectView, StartView } from './view.ts';

/** What any page of the site shows. */
export type View =
  | PageView
  | StartView
  | IndexView
  | NotFoundView
  | RedirectView
  | FrontView
  | CompareView
  | ListView
  | ReviewView;
