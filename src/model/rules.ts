import { fileRules } from './rules/file-rules.ts';
import { frontMatterRules } from './rules/front-matter-rules.ts';
import { languageRules } from './rules/language-rules.ts';
import { linkRules } from './rules/link-rules.ts';
import { markdownRules } from './rules/markdown-rules.ts';
import type { Rule } from './rules/rule.ts';
import { siteRules } from './rules/site-rules.ts';
import { translationRules } from './rules/translation-rules.ts';
import { triageRules } from './rules/triage-rules.ts';

const table = {
  ...fileRules,
  ...frontMatterRules,
  ...markdownRules,
  ...linkRules,
  ...siteRules,
  ...languageRules,
  ...translationRules,
  ...triageRules,
};

export type RuleId = keyof typeof table;

/** Every rule by its id. Ids are never reused: baselines and links refer to them. */
export const rules: Readonly<Record<RuleId, Rule>> = table;
