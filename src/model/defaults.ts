import type { ElementSections, Keys, Limits, LinkOptions } from './options.ts';

/** What a page may ask for unless the configuration says more. */
export const defaultLimits: Limits = {
  pageBytes: 1024 * 1024,
  frontMatterBytes: 64 * 1024,
  frontMatterDepth: 20,
  aliases: 10,
  nesting: 100,
  links: 20_000,
  pageSeconds: 5,
  pathBytes: 240,
  segmentBytes: 200,
};

/** The settings that the Open Publishing localisation tools write. */
export const defaultKeys: Keys = {
  assetId: 'ms.assetid',
  translation: 'ms.translationtype',
  sourceHash: 'ms.openlocfilehash',
  sourceCommit: 'ms.sourcegitcommit',
  locale: 'ms.contentlocale',
  translated: 'ms.lasthandoff',
  dated: 'ms.date',
};

export const defaultSections: ElementSections = {
  parents: 'parent-elements',
  children: 'child-elements',
  attributes: 'attributes',
  textValue: 'text-value',
};

export const defaultLinks: LinkOptions = {
  rootBase: 'https://learn.microsoft.com/{tag}',
  ownAddresses: [
    'https://docs.microsoft.com/{tag}/exchange/client-developer/',
    'https://learn.microsoft.com/{tag}/exchange/client-developer/',
  ],
  retired: [
    'https://msdn.microsoft.com/library/{id}(Office.15).aspx',
    'https://msdn.microsoft.com/{tag}/library/{id}(Office.15).aspx',
    'https://msdn.microsoft.com/library/{id}.aspx',
  ],
};
