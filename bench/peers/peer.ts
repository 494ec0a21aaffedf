/** Another generator, made to build the same pages. */
export interface Peer {
  readonly name: string;
  /** npm packages with versions; none for what the system has. */
  readonly packages: readonly string[];
  /** What its site lacks that ours has. */
  readonly leavesOut: string;
  /**
   * Writes its project into `folder`, where its packages are installed.
   * @param content one folder a tag, `ru-RU/docs`
   */
  prepare(folder: string, content: string, tags: readonly string[]): void;
  /** Shell command of a cold build inside the folder. */
  readonly build: string;
  /** Where the finished site is, inside the folder. */
  readonly out: string;
}
