import type { ComparedPages } from './lay-out.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import type { Site } from './site/site.ts';
import type { ReviewInput } from './site-review.ts';
import type { Verdict } from './verify/verdict.ts';

/** How a build ended. `verdict` is null where the content was refused before anything was laid out. */
export interface BuildOutcome {
  readonly site: BuiltSite;
  readonly verdict: Verdict | null;
  readonly published: boolean;
  /** Nothing that the site is made of has changed since the last build, nor the site: it was left as it is. */
  readonly unchanged?: true;
  /** What was left out so that every host takes the site, and how to have it; a line each. */
  readonly notes: readonly string[];
  readonly compared: ComparedPages;
}

/** What there is to say about a site when it is built. */
export interface BuiltSite extends Pick<Site, 'findings' | 'folders'> {
  readonly pages: number;
  readonly topics: number;
}

export interface BuildInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  /** Findings from before the site was loaded. */
  readonly findings: readonly Finding[];
  /** Where the site has review pages: what reviewers have agreed on. */
  readonly review: ReviewInput | null;
  readonly cacheFolder: string;
  readonly onProgress: OnProgress;
}
