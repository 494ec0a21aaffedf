import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { productYear } from './product-year.ts';

const known: TinyKnowledge = { sourceWords: { Sail: 9, Server: 9, In: 4, in: 90, May: 1, may: 30 } };

const wrong: readonly Wrong[] = [
  ['ru', 'Runs on Sail Server 2007.', 'Работает на Sail Server ‹2007 г.›', 'Работает на Sail Server 2007.'],
  ['ru', 'Sail 2010 is supported.', 'Sail ‹2010 г.› поддерживается.', 'Sail 2010 поддерживается.'],
  ['ru', 'Sail 2010 databases', 'Базы Sail ‹2010 года›', 'Базы Sail 2010'],
  ['zh', 'New in Sail 2013', '‹2013 年› Sail 的新增功能', null],
  ['es', 'Sail 2013 architecture', 'Arquitectura de Sail ‹de 2013›', 'Arquitectura de Sail 2013'],
  ['fr', 'Sail 2013 architecture', 'Architecture de Sail ‹de 2013›', 'Architecture de Sail 2013'],
  ['de', 'Sail 2010 ships', 'Sail ‹im Jahr 2010›', 'Sail 2010'],
];

const sound: readonly Sound[] = [
  ['ru', 'Runs on Sail Server 2007.', 'Работает на Sail Server 2007.'],
  ['ru', 'Founded in 2007.', 'Основана в 2007 г.'],
  ['zh', 'In May 2013', '2013 年 5 月'],
  ['es', 'It was made in 2013.', 'Se hizo en el año de 2013.'],
  ['fr', 'In 2013 we sailed.', 'En l’année 2013, nous naviguions.'],
  ['de', 'In 2010 it sank.', 'Im Jahr 2010 sank es.'],
  ['de', 'Sail 2010 and 2013', 'Sail 2010 und 2013'],
];

describeRule(productYear, known, wrong, sound);
