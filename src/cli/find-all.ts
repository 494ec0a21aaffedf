import { alignSite } from '../align-site.ts';
import { cacheFolder } from '../io/project.ts';
import type { Finding } from '../model/finding.ts';
import type { Options } from '../model/options.ts';
import { languageRules } from '../model/rules/language-rules.ts';
import { translationRules } from '../model/rules/translation-rules.ts';
import { loadSite } from '../pipeline.ts';
import { reviewSite } from '../review-site.ts';
import type { Site } from '../site/site.ts';
import type { CheckFlags } from './check-flags.ts';
import type { SiteCommand } from './configuration.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { readTerms } from './terms-file.ts';

/** All that there is to say about a site. */
export interface AllFindings {
  readonly site: Site;
  readonly findings: readonly Finding[];
  /** Whether a rule was asked: without a review, those about translations are not. */
  isLooked(rule: string): boolean;
}

const reviewRules: ReadonlySet<string> = new Set([...Object.keys(translationRules), ...Object.keys(languageRules)]);

/** Loads the site and, where that can bring something, compares its translations with their source and with each other. */
export async function findAll(command: SiteCommand, flags: CheckFlags, terminal: Terminal): Promise<AllFindings> {
  const { options, locales, findings: before, quiet } = command;
  const terms = readTerms(options);
  const progress = startProgress(terminal, { quiet });
  try {
    const cache = cacheFolder(process.cwd());
    const site = await loadSite(options, locales, cache, progress.report, before);
    if (!isReviewed(options, flags)) {
      return { site, findings: site.findings, isLooked: (rule) => isWanted(rule, flags) && !reviewRules.has(rule) };
    }
    const aligned = await alignSite(site, cache, progress.report);
    const found = await reviewSite(site, aligned, cache, progress.report, terms);
    return { site, findings: [...site.findings, ...found], isLooked: (rule) => isWanted(rule, flags) };
  } finally {
    progress.end();
  }
}

/** A translation needs something beside it, and whoever asks for other rules alone need not wait. */
function isReviewed({ source, sourceGit, locales }: Options, { review, rules }: CheckFlags): boolean {
  const hasOriginal = source !== '' || sourceGit !== '' || locales.length > 1;
  return review && hasOriginal && (!rules || [...rules].some((rule) => reviewRules.has(rule)));
}

function isWanted(rule: string, { rules }: CheckFlags): boolean {
  return !rules || rules.has(rule);
}
