import { features } from '../../src/align/confidence.ts';
import type { Judged } from './run.ts';

const edges = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 1.0001];

/** Rows by confidence: how many, how sure they claim to be on average, how many are sound. */
export function calibrationTable(rows: readonly Judged[]): string[] {
  const lines = ['confidence      rows      claimed   sound'];
  for (let k = 0; k + 1 < edges.length; k++) {
    const bin = rows.filter(({ row }) => row.confidence >= edges[k]! && row.confidence < edges[k + 1]!);
    if (bin.length === 0) continue;
    const claimed = bin.reduce((sum, { row }) => sum + row.confidence, 0) / bin.length;
    const sound = bin.filter((judged) => judged.sound).length / bin.length;
    const label = `${edges[k]!.toFixed(3)}–${Math.min(1, edges[k + 1]!).toFixed(3)}`;
    lines.push(`${label}  ${String(bin.length).padStart(8)}  ${claimed.toFixed(5)}  ${sound.toFixed(5)}`);
  }
  return lines;
}

/** Rows called sure, and how many of them are sound. */
export function sureRows(rows: readonly Judged[], sure: number): { rows: number; sound: number; all: number } {
  const called = rows.filter(({ row }) => row.confidence >= sure);
  return { rows: called.length, sound: called.filter((judged) => judged.sound).length, all: rows.length };
}

const ROUNDS = 60;
/** Holds weights back where the rows say little (ridge). */
const RIDGE = 1;

/** Weights of the logistic regression that predicts soundness, by Newton's method. */
export function fitWeights(rows: readonly Judged[]): number[] {
  const samples = rows.flatMap(({ sentences, sound }) =>
    sentences.signs ? [{ x: features(sentences.signs), y: sound ? 1 : 0 }] : [],
  );
  const size = samples[0]!.x.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = weights.map((_, a) => weights.map((__, b) => (a === b ? RIDGE : 0)));
    for (const { x, y } of samples) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * weights[k]!, 0)));
      const spread = p * (1 - p);
      for (let a = 0; a < size; a++) {
        gradient[a]! += (y - p) * x[a]!;
        for (let b = 0; b < size; b++) curvature[a]![b]! += spread * x[a]! * x[b]!;
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight + step[k]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

/** Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, at) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? k + at : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let below = k + 1; below < size; below++) {
      const factor = rows[below]![k]! / rows[k]![k]!;
      for (let column = k; column <= size; column++) rows[below]![column]! -= factor * rows[k]![column]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k]![size]!;
    for (let column = k + 1; column < size; column++) rest -= rows[k]![column]! * result[column]!;
    result[k] = rest / rows[k]![k]!;
  }
  return result;
}
