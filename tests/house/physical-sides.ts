/** Properties that name a side of the screen, or its axes, instead of one in the direction of reading. */
const physical =
  /^(((scroll-)?(margin|padding)|border)-(left|right|top|bottom)(-\w+)?|left|right|top|bottom|((min|max)-)?(width|height)|border-(top|bottom)-(left|right)-radius)$/;
const sided = /^(text-align|text-align-last|float|clear|caption-side)$/;
const aroundTheClock = /^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/;

/** Declarations that mean the screen, each with its reason. */
const excused: ReadonlyMap<string, string> = new Map([
  ['text-align: left', 'code runs from left to right in every script'],
  ['inset: 0.5rem 0.5rem auto auto', 'the corner of a block of code in which its lines end'],
  ['border-width: 0 1.5px 1.5px 0', 'two sides of a square that is turned into an arrow'],
]);

/**
 * Declarations of a style sheet that would stay where they are when the page is mirrored for a script that runs from
 * right to left, as `12: margin-left: 1rem`. `overflow-x` and `overflow-y` have no logical form that browsers know.
 */
export function physicalSides(css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap((found) => {
    const [name, value] = [found[1]!, found[2]!.trim().replace(/\s+/g, ' ')];
    const declaration = `${name}: ${value}`;
    if (!isPhysical(name, value) || excused.has(declaration)) return [];
    return [`${code.slice(0, found.index).split('\n').length}: ${declaration}`];
  });
}

function isPhysical(name: string, value: string): boolean {
  if (physical.test(name)) return true;
  if (sided.test(name)) return /^(left|right)\b/.test(value);
  const [first, second = first, third = first, fourth = second] = partsOf(value);
  if (name === 'border-radius') return first !== second || third !== fourth;
  return aroundTheClock.test(name) && second !== fourth;
}

/** The values of a shorthand; what stands in brackets is one of them. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
}
