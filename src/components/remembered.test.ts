import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('asks once for each set of texts, and tells them apart', () => {
  const asked: string[] = [];
  const joined = remembered((a: string, b: string) => {
    asked.push(`${a}+${b}`);
    return a === 'nothing' ? '' : a + b;
  });
  const answers = [
    joined('a', 'bc'),
    joined('ab', 'c'),
    joined('a', 'bc'),
    joined('nothing', ''),
    joined('nothing', ''),
  ];
  expect(answers).toEqual(['abc', 'abc', 'abc', '', '']);
  expect(asked).toEqual(['a+bc', 'ab+c', 'nothing+']);
});
