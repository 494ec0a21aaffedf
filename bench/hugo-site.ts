import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = `<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}"></head><body>
<nav>{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a> {{ end }}</nav>
<main>{{ .Content }}</main>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></body></html>
`;

/**
 * Writes a Hugo site of the same content with a bare template: hreflang, language switch, previous and next,
 * highlighting with classes. A root \`index.md\` would make the rest its attachments in Hugo, so it is renamed.
 * @param content folder with one folder a tag, \`ru-RU/docs\`
 */
export function hugoSite(folder: string, content: string, tags: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  for (const kind of ['single', 'list']) writeFileSync(join(folder, `layouts/_default/${kind}.html`), page);
  for (const tag of tags) {
    const target = join(folder, 'content', tag);
    cpSync(join(content, tag, 'docs'), target, { recursive: true });
    if (existsSync(join(target, 'index.md'))) renameSync(join(target, 'index.md'), join(target, '_index.md'));
  }
  const languages = tags.map(
    (tag, index) =>
      `[languages.${tag.toLowerCase()}]\nlanguageCode = "${tag}"\nlanguageName = "${tag}"\ncontentDir = "content/${tag}"\nweight = ${index + 1}\n`,
  );
  const settings = `baseURL = "https://example.org/"
title = "bench"
defaultContentLanguage = "${tags[0]!.toLowerCase()}"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
noClasses = false
`;
  writeFileSync(join(folder, 'config.toml'), `${settings}${languages.join('')}`);
}
