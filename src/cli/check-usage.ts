import { siteUsage } from './configuration.ts';

/** What `hexapla check --help` says. */
export const checkUsage = `npx hexapla check [--rule ID] [--locale ID] [--format FORMAT] [flags]

What to look at
  --rule LIST          only these rules: LK001,literal-title
  --locale LIST        only findings in these locales
  --no-review          only what single pages say; translations are not
                       compared with their source and with each other

What to print
  --format FORMAT      text, json, sarif or markdown (for a pull request)
  --top N              how many findings; those that heal most pages come first
  --notes              show notes in full, not only their number
  --out FILE           write the report there instead of to stdout

Mends
  --fix                show what can be mended without a look, and write it as
                       one patch a locale; content is never touched
  --patches DIR        where patches go; hexapla-fixes where left out. Those of
                       an earlier run are replaced

Over time
  --baseline FILE      only what is new since FILE counts; FILE is made where
                       there is none, and what is mended leaves it for good
  hexapla-ignore.yml   findings that may stay, each with its key and a reason

For a translator
  --work-pack N        the next N strings of one --locale as Markdown: source,
                       now, why, where

Everywhere
${siteUsage}

One finding stands for all pages with the same source and the same text: it
says how many pages it heals.
Exit codes: 0 no errors, 1 errors; with --baseline new errors or warnings,
2 wrong usage, 3 internal fault.`;
