import { type Finding, finding } from '../../model/finding.ts';
import type { BrokenReason, LinkTarget } from '../../model/graph.ts';
import { type Link, type Page, pageKey } from '../../model/page.ts';
import type { RuleId } from '../../model/rules.ts';
import type { CheckInput } from '../check-input.ts';

const broken: Readonly<Record<BrokenReason, RuleId>> = {
  'missing page': 'LK001',
  'missing file': 'LK012',
  'unsafe address': 'LK005',
  'outside the content': 'LK004',
  'malformed address': 'LK006',
  'no base': 'LK011',
  'remote picture': 'LK013',
};

const healed: Readonly<Record<string, readonly [RuleId, string]>> = {
  'asset-id': ['LK010', 'leads to the retired library'],
  'letter-case': ['LK003', 'is written in other letter case'],
  'other-locale': ['LK008', "carries another locale's address"],
  'own-address': ['LK008', 'carries the published address of this content'],
};

/** LK001–LK013: what is wrong with a link, or was and has been mended. */
export function linkTargets({ pages, graph }: CheckInput): Finding[] {
  return pages.flatMap((page) => {
    const targets = graph.targets.get(pageKey(page)) ?? [];
    return targets.flatMap((target, index) => judge(target, page.links[index]!, page, graph));
  });
}

function judge(target: LinkTarget, link: Link, page: Page, graph: CheckInput['graph']): Finding[] {
  const shown = `"${link.href.length > 80 ? `${link.href.slice(0, 77)}...` : link.href}"`;
  if (target.kind === 'none') return [finding(broken[target.why], link.place, `${shown}: ${target.why}`)];
  if (target.kind === 'url') {
    return target.healed ? [finding('LK007', link.place, `${shown} has no scheme; https is used`)] : [];
  }
  if (target.kind === 'file') return [];
  const found: Finding[] = [];
  if (target.healed) {
    const [rule, says] = healed[target.healed]!;
    found.push(finding(rule, link.place, `${shown} ${says}; it now leads to the page here`));
  }
  if (target.lostFragment) {
    found.push(finding('LK002', link.place, `${shown}: the page has no section "${target.lostFragment}"`));
  }
  const pages = graph.topics.get(target.topic)!.pages;
  if (!pages.has(page.locale)) {
    const others = [...pages.keys()].join(', ');
    found.push(finding('LK009', link.place, `${shown} exists in ${others} only`));
  }
  return found;
}
