/** What is known of the bytes of a file. */
export interface KnownBytes {
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** As long as the file is in this state, its bytes are these; null where no state tells. */
  readonly state: string | null;
}
