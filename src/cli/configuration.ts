import { parseArgs } from 'node:util';
import { localesFolder } from '../io/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { type Configuration, optionFlags, readOptions } from './options.ts';

/** Flags of every command that loads a site. */
const siteFlags = {
  ...optionFlags,
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

export interface SiteCommand extends Configuration {
  readonly json: boolean;
  readonly quiet: boolean;
  /** Reads the configuration anew; throws as at first. */
  readonly configure: () => Configuration;
  /** Values of the command's own flags. */
  readonly own: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * The configuration that a command runs with: its flags, the configuration file, the defaults.
 * @param own the command's own flags, as `parseArgs` wants them
 * @throws UsageError for whatever cannot be meant
 */
export function siteCommand(
  args: string[],
  own: Readonly<Record<string, { type: 'string' | 'boolean' }>> = {},
): SiteCommand {
  const { values, positionals } = parseArgs({ args, options: { ...siteFlags, ...own }, allowPositionals: true });
  if (positionals.length > 0) throw new UsageError(`there is nothing to do with "${positionals[0]}"`);
  const work = process.cwd();
  const configure = (): Configuration => readOptions(values as never, work, localesFolder);
  const { json, quiet, ...rest } = values as Record<string, string | boolean | undefined>;
  return { ...configure(), configure, json: json === true, quiet: quiet === true, own: rest };
}

/** What `--help` says about the flags that all these commands have. */
export const siteUsage = `  --content PATTERN    where pages are: 'DIR/{tag}/docs'; {tag} or {id} stands
                       for the locale
  --locales LIST       ids or BCP 47 tags: ru,zh,fr or ja-JP,pt-BR
  --config FILE        settings; hexapla.config.yml where left out
  --source-git R:DIR   the source text: a git repository and a folder in it,
                       instead of the file's source and sourceGit
  --site URL           where the site will stand, for canonical addresses,
                       hreflang and sitemaps
  --strict             a broken link is an error
  --json               one JSON object on stdout, nothing else there
  --quiet              no progress, no findings below an error`;
