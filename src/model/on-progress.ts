/** Told about each stage as it goes on. `total` is 0 where nothing is counted. */
export type OnProgress = (stage: string, done: number, total: number) => void;
