import type { Page } from 'playwright-core';

/**
 * What sticks out of the window to the left or right, as short selectors: boxes and lines of text, also where an
 * ancestor clips them, which loses content instead of scrolling. What lies in a box of its own that scrolls, and what
 * is only for those who hear it, does not count.
 */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = new Set<string>();
    if (document.documentElement.scrollWidth > width) found.add(`page ${document.documentElement.scrollWidth} px`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (isOutside(boxesOf(node)) && !isExcused(element)) found.add(nameOf(element));
    }
    return [...found];

    function boxesOf(node: Node): DOMRect[] {
      if (node instanceof Element) return [node.getBoundingClientRect()];
      if (node.textContent?.trim() === '') return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    }

    function isOutside(boxes: readonly DOMRect[]): boolean {
      return boxes.some(({ width: w, height, left, right }) => w * height > 1 && (right > width + 0.5 || left < -0.5));
    }

    function isExcused(element: Element): boolean {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (clipPath === 'inset(50%)') return true;
        if ((overflowX === 'auto' || overflowX === 'scroll') && box !== element) return true;
      }
      return false;
    }

    function nameOf(element: Element): string {
      const { id, className } = element;
      const text = element.textContent?.trim().slice(0, 20);
      return `${element.localName}${id && `#${id}`}${className && `.${className}`} “${text}”`;
    }
  });
}
